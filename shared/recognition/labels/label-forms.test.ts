import { describe, expect, it } from 'vitest'
import { recognise } from '../recognise.ts'
import { NO_PAGE_METADATA, plainPiece } from '../source-text.ts'
import { kinds, read, turns } from '../testing/read-sample.ts'

// Invented conversations, printed in forms that no list of labels holds.

const ENGLISH = [
  'Will the ministers meet again in the spring?',
  'Yes. We agreed on a date this morning.',
  'And the fisheries agreement?',
  'It is on the table, and it stays on the table.',
  'Has the other side been told?',
  'They were told in Geneva.',
]
const RUSSIAN = [
  'Состоится ли встреча министров весной?',
  'Да. Мы согласовали дату сегодня утром.',
  'А соглашение о рыболовстве?',
  'Оно лежит на столе и останется на столе.',
  'Знает ли об этом другая сторона?',
  'Ей сказали об этом в Женеве.',
]
const JAPANESE = [
  '春に会談は再び行われますか。',
  'はい。今朝、日程で合意しました。',
  '漁業協定についてはいかがですか。',
  '協定案は引き続き検討中であります。',
  '相手国には伝えましたか。',
  'ジュネーブで改めて伝えました。',
]

type Form = readonly [printed: string, said: readonly string[], asks: string, answers: string]

const FORMS: readonly Form[] = [
  ['[NAME] SAID', ENGLISH, 'SPEAKER_00', 'SPEAKER_01'],
  ['<NAME> SAID', ENGLISH, 'horizon', 'marchand'],
  ['NAME — SAID', ENGLISH, 'HORIZON', 'MARCHAND'],
  ['NAME | SAID', ENGLISH, 'Horizon', 'Marchand'],
  ['NAME. SAID', ENGLISH, 'Horizon', 'Marchand'],
  ['NAME\tSAID', ENGLISH, 'Horizon', 'Marchand'],
  ['>> NAME: SAID', ENGLISH, 'Horizon', 'Marchand'],
  ['NAME: SAID', ENGLISH, '@horizon_radio', '@e.marchand'],
  ['NAME: SAID', ENGLISH, '#1', '#2'],
  ['NAME: SAID', ENGLISH, 'Ann Lee / Horizon', 'Elena Marchand / Council'],
  ['**NAME** SAID', ENGLISH, 'Horizon', 'Marchand'],
  ['NAME\nSAID', ENGLISH, 'Horizon desk', 'The High Envoy'],
  ['NAME — SAID', RUSSIAN, 'ГОРИЗОНТ', 'МАРШАН'],
  ['NAME: SAID', RUSSIAN, 'корр', 'маршан'],
  ['[NAME] SAID', RUSSIAN, 'Горизонт', 'Маршан'],
  ['NAME\nSAID', RUSSIAN, 'Радио «Горизонт»', 'Елена Маршан'],
  ['（NAME）SAID', JAPANESE, '本紙', '桐生'],
  ['＜NAME＞SAID', JAPANESE, '地平線', '桐生'],
  ['NAME　SAID', JAPANESE, '本紙', '桐生'],
  ['NAME＝SAID', JAPANESE, '本紙', '桐生'],
  ['NAME）SAID', JAPANESE, '本紙', '桐生'],
  ['■NAME　SAID', JAPANESE, '本紙', '桐生'],
  ['NAME：SAID', JAPANESE, '甲', '乙'],
]

