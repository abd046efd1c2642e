import { describe, expect, it } from 'vitest'
import { kinds, read, turns } from '../testing/read-sample.ts'

// Invented samples. Lines that say who is there, when, and how the words were taken down.

describe('lines of a record', () => {
  it('say who presides, where that speaks as such below', () => {
    const got = read(
      '9123e séance\n',
      'Président :  M. Dvornik (Zembla)\n',
      'Le Président (parle en russe) : Je donne la parole à Mme Okafor.\n',
      'Mme Okafor : Je remercie le Conseil de l’occasion.\n',
      'M. Brekke (Nordavie) : Nous prenons note de l’exposé.\n',
      'Le Président (parle en russe) : Il n’y a plus d’orateur inscrit.\n',
    )
    expect(kinds(got)[1]).toBe('note')
    expect(turns(got)[0]).toBe('Dvornik null')
  })

  it('give the nominative of names that the text only inflects', () => {
    const got = read(
      'Переговоры с Премьер-министром Руритании Марией Линдт\n',
      'Перед началом переговоров с Премьер-министром Марией Линдт прошла церемония.\n',
      'Н.Орлов: Рад Вас видеть.\n',
      'М.Линдт: Спасибо за приглашение.\n',
      'Н.Орлов: Начнём.\n',
      'Лица\n',
      'Линдт Мария\n',
    )
    expect(got.speakers.map(({ name }) => name)).toContain('Мария Линдт')
  })

  it('may be date, section and place between bars, and the office of who speaks below the name', () => {
    const got = read(
      'Remarks by Ambassador Ruth Calder at a Stakeout on Tarsia\n',
      'Ambassador Ruth Calder\n',
      'U.S. Representative to the United Nations\n',
      'Speech | 21 April 2021 | Brussels\n',
      'Hello, everyone. Today the Council failed the people of Tarsia.\n',
    )
    expect(kinds(got).slice(1, 4)).toEqual(['dateline', 'dateline', 'dateline'])
    expect([got.date, got.place]).toEqual(['2021-04-21', 'Brussels'])
  })

  it('say who took part, what a machine has written down and which program it was', () => {
    const got = read(
      'Расшифровка интервью, 14 марта 2024\n',
      'Участники: Ирина Корсак, Виктор Лебедев\n',
      'Примечание: расшифровка создана автоматически и может содержать ошибки.\n',
      'Ирина Корсак  00:00:03',
      'Виктор Сергеевич, когда Вы приехали?\n',
      'Виктор Лебедев  00:00:19',
      'Ну, приехал я в феврале.\n',
      'Ирина Корсак  00:00:41',
      'И первая встреча?\n',
      'Виктор Лебедев  00:00:47',
      'Сразу же.\n',
      'Расшифровано в сервисе «Стенограф»: https://stenograf.example\n',
    )
    expect(kinds(got).filter((kind) => kind === 'note')).toHaveLength(2)
    expect(new Set(turns(got))).toEqual(new Set(['Ирина Корсак null', 'Виктор Лебедев null']))
    expect(kinds(got).at(-1)).toBe('furniture')
  })

  it('name an unknown state behind the office in Russian', () => {
    const got = read(
      'Пресс-конференция\n',
      'Премьер-министр Нордена Эрик Хальден: Спасибо, Ханс.\n',
      'Вопрос: Когда встреча?\n',
      'Премьер-министр Нордена Эрик Хальден: Весной.\n',
    )
    expect(got.speakers[0]).toMatchObject({ name: 'Эрик Хальден', affiliation: 'Нордена' })
  })

  it('are the seats where names stand in columns', () => {
    const got = read(
      '9412th meeting\n',
      'President:\tMrs. Halloran\t(Albion)',
      'Members:\tBrazonia\tMr. Costa',
      'Morland\tMs. Eke\n',
      'The President: I now give the floor to Mr. Costa.\n',
      'Mr. Costa (Brazonia): We support the Envoy.\n',
      'Ms. Eke (Morland): We take note of the briefing.\n',
    )
    expect(kinds(got).slice(1, 4)).toEqual(['note', 'note', 'note'])
  })

  it('are a heading where questions and answers begin, however these are parted', () => {
    const got = read(
      'Point de presse du ministre, M. Étienne Vauclair\n',
      'Paris, le 14 mars 2013\n',
      '3 - Questions / réponses\n',
      'Q : Avez-vous une réaction ?\n',
      'R : Nous en avons pris note.\n',
    )
    expect(kinds(got)[2]).toBe('heading')
  })

  it('are the hour in Russian, the words of a Chinese sitting, and who signed', () => {
    const russian = read(
      '9300-е заседание\n',
      'Четверг, 13 апреля 2023 года, 10 ч. 00 мин.\n',
      'Нью-Йорк\n',
      'Повестка дня утверждается.\n',
    )
    expect([russian.date, russian.time, russian.place]).toEqual(['2023-04-13', '10:00', 'Нью-Йорк'])
    const chinese = read('第9300次会议\n', '2023年4月13日星期四上午10时举行\n', '议程通过。\n', '上午11时20分散会。\n')
    expect(kinds(chinese).slice(-2)).toEqual(['note', 'note'])
    const signed = read(
      'Japan-Norland Joint Statement\n',
      'The two sides decided to hold an annual dialogue.\n',
      'They will begin talks on equipment.\n',
      'Tokyo, June 13, 2023\n',
      'KITAMURA Hiroshi\n',
      'Prime Minister of Japan\n',
      'Jonas EKMAN\n',
      'Prime Minister of Norland\n',
    )
    expect(kinds(signed)).not.toContain('furniture')
  })

  it('say by whom the words are in other languages than English, and are no heading with a sentence in them', () => {
    const french = read(
      'Point de presse\n',
      "du secrétaire général de l'OTAN, Per Lindholm, à son arrivée à la réunion des ministres de la Défense\n",
      '15 juin 2023\n',
      'Bonjour. Les ministres vont se pencher sur trois dossiers.\n',
      'Question : La Valmore bloque-t-elle toujours ?\n',
      "Per Lindholm, secrétaire général de l'OTAN : Nous discutons.\n",
    )
    expect(kinds(french)[1]).toBe('dateline')
    expect(turns(french)[0]).toBe('Per Lindholm statement')
    const japanese = read(
      '「対話の窓は閉じない」　北村外相に聞く\n',
      '2023年6月12日\n',
      '北村博外相は本紙のインタビューに応じた。主なやり取りは次の通り。（聞き手・政治部　小野健）\n',
      '――交渉は止まったままだ。\n',
      '「止まってはいない」\n',
      '――制裁を緩める考えは。\n',
      '「ない」\n',
    )
    expect(kinds(japanese)[2]).toBe('paragraph')
  })

  it('are clutter where a program says when it began to write', () => {
    const got = read(
      'Сидорова Анна начала расшифровку\n',
      'Сидорова Анна   0:03',
      'Добрый день, начнём.\n',
      'Иван Громов   0:11',
      'Слышу хорошо.\n',
      'Сидорова Анна остановила расшифровку\n',
    )
    expect([kinds(got)[0], kinds(got).at(-1)]).toEqual(['furniture', 'furniture'])
  })

  it('list how states voted, which nobody says', () => {
    const got = read(
      '9412th meeting\n',
      'The President: I shall put the draft resolution to the vote now.\n',
      'A vote was taken by show of hands.\n',
      'In favour:',
      'Albion, Brazonia, Morland\n',
      'Against:',
      'Tarsia\n',
      'The President: The draft resolution has been adopted.\n',
      'Ms. Eke (Morland): We welcome the outcome.\n',
    )
    expect(kinds(got)).toEqual(['title', 'speech', 'note', 'note', 'note', 'note', 'note', 'speech', 'speech'])
  })

  it('hold a notice that runs over several lines', () => {
    const got = read(
      '9412th meeting\n',
      'This record contains the text of speeches delivered in English and of the translation of',
      'speeches delivered in other languages. The final text will be printed in the Official Records',
      'of the Security Council.\n',
      'The President: I now give the floor to Ms. Eke.\n',
      'Ms. Eke (Morland): We take note of the briefing.\n',
    )
    expect(kinds(got).slice(0, 3)).toEqual(['title', 'furniture', 'speech'])
  })

  it('go on from a Russian title with office and name in the genitive', () => {
    const got = read(
      'Заявление для прессы\n',
      'Генерального секретаря НАТО Пера Линдхольма по прибытии на встречу министров обороны\n',
      '14 июня 2023\n',
      'Штаб-квартира НАТО, Брюссель\n',
      'Доброе утро.\n',
      'Сегодня министры обсудят три вопроса.\n',
      'Вопрос: Когда будет решение?\n',
      'Генеральный секретарь НАТО Пер Линдхольм: Мы над этим работаем.\n',
    )
    expect(kinds(got).slice(1, 4)).toEqual(['dateline', 'dateline', 'dateline'])
    expect(turns(got)[0]).toBe('Пер Линдхольм statement')
  })

  it('are what the minister of the title said, where that calls them the gist', () => {
    const got = read(
      '佐伯外相の会見要旨\n',
      '2023年6月14日\n',
      '【日ノーランド会談】\n',
      '来週、東京で外相会談を開く。漁業協定と海洋安全保障を議論する。\n',
    )
    expect(turns(got)).toEqual(['佐伯 statement'])
  })

  it('are menus where names stand two spaces apart, and who opens a German press conference', () => {
    const got = read(
      'Find Members  Find Debates  Find Divisions  Search\n',
      'Regierungspressekonferenz vom 15. Juni 2022\n',
      'Mitschrift Pressekonferenz - Mittwoch, 15. Juni 2022\n',
      'Vorsitzende Kranz eröffnet die Pressekonferenz und begrüßt SRS Wiegand sowie die Sprecher der Ministerien.\n',
      'SRS Wiegand: Einen schönen guten Tag! Ich kann Ihnen berichten.\n',
      'Frage Seidel: Herr Wiegand, wann kommt der Entwurf?\n',
      'SRS Wiegand: Bald.\n',
      'Zuruf Seidel: Und im Winter?\n',
      'SRS Wiegand: Auch dann.\n',
    )
    expect(kinds(got).slice(0, 4)).toEqual(['furniture', 'title', 'dateline', 'note'])
    expect(turns(got).filter((turn) => turn.startsWith('Seidel'))).toHaveLength(2)
  })

  it('lead about the page where a table of contents only repeats the headings below', () => {
    const got = read(
      'Briefing by Foreign Ministry Spokeswoman Irina Velikanova, Moscow, April 6, 2023\n',
      'Table of contents\n',
      'The statements by Westland officials',
      'The 60th anniversary of the Observatory',
      'Others\n',
      'The statements by Westland officials\n',
      'We noted the remarks that were made in the parliament of Westland.\n',
      'The 60th anniversary of the Observatory\n',
      'We will mark 60 years since the opening of the Observatory.\n',
    )
    expect(kinds(got)).toEqual([
      'title',
      'furniture',
      'furniture',
      'furniture',
      'furniture',
      'heading',
      'speech',
      'heading',
      'speech',
    ])
  })

  it('part a table of contents from what it leads to, also where its page numbers the topics', () => {
    const got = read(
      'Briefing by Foreign Ministry Spokeswoman Irina Velikanova, Moscow, April 6, 2023\n',
      'Table of contents\n',
      '1. The statements by Westland officials',
      '2. The 60th anniversary of the Observatory\n',
      'The statements by Westland officials\n',
      'We noted the remarks that were made in the parliament of Westland.\n',
    )
    expect(kinds(got)).toEqual(['title', 'furniture', 'furniture', 'furniture', 'heading', 'speech'])
  })

  it('are a heading in single quotation marks, the place of an article with its state, and topics that head nothing', () => {
    const article = read(
      'Lasa and Norland trade barbs over reef\n',
      'June 16, 2023\n',
      'VARNA, Norland — Talks over a disputed reef collapsed on Friday.\n',
      '“They came with a map and left with a grudge,” said Jonas Ekman, the foreign minister.\n',
      '‘No map, no deal’\n',
      'The minister of Lasa, Arno Delor, denied that his delegation had walked out.\n',
    )
    expect([article.place, kinds(article)[4]]).toEqual(['VARNA, Norland', 'heading'])
    const german = read(
      'Regierungspressekonferenz\n',
      '16. Juni 2023\n',
      'Themen: Reise des Bundeskanzlers, Heizungsgesetz\n',
      'Heizungsgesetz\n',
      'Frage Lenz: Wann kommt der Entwurf?\n',
      'Baron (BMWK): Noch vor der Sommerpause.\n',
      'Zuruf: Welche Sommerpause?\n',
      'Baron (BMWK): Die im Juli.\n',
    )
    expect(kinds(german).slice(2, 4)).toEqual(['furniture', 'heading'])
    expect(turns(german)[1]).toBe('Baron answer')
  })

  it('are the page’s own between statements and questions, and a note where they say when it ended', () => {
    const french = read(
      'Point de presse du 14 mars 2019\n',
      'Nous condamnons l’attaque et présentons nos condoléances.\n',
      'Le porte-parole a répondu aux questions suivantes :\n',
      'Q : Avez-vous une réaction ?\n',
      'R : Nous en avons pris note.\n',
      'Q : Et la suite ?\n',
      'R : Nous la préparons.\n',
    )
    expect([french.kind, kinds(french)[2]]).toEqual(['briefing', 'paragraph'])
    const call = read(
      'Background Press Call\n',
      '5:04 P.M. EDT\n',
      'MODERATOR: Hi, everyone. This call is on background.\n',
      'SENIOR ADMINISTRATION OFFICIAL: Thanks. The President leaves on Sunday.\n',
      'Q Thanks. Is there a date?\n',
      'SENIOR ADMINISTRATION OFFICIAL: There is.\n',
      'MODERATOR: That’s all the time we have.\n',
      '5:31 P.M. EDT\n',
    )
    expect([call.time, kinds(call).at(-1)]).toEqual(['17:04', 'note'])
  })
})
