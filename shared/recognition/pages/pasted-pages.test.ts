import { describe, expect, it } from 'vitest'
import { kinds, meta, read, turns } from '../testing/read-sample.ts'

// Invented samples. Pages as they look when a scholar pastes them, with menus, lists and lines broken where they were.

describe('a pasted page', () => {
  it('has a title of several lines above a text that is not wrapped', () => {
    const got = read(
      'Выступление и ответы на вопросы СМИ Министра иностранных дел Российской',
      'Федерации А.В.Громова в ходе совместной пресс-конференции с Министром',
      'иностранных дел Республики Велия Т.Досталом по итогам переговоров, Москва,',
      '17 октября 2018 года\n',
      'Уважаемые дамы и господа,\n',
      'Мы провели содержательные переговоры с моим коллегой.\n',
      'Вопрос: Когда откроется генконсульство?\n',
      'А.В.Громов: Решение за нашими соседями.\n',
      'Т.Достал: Надеюсь, весной.\n',
    )
    expect(got.title).toMatch(/^Выступление.*Москва, 17 октября 2018 года$/u)
    expect(meta(got)).toEqual(['joint-press-conference', '2018-10-17', null, 'Москва', 'ru'])
    expect(turns(got)[0]).toBe('А.В.Громов statement')
  })

  it('keeps lists of links and a date below the title apart from it', () => {
    const got = read(
      'Посол в Норландии: диалог не прекращался ни на один день',
      '12 февраля 2024',
      'Чрезвычайный и полномочный посол России в Норландии Борис Левин рассказал о торговле.\n',
      '— Когда откроется консульство?\n',
      '— Это зависит не от нас.\n',
      '— Есть ли планы по поставкам удобрений?\n',
      '— Планы есть.\n',
    )
    expect(got.title).toBe('Посол в Норландии: диалог не прекращался ни на один день')
    expect(got.date).toBe('2024-02-12')
    expect(turns(got).filter((turn) => turn === 'Борис Левин answer')).toHaveLength(2)
  })

  it('has wrapped prose though the lists above it are not wrapped', () => {
    const got = read(
      'United Nations  S/PV.8911',
      'Security Council',
      'Seventy-fourth year',
      '8911th meeting',
      'Thursday, 12 September 2019, 10 a.m.',
      'New York',
      'Provisional\n',
      'The President (spoke in Spanish): In accordance with rule 37 of the Council’s',
      'provisional rules of procedure, I invite the representatives of Ostravia and of the',
      'Republic of Selm to participate in this meeting.\n',
      'Mrs. Lindqvist: I thank you, Mr. President, for the opportunity to brief the',
      'Council on the report before it, which covers the period from 1 March to 31 August.\n',
      'The President (spoke in Spanish): I shall now give the floor to those members who wish to make',
      'statements.\n',
      'Mr. Adébayo (Benuana): My delegation thanks the Special Representative for what she has',
      'told the Council today.\n',
    )
    expect(turns(got)).toHaveLength(4)
  })

  it('names documents as paragraphs on the agenda, and as headings where they are taken up', () => {
    const got = read(
      '9533rd meeting',
      'Wednesday, 24 January 2024, 3 p.m.',
      'New York\n',
      'Agenda\n',
      'The situation in Ostravia',
      'Report of the Secretary-General on the Mission in Ostravia (S/2024/71)\n',
      'The meeting was called to order at 3 p.m.\n',
      'The situation in Ostravia',
      'Report of the Secretary-General on the Mission in Ostravia (S/2024/71)\n',
      'The President: I give the floor to Ms. Brandt.\n',
      'Ms. Brandt: I thank the Council.\n',
    )
    expect(kinds(got).slice(3, 9)).toEqual(['heading', 'paragraph', 'paragraph', 'note', 'heading', 'heading'])
  })

  it('has times above names, whatever is said below', () => {
    const got = read(
      'Press stakeout on Norland',
      '00:00:03 Speaker 1',
      'okay so we are gonna start in a minute\n',
      '00:00:11 Speaker 2',
      'yes we can hear you\n',
      '00:00:14 Speaker 1',
      'good so the talks today were about the strait\n',
    )
    expect(turns(got)).toEqual(['Speaker 1 null', 'Speaker 2 null', 'Speaker 1 null'])
  })

  it('has short answers in quotation marks that are no headings, and who asked is no heading either', () => {
    const got = read(
      '「窓を閉じてはならない」　元駐ノルランド大使・北見宗一氏に聞く',
      '聞き手・編集委員　戸川真理',
      '2018年8月11日 05時00分\n',
      '――協議の決裂をどう受け止めましたか。',
      '「驚きはありませんでした」',
      '――日本にできることは。',
      '「場所を貸すことです」',
      'きたみ・そういち　1941年、長崎県生まれ。駐ノルランド大使などを歴任。',
    )
    expect(kinds(got)).toEqual(['title', 'furniture', 'dateline', 'speech', 'speech', 'speech', 'speech', 'note'])
    expect(turns(got)[1]).toBe('北見宗一 answer')
  })

  it('tells facts of a country below its text', () => {
    const got = read(
      '日・ベルア外相電話会談',
      '令和3年2月3日\n',
      '本3日、早川外務大臣は、ベルア共和国のマラカ外務大臣と電話会談を行いました。\n',
      '両大臣は、引き続き緊密に連携していくことを確認しました。\n',
      '（参考）ベルア共和国概況',
      '面積：1,180平方キロメートル',
      '人口：約9万4千人\n',
      '関連リンク',
      'ベルア共和国（基礎データ）',
    )
    expect(kinds(got).slice(4, 7)).toEqual(['heading', 'list-item', 'list-item'])
  })

  it('has a town on a line below the date, and journalists who say for whom they ask', () => {
    const got = read(
      'Ответы на вопросы представителей СМИ',
      'По завершении поездки Николай Орлов ответил на вопросы журналистов.',
      '30 июня 2021 года',
      '17:40',
      'Псков\n',
      'Н.Орлов: Добрый вечер. Пожалуйста.\n',
      'П.Кремнёв: Павел Кремнёв, телеканал «Вести дня». Какое впечатление? Люди жалуются.\n',
      'Н.Орлов: Комбинат хороший. В 2009 году там стояли станки ещё довоенные. Сейчас это современное производство, 640 рабочих мест, и мы им гордимся.\n',
      'Вопрос: Есть ли результат?\n',
      'Н.Орлов: Результат есть. Во-первых, послы вернулись на свои места. Во-вторых, договорились о начале консультаций, и они уже идут, хотя и трудно.\n',
    )
    expect(got.place).toBe('Псков')
    expect(turns(got).slice(1, 3)).toEqual(['Павел Кремнёв question', 'Николай Орлов answer'])
  })

  it('takes whom the line below its title names for who answers', () => {
    const got = read(
      'Point de presse du 14 mars 2024',
      'Point de presse de la porte-parole, Hélène Marchadier\n',
      'Q - Avez-vous un commentaire ?\n',
      'R - Nous les condamnons.\n',
      'Q - Est-ce exact ?\n',
      'R - Les travaux avancent.\n',
    )
    expect(kinds(got)[1]).toBe('dateline')
    expect(turns(got)[1]).toBe('Hélène Marchadier answer')
  })

  it('has a note on the language before a label', () => {
    const got = read(
      'Transcript of Weekly Media Briefing by the Official Spokesperson (January 17, 2025)\n',
      'Shri Arvind Menon, Official Spokesperson: Good evening, everyone.\n',
      'Ayushi Agarwal, ANI: Sir, any reaction?\n',
      'Shri Arvind Menon, Official Spokesperson: We have rejected it.\n',
      '(Question asked in Hindi - approximate translation) Neeraj, News18 India: Has India raised it?\n',
      'Shri Arvind Menon, Official Spokesperson: We have.\n',
    )
    expect(turns(got)[3]).toBe('Neeraj question')
    expect(got.blocks[4]?.marker).toBe('(Question asked in Hindi - approximate translation)')
  })

  it('has several in a row who ask without a question mark', () => {
    const got = read(
      'Transcript of Weekly Media Briefing by the Official Spokesperson (August 24, 2023)\n',
      'Shri Anirudh Khandekar, Official Spokesperson: Good afternoon. Sidharth, go ahead.\n',
      'Sidharth: Sir, can you give us an update on the talks? There are reports on them.\n',
      'Abhishek Jha: Sir, was there a meeting, and by which side?\n',
      'Meghna: Also if you could tell us whether the flights will be resumed.\n',
      'Shri Anirudh Khandekar, Official Spokesperson: Let me take these together.\n',
      'Meghna: Sir, one on the trade agreement. The other side says by Diwali.\n',
      'Shri Anirudh Khandekar, Official Spokesperson: Which Diwali?\n',
    )
    expect(turns(got).filter((turn) => turn.startsWith('Meghna'))).toEqual(['Meghna question', 'Meghna question'])
  })

  it('is clutter where programs and papers speak of themselves', () => {
    const got = read(
      'Круглый стол «Север»',
      '08.02.2024 11:00',
      'Длительность записи: 00:41:17',
      'Количество спикеров: 4\n',
      '[00:00:03] Спикер 1: так коллеги добрый день',
      '[00:00:11] Спикер 2: добрый',
    )
    expect(kinds(got).slice(2, 4)).toEqual(['furniture', 'furniture'])
    const paper = read(
      '東都新聞デジタル',
      'トップ　社会　経済　政治　国際　スポーツ',
      '「窓は凍る」　榊原修平元大使に聞く',
      '2022年11月20日　5時00分',
      'シェア　ツイート　ブックマーク 38　メール　印刷\n',
      '――どう受け止めましたか。',
      '「停止は、破棄ではありません」',
      '――対応は十分でしょうか。',
      '「十分ではありません」',
    )
    expect(kinds(paper).slice(0, 5)).toEqual(['furniture', 'furniture', 'title', 'dateline', 'furniture'])
    expect(turns(paper)[1]).toBe('榊原修平 answer')
  })

  it('has a title with date and place in brackets, and who speaks on the line below', () => {
    const got = read(
      '報道官会見記録（平成30年6月20日（水曜日）15時45分　於：本省会見室）\n',
      '外務報道官　丸橋 徹夫\n',
      '拉致問題\n',
      '【フジ放送　和泉記者】来週の協議の日程は決まりましたか。\n',
      '【丸橋外務報道官】調整中です。\n',
    )
    expect(got.title).toContain('報道官会見記録')
    expect([got.date, got.time, got.place]).toEqual(['2018-06-20', '15:45', '本省会見室'])
    expect(turns(got)[1]).toBe('丸橋 徹夫 answer')
  })

  it('keeps numbered points and signatures above the links at its end', () => {
    const got = read(
      '日・ノルランド共同声明',
      '令和6年2月13日',
      '東京\n',
      '両首脳は、2024年2月13日に東京において会談を行い、次のとおり声明した。\n',
      '（１）防衛装備品・技術移転協定の交渉開始\n',
      '（２）サイバー分野の協議の定例化\n',
      '岸本文夫　日本国内閣総理大臣\n',
      'このページのトップへ戻る',
    )
    expect(kinds(got).slice(3)).toEqual(['paragraph', 'list-item', 'list-item', expect.any(String), 'furniture'])
  })

  it('has the day written out at the end of an agreement', () => {
    const got = read(
      'AGREEMENT BETWEEN THE GOVERNMENT OF JAPAN AND THE GOVERNMENT OF NORLAND ON FISHERIES\n',
      'Article 1\n',
      'The Parties shall cooperate in the conservation of living resources.\n',
      'DONE at Tokyo, this ninth day of March, 2021, in duplicate in the English language.\n',
    )
    expect([got.kind, got.date, got.place]).toEqual(['joint-statement', '2021-03-09', 'Tokyo'])
  })

  it('asks in the first line of a dialogue of dashes, and names who was asked in its lead', () => {
    const got = read(
      '«Мы не торопимся»',
      '14.03.2023, 01:10\n',
      'Консультации закончились. О том, что дальше, посол Норландии в России Астрид Холм рассказала «Курьеру».\n',
      'Консультации закончились ничем?\n',
      '– Я бы так не сказала. Мы договорились встретиться ещё раз.\n',
      '– Когда?\n',
      '– В мае.\n',
      '– Визы станут дороже?\n',
      '– Нет.\n',
    )
    expect(turns(got).slice(0, 3)).toEqual(['– question', 'Астрид Холм answer', '– question'])
  })

  it('asks in tabled questions of a house though few ask, and hears those who speak at once', () => {
    const got = read(
      'Norland\n',
      'Volume 828: debated on Tuesday 14 March 2023\n',
      'Question\n',
      '3.16 pm\n',
      'Baroness Hartley of Wick (CB): To ask His Majesty’s Government what steps they are taking to reopen the consulate.\n',
      'The Minister of State, Foreign Office (Lord Ashdene) (Con): My Lords, we keep it under review.\n',
      'Noble Lords: Oh!\n',
      'Lord Purvis-Gray (LD): My Lords, is it not the case that Norland asked us to leave?\n',
      'Lord Ashdene (Con): My Lords, no.\n',
    )
    expect(turns(got)).toContain('Hartley of Wick question')
    expect(turns(got)).toContain('Purvis-Gray question')
    expect(kinds(got)[2]).toBe('heading')
  })

  it('has lines in its head that head nothing', () => {
    const got = read(
      'Declaración conjunta con motivo de la visita oficial del Presidente de Altamira',
      'Puerto Lirio, 15 de septiembre de 2022',
      'Una sala nueva en el palacio',
      '',
      'El Presidente de Altamira realizó una visita oficial los días 14 y 15 de septiembre de 2022.\n',
      'Relaciones políticas\n',
      'Los Presidentes reafirmaron los lazos históricos que unen a sus pueblos.\n',
    )
    expect(kinds(got)).toEqual(['title', 'dateline', 'furniture', 'paragraph', 'heading', 'paragraph'])
  })

  it('is a speech where the line below its title says so, and by whom', () => {
    const got = read(
      '"A Sea That Connects"',
      'Policy Speech by H.E. Ms. TSUJI Haruko, Minister for Foreign Affairs of Japan\n',
      'at the Institute of Strategic Affairs, Haven',
      'May 2, 2019\n',
      'Excellencies, ladies and gentlemen,\n',
      'It is a great honor to speak here. Fifty years ago, our two countries signed an agreement.\n',
    )
    expect([got.kind, kinds(got).slice(0, 4)]).toEqual(['speech', ['title', 'dateline', 'dateline', 'dateline']])
    expect(turns(got)).toEqual(['TSUJI Haruko statement', 'TSUJI Haruko statement'])
  })

  it('calls members of the Diet by the names that the record writes out', () => {
    const got = read(
      '第213回国会　衆議院　外務委員会　第4号',
      '令和6年3月13日（水曜日）\n',
      '○勝田委員長　質疑の申出がありますので、これを許します。早川信一君。\n',
      '○早川委員　大臣の御認識はいかがでしょうか。\n',
      '○鷲尾国務大臣　お答えいたします。\n',
    )
    expect(got.speakers.map(({ name }) => name)).toContain('早川信一')
  })
})
