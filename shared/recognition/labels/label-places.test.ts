import { describe, expect, it } from 'vitest'
import { read, turns } from '../testing/read-sample.ts'

describe('labels of those who speak once', () => {
  it('are Japanese offices in brackets, and reporters with long names, a note on the language between them and the words', () => {
    const got = read(
      '外務報道官会見記録',
      '（平成28年11月2日（水曜日）15時32分　於：本省会見室）\n',
      '【水野外務報道官】私から1点ございます。協議が来週開かれます。\n',
      '【ブルームバーグ　マッキンタイア記者】',
      '（以下、英語にて発言）',
      '関税の引下げについて、どのような見通しをお持ちですか。\n',
      '【水野外務報道官】予断をもってお答えすることは差し控えます。\n',
      '【報道課長】お時間ですので、これで終わります。',
    )
    expect(turns(got)).toEqual(['水野 statement', 'マッキンタイア question', '水野 answer', '報道課長 null'])
  })

  it('are names in Japanese brackets on an English page', () => {
    const got = read(
      'Press Conference by Foreign Minister KUZE Takuma\n',
      '【KUZE Takuma, Minister for Foreign Affairs】I have one item today.\n',
      '【NHK, Moriyama】What will you ask for in the talks?\n',
      '【Minister KUZE】Stable catches.\n',
    )
    expect(turns(got)).toEqual(['KUZE Takuma statement', 'Moriyama question', 'KUZE Takuma answer'])
  })

  it('are outlets in quotation marks, with or without who asks for them', () => {
    const got = read(
      'Пресс-конференция руководителя Росрыболовства, Москва, 3 февраля 2020 года\n',
      'И.В.Шестериков: Добрый день, коллеги. Подведём итоги путины.\n',
      'Корреспондент газеты «Рыбацкая правда»: Когда начнётся лососёвая путина?\n',
      'И.В.Шестериков: В июне.\n',
      'Телеканал «Восток», Анна Юрьева: Что с квотами?\n',
      'И.В.Шестериков: Переговоры идут.\n',
    )
    expect(turns(got).filter((turn) => turn.endsWith('question'))).toEqual([
      'Корреспондент газеты «Рыбацкая правда» question',
      'Анна Юрьева question',
    ])
  })

  it('are members and guests with a full stop in the record of a French committee', () => {
    const got = read(
      'Compte rendu\n',
      'Mercredi 14 février 2018\n',
      'M. le président Roland Lescot. Mes chers collègues, nous recevons M. Carrel.\n',
      'M. Philippe Carrel, commissaire européen. Je vous remercie de votre invitation.\n',
      'M. Jean-Baptiste Morel (LaREM). Et sur la pêche ?\n',
      'M. Philippe Carrel. L’accord sera conclu quand il sera bon.\n',
    )
    expect(got.speakers.map(({ name }) => name)).toEqual(['Roland Lescot', 'Philippe Carrel', 'Jean-Baptiste Morel'])
  })

  it('are the outlet before the name where the page prints outlets first', () => {
    const got = read(
      'Press conference by the Secretary General\n',
      'Secretary General Arne Solheim: Good evening.\n',
      'Wall Street Journal, Hart: What about the Arctic?\n',
      'Secretary General Arne Solheim: We are there.\n',
      'Zvezdograd, Kovalenko: And the Black Sea?\n',
      'Secretary General Arne Solheim: There as well.\n',
    )
    expect(turns(got).filter((turn) => turn.endsWith('question'))).toEqual(['Hart question', 'Kovalenko question'])
  })

  it('are who leads, under the name that another label gives', () => {
    const got = read(
      'Discussion on Arctic shipping\n',
      'Moderator (Carla Weiss): Let us open the floor.\n',
      'Secretary General Arne Solheim: It is opening faster than expected.\n',
      'Moderator: Thank you.\n',
    )
    expect(got.speakers.map(({ name }) => name)).toEqual(['Carla Weiss', 'Arne Solheim'])
  })

  it('are no field of a page that says who speaks for a body', () => {
    const got = read(
      'Regular press briefing',
      'Spokesperson: Tomas Lind',
      'Date: 4 May 2023\n',
      'Lind: Good afternoon. Nothing at the top.\n',
      'Q (AFP): The grain corridor?\n',
      'Lind: It is open.\n',
    )
    expect(turns(got)).toEqual(['Tomas Lind statement', 'AFP question', 'Tomas Lind answer'])
  })
})

describe('labels before a dash or a wide space', () => {
  it('are questions, honorifics with surnames of several words, and offices', () => {
    const got = read(
      'Conférence de presse conjointe avec M. Tarek Ben Ammar, ministre tunisien du commerce',
      '(Tunis, 12 janvier 2008)\n',
      'M. Ben Ammar – Monsieur le Ministre, soyez le bienvenu.\n',
      'M. Vallier – Merci. L’accord est une bonne chose pour nos deux pays.\n',
      'Question – L’huile d’olive est-elle concernée ?\n',
      'M. Ben Ammar – Elle l’est.\n',
    )
    expect(turns(got)).toEqual([
      'Tarek Ben Ammar statement',
      'Vallier statement',
      'Question question',
      'Tarek Ben Ammar answer',
    ])
  })

  it('are the magazine that asks, and the surname of whom it asks', () => {
    const got = read(
      '経済産業大臣　佐橋健吾氏に聞く\n',
      '本誌　　まず、戦略についてお聞かせください。\n',
      '佐橋　　アジアを一つの市場として見ることです。\n',
      '本誌　　農業は障害になりませんか。\n',
      '佐橋　　なりません。\n',
    )
    expect(turns(got)).toEqual(['本誌 question', '佐橋健吾 answer', '本誌 question', '佐橋健吾 answer'])
  })
})
