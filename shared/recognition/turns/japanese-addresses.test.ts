import { describe, expect, it } from 'vitest'
import { kinds, read, turns } from '../testing/read-sample.ts'

describe('words that a Japanese title announces', () => {
  it('are speech where they are humble, though nobody says "I"', () => {
    const got = read(
      '未来の海　昼食会における相良内閣総理大臣スピーチ\n',
      '平成28年6月3日（金）　大阪\n',
      '　御列席の皆様、こんにちは。相良でございます。\n',
      '　三十年前、この街は小さな漁港でした。\n',
      '（拍手）\n',
      '　海を、開かれたものにしようではありませんか。\n',
      '　御清聴ありがとうございました。\n',
    )
    expect(turns(got)).toEqual(Array.from({ length: 4 }, () => '相良 statement'))
  })

  it('are speech below the heading of the opening remarks, and the lead above it is not', () => {
    const got = read(
      '令和四年四月八日　有村内閣総理大臣記者会見\n',
      '令和４年４月８日１９時から、有村総理は官邸で会見を行いました。\n',
      '【有村総理冒頭発言】',
      '本日は、物価への対策について御説明いたします。\n',
      '【質疑応答】',
      '（記者）\n財源をお尋ねします。',
      '（有村総理）\n予備費を充ててまいります。',
    )
    expect(turns(got)).toEqual(['有村 statement', '記者 question', '有村 answer'])
    expect([got.time, got.place]).toEqual(['19:00', '官邸'])
  })

  it('are the numbered paragraphs of a statement', () => {
    const got = read(
      'ヴェスタにおける大統領選挙の実施について（外務報道官談話）\n',
      '平成26年3月4日\n',
      '1　我が国は、選挙が平穏に行われたことを歓迎します。\n',
      '2　我が国は、今後も同国を支援していく考えです。\n',
    )
    expect(turns(got)).toEqual(['外務報道官 statement', '外務報道官 statement'])
  })

  it('are no articles of a Chinese joint statement', () => {
    const got = read(
      '中华人民共和国和诺登王国联合声明\n',
      '一、双方一致认为，两国关系发展良好。\n',
      '二、双方决定加强合作。\n',
      '（一）渔业；\n',
      '（二）能源。\n',
    )
    expect(kinds(got)).toEqual(['title', 'list-item', 'list-item', 'list-item', 'list-item'])
  })

  it('stand below topics in brackets, which are headings where they come by twos', () => {
    const got = read(
      '日・ヴェスタ共同声明\n',
      '（政治）\n',
      '両首脳は、対話を深めることで一致した。\n',
      '（経済）\n',
      '両首脳は、貿易の拡大を歓迎した。\n',
    )
    expect(kinds(got)).toEqual(['title', 'heading', 'paragraph', 'heading', 'paragraph'])
  })
})
