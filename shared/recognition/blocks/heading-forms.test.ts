import { describe, expect, it } from 'vitest'
import { recognise } from '../recognise.ts'
import { NO_PAGE_METADATA, plainPiece } from '../source-text.ts'
import type { SourcePiece } from '../source-text.ts'
import { kinds, read } from '../testing/read-sample.ts'

// Invented samples. What heads a part of the text, and what only looks like it.

/** A piece of a numbered list. */
function item(text: string, marker: string | null, isBold = false): SourcePiece {
  return { ...plainPiece('list-item', text, true), marker, ...(isBold && { lead: text }) }
}

describe('a heading', () => {
  it('may ask or have a colon where others of the page stand the same way', () => {
    const got = read(
      'Norrland and Varnia open a new chapter in customs cooperation',
      'Lindenburg, 4 June 2020\n',
      'A framework for ten years',
      'The two ministers signed a framework agreement today. It will run for ten years.\n',
      'What changes for carriers?',
      'From 1 January goods can be declared two hours before arrival.\n',
      'Fish: a way out',
      'A committee on fisheries will meet twice a year in either capital.\n',
      'Next steps',
      'The agreement will be submitted to both parliaments before the autumn.',
    )
    expect(kinds(got).slice(2)).toEqual(Array.from({ length: 4 }, () => ['heading', 'paragraph']).flat())
  })

  it('is no question that a paper puts, where nothing else stands the same way', () => {
    const got = read(
      '“We are in no hurry”',
      '4 June 2020\n',
      'When will the ferries sail?',
      'They will sail again in the spring, I am told by the port.\n',
      'Who pays for the new pier?',
      'Both of us pay for it, each for the half that is ours.',
    )
    expect(kinds(got)).not.toContain('heading')
  })

  it('may be the bold words with which a numbered point begins', () => {
    const got = recognise({
      pieces: [
        { ...plainPiece('heading', 'Japan-Varnia Foreign Ministers’ Meeting', true), level: 1 },
        plainPiece('paragraph', 'On July 26, the ministers held a meeting. The overview is as follows.', true),
        item('Opening', '1.', true),
        item('Minister Shiraki expressed her respect for the leadership of Varnia.', null),
        item('Bilateral Relations', '2.', true),
        item('Both ministers welcomed the progress of high-level exchanges.', '1.'),
        item('They confirmed that they would meet again next year.', '2.'),
      ],
      page: NO_PAGE_METADATA,
      fallbackTitle: null,
    })
    expect(kinds(got).slice(2)).toEqual(['heading', 'paragraph', 'heading', 'list-item', 'list-item'])
  })
})

describe('no heading', () => {
  it('is an hour between the speeches of a debate, nor the words below which a house resumes', () => {
    const got = read(
      'Overseas Territories: Patrols',
      'Volume 726: debated on Wednesday 18 January 2023\n',
      '4.00 pm\n',
      'Fiona Cartmel (North Wessex) (Con)\n',
      'I beg to move, That this House has considered patrols in the Overseas Territories.\n',
      'Gareth Penhale (St Ives Bay) (LD)\n',
      'I congratulate the hon. Lady on securing this debate, and on her patience.\n',
      'Sitting suspended for a Division in the House.\n',
      '4.29 pm\n',
      'On resuming—\n',
      'Fiona Cartmel (North Wessex) (Con)\n',
      'I am grateful, and I commend the motion to the House once more.',
    )
    expect(got.time).toBe('16:00')
    expect(kinds(got).filter((kind) => kind === 'note')).toHaveLength(3)
    expect(kinds(got)).not.toContain('heading')
  })

  it('is what a picture shows, though its credit has no colon', () => {
    const got = read(
      'Ответы на вопросы журналистов\n',
      '15 ноября 2018 года\n',
      'Ответы на вопросы журналистов. Фото пресс-службы Президента\n',
      'Н.Орлов: Добрый вечер! Слушаю вас.\n',
      'Вопрос: О чём вы говорили?\n',
      'Н.Орлов: О рыбе.',
    )
    expect(kinds(got).slice(0, 3)).toEqual(['title', 'dateline', 'caption'])
  })

  it('is who reports for a Japanese paper and from where', () => {
    const got = read(
      '北斗新聞デジタル',
      '2016年6月21日 20時05分\n',
      'サバ関税、来春にも撤廃　日本とベルタ大筋合意',
      '【リンドホルム佐久間健】\n',
      '　日本とベルタの経済連携協定をめぐる交渉が20日、大筋合意に達した。水産物ではサバの関税が来春にも撤廃される。\n',
      '　国内の漁業者からは懸念の声が上がる。輸入が増えれば値崩れする、と漁協の幹部は話す。',
    )
    expect([got.title, got.place]).toEqual(['サバ関税、来春にも撤廃 日本とベルタ大筋合意', 'リンドホルム'])
    expect(kinds(got)).toEqual(['furniture', 'dateline', 'title', 'furniture', 'paragraph', 'paragraph'])
  })
})

