import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { encodingLabel, EncodingName } from '#shared/domain/encodings.ts'
import { readOriginal } from './read-original.ts'
import { encodeText } from './testing/encode-text.ts'
import { decodeFile } from './text-encodings.ts'

// A text is read right in its encoding, or it is said that its encoding is a guess; never is it wrong and nothing said.

const RUNS = Number(process.env['DEMARCHE_PROPERTY_RUNS'] ?? 40)

interface Sample {
  readonly short: string
  readonly long: string
  readonly encodings: readonly EncodingName[]
}

const UNICODE = ['utf-8', 'utf-16le', 'utf-16be'] as const
const SAMPLES: Readonly<Record<string, Sample>> = {
  English: {
    short: 'The ministers’ “frank” talks',
    long: 'Press conference of the Foreign Minister\n\nThe ministers met for two hours – as the Chancellor said, “in a frank spirit” – at the café in Zürich. They agreed to meet again.\nReporter: Was a date named? Minister Keller: Not yet. The façade of unity has held so far.\n',
    encodings: [...UNICODE, 'windows-1252'],
  },
  Russian: {
    short: 'Министр сообщил.',
    long: 'Пресс-конференция министра иностранных дел\n\nМинистр сообщил, что переговоры будут продолжены в следующем месяце. Стороны обсудили острова и пролив.\nВопрос: Была ли названа дата следующей встречи? Ответ: Пока нет, мы исходим из того, что работа продолжается.\n',
    encodings: [...UNICODE, 'windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5'],
  },
  Japanese: {
    short: '外務大臣会見',
    long: '外務大臣会見記録\n\n外務大臣は、来月も協議を続けることで一致したと述べました。島の問題についても率直に話し合いました。\n記者：次回の日程は決まりましたか。大臣：まだ決まっておりません。双方の立場の違いを確認したところです。\n',
    encodings: [...UNICODE, 'shift_jis', 'euc-jp', 'iso-2022-jp'],
  },
  Chinese: {
    short: '外交部记者会',
    long: '外交部发言人主持例行记者会\n\n发言人表示，双方就共同关心的问题交换了意见。中方一贯主张通过对话和协商解决分歧。\n记者：下次会谈的日期是否已经确定？答：目前还没有。希望有关方面保持克制，共同维护地区稳定。\n',
    encodings: [...UNICODE, 'gb18030'],
  },
}
const CASES = Object.entries(SAMPLES).flatMap(([language, { encodings, ...texts }]) =>
  encodings.flatMap((encoding) =>
    Object.entries(texts).map(([length, text]) => ({ language, encoding, length, text })),
  ),
)

describe('the encoding of a text is found', () => {
  test.each(CASES)('$language in $encoding, $length', ({ encoding, length, text }) => {
    const found = decodeFile(encodeText(text, encoding))
    const isKnown = encoding.startsWith('utf') || encoding === 'iso-2022-jp'
    expect(found.encodingBy).toBe(encoding === 'utf-8' ? 'utf-8' : isKnown ? 'pattern' : 'statistics')
    if (isKnown || length === 'long') expect([found.encoding, found.text]).toEqual([encoding, text])
  })

  test('a text that is read wrong is always one whose encoding is a guess', () => {
    const piece = fc.constantFrom(...CASES).chain(({ text, encoding }) =>
      fc.record({
        encoding: fc.constant(encoding),
        // Four characters of Chinese in UTF-16 can be eight letters of ASCII; no file is that short.
        text: fc
          .tuple(fc.nat(text.length), fc.integer({ min: 6, max: 60 }))
          .map(([at, length]) => text.slice(at, at + length)),
      }),
    )
    fc.assert(
      fc.property(piece, ({ encoding, text }) => {
        fc.pre(text.trim().length >= 6)
        const found = decodeFile(encodeText(text, encoding))
        expect(found.encodingBy === 'statistics' ? text : found.text).toBe(text)
      }),
      { numRuns: RUNS * 10 },
    )
  })
})

test('a byte-order mark settles it, and two letters that look like one do not', () => {
  expect(decodeFile(encodeText('\uFEFF外務大臣', 'utf-16be'))).toEqual({
    text: '外務大臣',
    encoding: 'utf-16be',
    encodingBy: 'mark',
  })
  const letters = 'яются территорией. Министр сообщил, что переговоры будут продолжены.'
  expect(decodeFile(encodeText(letters, 'windows-1251')).text).toBe(letters)
})

test('what a page or a saved page declares is followed, unless its bytes cannot be that', async () => {
  for (const encoding of ['shift_jis', 'euc-jp'] as const) {
    const page = `<meta http-equiv="Content-Type" content="text/html; charset=${encoding}"><p>会談</p>`
    expect(await readPage(page, encoding, 'a.html')).toEqual(['会談', encoding, 'declared'])
  }
  const russian = '<?xml version="1.0" encoding="koi8-r"?><html><p>Да, встреча</p></html>'
  expect(await readPage(russian, 'koi8-r', 'a.xhtml')).toEqual(['Да, встреча', 'koi8-r', 'declared'])
  const lie = `<meta charset="euc-jp"><p>${SAMPLES['Russian']?.long}</p>`
  expect((await readPage(lie, 'windows-1251', 'a.html')).slice(1)).toEqual(['windows-1251', 'statistics'])
  const mhtml = 'MIME-Version: 1.0\nContent-Type: text/html; charset=gb2312\n\n<p>会谈 今天</p>'
  expect(await readPage(mhtml, 'gb18030', 'a.mht')).toEqual(['会谈 今天', 'gbk', 'declared'])
})

test('the encoding that a person chooses goes before everything else', async () => {
  const bytes = encodeText('Да', 'koi8-r')
  const read = await readOriginal(bytes, 'a.txt', 'koi8-r')
  expect([read.source.pieces[0]?.text, read.encoding, read.encodingBy]).toEqual(['Да', 'koi8-r', 'chosen'])
  for (const name of ['a.md', 'a.html', 'a.mht']) {
    const page = `Content-Type: text/html\n\n<meta charset="utf-8"><p>Да, это встреча</p>`
    const chosen = await readOriginal(encodeText(page, 'ibm866'), name, 'ibm866')
    expect(chosen.source.pieces.map(({ text }) => text).join(' ')).toContain('Да, это встреча')
    expect(chosen.encodingBy).toBe('chosen')
  }
  await expect(readOriginal(bytes, 'a.txt', 'klingon')).rejects.toMatchObject({ code: 'invalid-input' })
})

test('every encoding that is offered can be read and has a name of its own', () => {
  for (const name of EncodingName.options) expect(new TextDecoder(name).encoding).toBe(name)
  expect(new Set(EncodingName.options.map(encodingLabel)).size).toBe(EncodingName.options.length)
})

/** Words, encoding, and how that became known. */
async function readPage(page: string, encoding: string, name: string): Promise<unknown[]> {
  const read = await readOriginal(encodeText(page, encoding), name)
  return [read.source.pieces.map(({ text }) => text.trim()).join(' '), read.encoding, read.encodingBy]
}