describe('the form in which a page prints who speaks', () => {
  it.each(FORMS)('is learnt from its coming back: %j', (form, said, ...names) => {
    const lines = said.map((words, i) => form.replace('NAME', names[i % 2] ?? '').replace('SAID', words))
    const got = read('Strelsau', '', ...lines.flatMap((line) => [line, '']))
    const speech = got.blocks.filter((block) => block.kind === 'speech')
    expect(speech.map(({ start, end }) => got.text.slice(start, end))).toEqual(said)
    expect(speech.map(({ speaker }) => got.speakers[speaker ?? -1]?.labels.join())).toEqual(
      said.map((_, i) => expect.stringContaining(names[i % 2] ?? '')),
    )
  })

  it('serves for who speaks only once, too', () => {
    const got = read(
      'Strelsau talks\n',
      '<Horizon> Will you meet again?\n',
      '<Marchand> We will.\n',
      '<Horizon> When is that?\n',
      '<Okonkwo> May I add something? It will be in April.\n',
      '<Marchand> In April, as he says.\n',
    )
    expect(turns(got).map((turn) => turn.split(' ')[0])).toEqual([
      'Horizon',
      'Marchand',
      'Horizon',
      'Okonkwo',
      'Marchand',
    ])
  })

  it('may be nothing but an element or bold print that the format tells of', () => {
    const pieces = ENGLISH.map((words, i) => {
      const lead = i % 2 === 0 ? 'Horizon desk' : 'Marchand'
      return { ...plainPiece('paragraph', `${lead} ${words}`, true), breaks: 'meant' as const, lead }
    })
    const got = recognise({ pieces, page: NO_PAGE_METADATA, fallbackTitle: 'Strelsau' })
    expect(got.blocks.map(({ label }) => label)).toEqual(
      ENGLISH.map((_, i) => (i % 2 === 0 ? 'Horizon desk' : 'Marchand')),
    )
    expect(got.text).toBe(ENGLISH.join('\n'))
  })

  it('may be a column of a table or a heading that comes back', () => {
    for (const form of ['heading', 'table-cell'] as const) {
      const pieces = ENGLISH.flatMap((words, i) => [
        { ...plainPiece(form, i % 2 === 0 ? 'Horizon desk' : 'Marchand', true), level: form === 'heading' ? 3 : null },
        plainPiece(form === 'heading' ? 'paragraph' : form, words, true),
      ])
      const got = recognise({ pieces, page: NO_PAGE_METADATA, fallbackTitle: 'Strelsau' })
      expect(got.text).toBe(ENGLISH.join('\n'))
      expect(new Set(got.blocks.map(({ kind }) => kind))).toEqual(new Set(['speech']))
    }
  })

  it('may be one phrase alone where each time a question stands above that is marked otherwise', () => {
    const lines = JAPANESE.flatMap((words, i) => [i % 2 === 0 ? `――${words}` : `桐生　${words}`, ''])
    expect(turns(read('桐生外相インタビュー', '', ...lines))).toEqual(
      JAPANESE.map((_, i) => (i % 2 === 0 ? '―― question' : '桐生 answer')),
    )
  })

  it('is not needed where bold print or headings hold the questions', () => {
    const title = { ...plainPiece('heading', 'Elena Marchand, High Envoy: nothing is agreed', true), level: 1 }
    const said = ENGLISH.map((words, i) => ({
      ...plainPiece('paragraph', words, true),
      ...(i % 2 === 0 && { lead: words }),
    }))
    const got = recognise({ pieces: [title, ...said], page: NO_PAGE_METADATA, fallbackTitle: null })
    expect(got.blocks.slice(1).map(({ role }) => role)).toEqual(
      ENGLISH.map((_, i) => (i % 2 === 0 ? 'question' : 'answer')),
    )
  })

  it('is not learnt from lists, dates, quotations or terms that are explained', () => {
    const texts = [
      ['12 March: We met in Geneva.', '14 March: We met in Oslo.', '12 May: We met again.', '14 May: We parted.'],
      ['Time: 10:30', 'Place: Strelsau', 'Time: 14:00', 'Place: Port Sered', 'Time: 15:00', 'Place: Geneva'],
      ['«Дверь открыта», — сказал он.', '«Мы ждём», — добавил он.', '«Ждём», — сказал он.', '«Да», — добавил он.'],
      ['First – we will meet.', 'Second – we will talk.', 'Third – we will sign.', 'Finally – we will eat.'],
    ]
    for (const lines of texts)
      expect(turns(read('The talks in Strelsau\n', ...lines.flatMap((line) => [line, ''])))).toEqual([])
  })
})