describe('a line in angle brackets', () => {
  it('heads a part of a Japanese gist, and the hour in brackets below the day is when it began', () => {
    const got = read(
      '内閣官房長官記者会見',
      '平成28年6月1日（水）午前',
      '（10：46～10：58）\n',
      '＜冒頭発言＞\n',
      '官房長官　関税協定が本日発効いたしました。関係する皆様の御努力に感謝を申し上げます。\n',
      '＜質疑応答＞\n',
      '――漁獲枠の交渉の見通しは。\n',
      '官房長官　コメントは控えます。',
    )
    expect([got.time, kinds(got)[3], kinds(got)[5]]).toEqual(['10:46', 'heading', 'heading'])
  })
})

describe('the lead of a paper', () => {
  it('gives the town with which it begins', () => {
    const places = [
      'ЛИНДЕНБУРГ, 22 июня. /Корр. Агентства Илья Баранов/. Парламент отложил ратификацию соглашения, сообщил журналистам депутат.',
      'Puerto Alto.- El ministro anunció este lunes que ha llamado a consultas al embajador, según fuentes de su gabinete.',
      'VARNHOLM, May 23 - Ost released two cargo ships on Thursday, officials said, but its fees stay, according to the port.',
    ].map(
      (lead) =>
        read('A headline of the day\n', '23 May 2024\n', `${lead}\n`, 'Nothing else was known in the evening.').place,
    )
    expect(places).toEqual(['ЛИНДЕНБУРГ', 'Puerto Alto', 'VARNHOLM'])
  })
})

describe('a table of contents', () => {
  it('is clutter with its own title, whether its points are numbered or not', () => {
    const got = read(
      'Briefing by Foreign Ministry Spokesman Oleg Matveev, May 14, 2015\n',
      'Table of contents',
      '1. Visit to Varnia',
      '2. The port of Selden',
      'Answers to media questions\n',
      'Visit to Varnia\n',
      'On May 18, the Foreign Minister will hold talks with his counterpart from Varnia.\n',
      'The port of Selden\n',
      'We are following the detention of the trawler. Two consular visits have taken place.\n',
      'Answers to media questions:\n',
      'Question: Has the trawler been released?\n',
      'Oleg Matveev: Not yet.',
    )
    expect(kinds(got).slice(0, 6)).toEqual(['title', 'furniture', 'furniture', 'furniture', 'furniture', 'heading'])
  })
})

describe('the head of a page', () => {
  it('holds what a German briefing is about as clutter, and who sits on its podium', () => {
    const got = read(
      'Regierungspressekonferenz vom 3. Juni 2009\n',
      'Themen: Kabinettssitzung, Zollabkommen mit Varnien\n',
      'Sprecherin und Sprecher: StS Wendel, Petersen (AA)\n',
      'StS Wendel: Guten Tag! Das Kabinett hat heute das Zollabkommen beschlossen.\n',
      'Frage: Wann tritt es in Kraft?\n',
      'StS Wendel: Im Herbst.',
    )
    expect(kinds(got).slice(0, 3)).toEqual(['title', 'furniture', 'dateline'])
  })

  it('may be a kind of text and its day', () => {
    const got = read(
      'MOFA: Press Conference 14 March 2006',
      'Home  |  Site Map  |  Japanese\n',
      'Press Conference 14 March 2006\n',
      'I. Visit by the Minister for Fisheries\n',
      'Assistant Press Secretary Hideaki Kuroiwa: Good afternoon and thank you very much for coming.\n',
      'Q: When will the talks be held?\n',
      'Mr. Kuroiwa: In July.',
    )
    expect([got.title, got.date]).toEqual(['Press Conference 14 March 2006', '2006-03-14'])
    expect(kinds(got).slice(0, 4)).toEqual(['furniture', 'furniture', 'title', 'heading'])
  })
})

describe('the title', () => {
  it('is neither a bar of links that nothing parts nor the number of a release', () => {
    const bar = read(
      'Commons Chamber Lords Chamber Written Statements\n',
      'Northern Sea Routes: Security',
      'Volume 726: debated on Tuesday 24 January 2023\n',
      'Alistair Penhallow (Orkmouth) (Con)\n',
      'I beg to move, That this House has considered the security of northern sea routes.\n',
      'Jim Corrigan (Strangmore) (DUP)\n',
      'I commend the hon. Gentleman for securing the debate.',
    )
    expect([bar.title, kinds(bar)[0]]).toEqual(['Northern Sea Routes: Security', 'furniture'])
    const release = read(
      'Comunicado de prensa N.º 214/23',
      'Viernes 25 de agosto de 2023\n',
      'Declaración Conjunta de los Ministros de Comercio de San Telmo y Varnia\n',
      'Los Ministros, reunidos en San Telmo, declaran que ambas aduanas intercambiarán información.\n',
      'Acuerdan asimismo crear un comité técnico de pesca.',
    )
    expect([release.title, kinds(release)[0]]).toEqual([
      'Declaración Conjunta de los Ministros de Comercio de San Telmo y Varnia',
      'dateline',
    ])
  })
})