describe('labels in the form of the others', () => {
  it('are no sentences that end like the name of an outlet', () => {
    const got = read(
      'Remarks by President Mercer and Chancellor Hartwig in Joint Press Conference\n',
      'PRESIDENT MERCER:  Good afternoon.\n',
      'We had a full agenda today: energy, the border, and trade.\n',
      'CHANCELLOR HARTWIG:  Thank you very much.\n',
      'Q    Will you act?\n',
      'PRESIDENT MERCER:  We will.\n',
    )
    expect(turns(got).slice(0, 2)).toEqual(['Mercer statement', 'Mercer statement'])
  })

  it('may hold an office that no list knows and a bracket', () => {
    const got = read(
      'Special Briefing\n',
      'Foreign Secretary, Shri Vivek Gohain: The Prime Minister concluded a very productive visit.\n',
      'Question: Was the boundary discussed?\n',
      'Foreign Secretary, Shri Vivek Gohain: It was. I request the Joint Secretary to say more.\n',
      'Joint Secretary (East), Ms. Leela Menon: Visas were discussed on the margins.\n',
      'Question: When will the flights begin?\n',
      'Foreign Secretary, Shri Vivek Gohain: In July.\n',
    )
    expect(got.blocks.map(({ label }) => label)).toContain('Joint Secretary (East), Ms. Leela Menon')
  })

  it('may be a question of which only the outlet differs, on lines of their own', () => {
    const got = read(
      'Joint press conference of Foreign Ministers Ekman and Delor\n',
      'Foreign Minister Ekman\n',
      'Good afternoon. We signed the fisheries protocol.\n',
      'Foreign Minister Delor\n',
      'Nine years and one night.\n',
      'Question (Varna Post)\n',
      'When does it enter into force?\n',
      'Foreign Minister Ekman\n',
      'When both parliaments agree.\n',
      'Question (Lasa 24)\n',
      'And if one does not?\n',
      'Foreign Minister Delor\n',
      'Then we start again.\n',
    )
    expect(turns(got)).toEqual([
      'Ekman statement',
      'Delor statement',
      'Varna Post question',
      'Ekman answer',
      'Lasa 24 question',
      'Delor answer',
    ])
  })

  it('may stand before what an interpreter notes, and are no field that holds a date', () => {
    const spanish = read(
      'Rueda de prensa del presidente del Gobierno, Pedro Salas, y del primer ministro Jonas Ekman\n',
      'Presidente.- Buenas tardes. Muchas gracias por su presencia.\n',
      'Primer ministro Jonas Ekman.- [Intervención en inglés]. Gracias, presidente.\n',
      'P.- ¿Y habrá fecha?\n',
      'Primer ministro.- Confiamos en que sí.\n',
      'Presidente.- Muchas gracias.\n',
    )
    expect(turns(spanish)[1]).toBe('Jonas Ekman statement')
    const japanese = read(
      '日・ノーランド共同記者会見\n',
      '更新日：令和5年6月13日\n',
      '【高梨総理】訪日を心から歓迎します。\n',
      '【記者】漁業協定の見通しは。\n',
      '【高梨総理】年内の妥結を目指します。\n',
    )
    expect(kinds(japanese)[1]).toBe('dateline')
  })

  it('may be officials on background, each of whom is another', () => {
    const got = read(
      'Background Press Call on the Reef\n',
      'SENIOR ADMINISTRATION OFFICIAL: The President will travel on Monday.\n',
      'SECOND SENIOR ADMINISTRATION OFFICIAL: Let me add two points.\n',
      'Q    Will he sign the treaty?\n',
      'SENIOR ADMINISTRATION OFFICIAL: He will look at it.\n',
    )
    expect(got.speakers).toHaveLength(3)
  })

  it('may stand in square brackets, as machines print them', () => {
    const got = read('[SPEAKER_00]: Good morning. The ferry agreement ends.', '[SPEAKER_01]: Is this about the strait?')
    expect(got.blocks.map(({ label }) => label)).toEqual(['[SPEAKER_00]', '[SPEAKER_01]'])
    expect(got.speakers.map(({ name }) => name)).toEqual(['SPEAKER_00', 'SPEAKER_01'])
  })
})
