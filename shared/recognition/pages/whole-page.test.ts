import { describe, expect, it } from 'vitest'
import { recognise } from '../recognise.ts'
import { NO_PAGE_METADATA, plainPiece } from '../source-text.ts'
import type { SourcePiece } from '../source-text.ts'
import { kinds, read, turns } from '../testing/read-sample.ts'
import { findTitlePerson } from '../names/title-persons.ts'

// Invented samples. What only the whole page tells: who leads, whom it announces, who speaks without a label.

const bold = (text: string): SourcePiece => ({ ...plainPiece('paragraph', text, true), lead: text })
const plain = (text: string): SourcePiece => plainPiece('paragraph', text, true)

describe('who leads', () => {
  it('is told by standing before questions and calling upon people, without an office or a known phrase', () => {
    const got = read(
      'Secretary Marcus Hale And Minister Ilse Brandt At a Joint Press Availability\n',
      'MR ALDEN: Good afternoon, everyone. Both will have statements.\n',
      'SECRETARY HALE: Well, it is a pleasure to have Ilse here. We signed the port agreement today.\n',
      'MINISTER BRANDT: Thank you. The tariffs hurt families in two valleys, and I said so.\n',
      'MR ALDEN: Nadia Petrov, AFP.\n',
      'QUESTION: Are you ready to lift the tariffs?\n',
      'SECRETARY HALE: I have heard the minister.\n',
      'QUESTION: And if I may follow up –\n',
      'MR ALDEN: We move on. Tomas Vrba, Valdorian Television.\n',
      'QUESTION: Does the treaty cover the reef?\n',
      'SECRETARY HALE: It does.\n',
    )
    expect(turns(got).filter((turn) => turn.startsWith('Alden'))).toEqual(Array.from({ length: 3 }, () => 'Alden null'))
    expect(turns(got)[1]).toBe('Marcus Hale statement')
  })

  it('may speak after an answer that puts a question of its own', () => {
    const got = read(
      'Пресс-конференция по итогам переговоров\n',
      'В.Орлов: Уважаемые дамы и господа! Переговоры прошли хорошо.\n',
      'Д.Ларин: Переходим к вопросам. Первый канал, пожалуйста.\n',
      'Вопрос: Когда начнётся строительство?\n',
      'В.Орлов: Проектирование идёт.\n',
      'Вопрос: Готовы ли Вы признать решение арбитража?\n',
      'В.Орлов: Как можно признать решение суда, в котором не был?\n',
      'Д.Ларин: Спасибо, коллеги. На этом всё.\n',
    )
    expect(turns(got).filter((turn) => turn.startsWith('Д.Ларин'))).toEqual(['Д.Ларин null', 'Д.Ларин null'])
  })

  it('may open at length and call upon the operator', () => {
    const got = read(
      'Background Press Call on the Meeting with Norland\n',
      'MS. HOLT: Good afternoon, everyone. As a reminder, this call is on background, attributable to a senior official.\n',
      'For your awareness, but not for your reporting, the official will be named at the end of the call.\n',
      'SENIOR ADMINISTRATION OFFICIAL: Tomorrow the President will welcome the Prime Minister.\n',
      'MS. HOLT: Operator, could you please remind folks how to ask a question?\n',
      'OPERATOR: Press star and one.\n',
      'MS. HOLT: Our first question will go to Trevor at Reuters.\n',
      'Q    Are there any numbers?\n',
      'SENIOR ADMINISTRATION OFFICIAL: Not tonight.\n',
      'MS. HOLT: All right. That is all the time we have.\n',
    )
    expect(turns(got).filter((turn) => turn.startsWith('Holt'))).toEqual(Array.from({ length: 5 }, () => 'Holt null'))
    expect(got.kind).toBe('briefing')
  })

  it('is not who makes a statement and answers after another', () => {
    const got = read(
      'Press conference\n',
      'A. Orlov: Dear colleagues! The talks were useful and long.\n',
      'B. Delor: Mr President! We agreed on trade. Thank you.\n',
      'Question: What about gas?\n',
      'A. Orlov: We discussed gas.\n',
      'B. Delor: We agree on gas.\n',
      'Question: And coal?\n',
      'A. Orlov: Coal, too.\n',
    )
    expect(turns(got).filter((turn) => turn.startsWith('B. Delor'))).toEqual(['B. Delor statement', 'B. Delor answer'])
  })

  it('is who has the chair where the title tells no kind and nobody asks', () => {
    const got = read(
      'Conseil de sécurité, 78e année : 9345e séance\n',
      'La Présidente (parle en anglais) : Je donne la parole à la représentante de la France.\n',
      'Mme Lefranc (France) : Je remercie le Secrétariat de son exposé.\n',
      'M. Diarra (Mali) : Ma délégation note avec inquiétude que le Conseil se réunit encore.\n',
      'M. Ostrowski (Pologne) : La Pologne s’associe à la déclaration de la France.\n',
      'La Présidente (parle en anglais) : Il n’y a plus d’orateurs inscrits sur la liste.\n',
    )
    expect(turns(got).filter((turn) => turn.startsWith('La Présidente'))).toEqual([
      'La Présidente null',
      'La Présidente null',
    ])
  })
})

describe('whom a headline quotes', () => {
  it('answers, where office and name stand behind the quotation', () => {
    expect(
      findTitlePerson('„Wir lassen uns nicht spalten“ - Außenministerin Wessel im Interview mit der Rundschau')?.name,
    ).toBe('Wessel')
  })
})

describe('a spokesman', () => {
  it('leads where his only words close the conference after an answer', () => {
    const got = read(
      'Conferenza stampa del Ministro Ferri al termine del Consiglio\n',
      'Ministro Ferri: Buongiorno a tutti. Abbiamo discusso della Tarsia.\n',
      'Giornalista: Ministro, ci saranno sanzioni?\n',
      'Ministro Ferri: Non oggi.\n',
      'Portavoce: Grazie a tutti, abbiamo finito.\n',
    )
    expect(turns(got).at(-1)).toBe('Portavoce null')
  })
})

describe('whom the page announces', () => {
  it('speaks under the initials of the office, and not under that of a spokesman', () => {
    const got = read(
      'Press Encounter by Secretary-General Amara Okonjo on the Famine in Tessaly\n',
      'SG: Good morning. I have just briefed the Council.\n',
      'Spokesman: Edith, please.\n',
      'Question: Who is to blame?\n',
      'SG: That is for others to say.\n',
      'Spokesman: Last question, Ibrahim.\n',
      'Question: Will you travel there?\n',
      'SG: Tomorrow, if it helps.\n',
    )
    expect(turns(got)).toEqual([
      'Amara Okonjo statement',
      'Spokesman null',
      'Question question',
      'Amara Okonjo answer',
      'Spokesman null',
      'Question question',
      'Amara Okonjo answer',
    ])
  })

  it('is not whom the talks were with', () => {
    const got = read(
      'Пресс-конференция по итогам переговоров с Президентом Ласа Арно Делором\n',
      'А.Делор: Благодарю Вас. Нас связывает многое.\n',
      'Вопрос: Обсуждался ли газ?\n',
      'А.Делор: Мы согласны в главном.\n',
    )
    expect(got.speakers.map(({ name }) => name)).toEqual(['А.Делор', 'Вопрос'])
  })

  it('has the name that a line with office, place and date gives in full', () => {
    const got = read(
      'Daily Press Briefing - October 16, 2014\n',
      'Dana Whitcomb, Spokesperson, Daily Press Briefing, Washington, DC, October 16, 2014\n',
      'MS. WHITCOMB: Good afternoon, everyone.\n',
      'QUESTION: Has the assessment changed?\n',
      'MS. WHITCOMB: It has not.\n',
    )
    expect(turns(got)[0]).toBe('Dana Whitcomb statement')
    expect(got.place).toBe('Washington, DC')
    expect(kinds(got)[1]).toBe('dateline')
  })

  it('opens with greetings before the first question, whatever the title calls it', () => {
    const got = read(
      'Выступление и ответы на вопросы СМИ Министра иностранных дел Российской Федерации А.Г.Ветрова, 12 сентября 2018 года\n',
      'Уважаемые коллеги,\n',
      'Завершилось очередное заседание Совета министров.\n',
      'Подробно рассмотрели положение дел на южных рубежах.\n',
      'Приняты три заявления.\n',
      'Вопрос: Обсуждался ли вопрос о назначении?\n',
      'А.Г.Ветров: Обсуждался.\n',
    )
    expect(turns(got).slice(0, 4)).toEqual(Array.from({ length: 4 }, () => 'А.Г.Ветров statement'))
  })
})

describe('who answers', () => {
  it('does so in what the title calls a speech, where somebody asks by label', () => {
    const got = read(
      'Выступление на брифинге для прессы\n',
      '14 июня 2023 г.\n',
      'Вопрос (Радио «Норланд»): Будет ли решение сегодня?\n',
      'Генеральный секретарь: Я на это рассчитываю.\n',
      'Вопрос: Вы уходите осенью?\n',
      'Генеральный секретарь: У меня нет других планов.\n',
    )
    expect(got.kind).toBe('press-conference')
    expect(turns(got).map((turn) => turn.split(' ').at(-1))).toEqual(['question', 'answer', 'question', 'answer'])
  })

  it('does so at no joint statement, which nobody asks about, and at a briefing where a spokesperson meets the press', () => {
    const joint = read(
      '日ノーランド首脳共同発表の要旨\n',
      '高梨首相　協力を深めることで一致した。\n',
      '――漁業協定の見通しは。\n',
      '高梨首相　年内の妥結を目指したい。\n',
      '――制裁の緩和はあり得るか。\n',
      '高梨首相　まず行動が必要だ。\n',
    )
    expect(joint.kind).toBe('joint-press-conference')
    const french = read(
      'Point de presse du 12 avril 2023\n',
      'Déclarations de la porte-parole\n',
      'Paris, 12 avril 2023\n',
      'Q - La France confirme-t-elle la fermeture de son ambassade ?\n',
      'R - Notre ambassade est fermée temporairement.\n',
    )
    expect(french.kind).toBe('briefing')
  })
})

describe('who asks', () => {
  it('is an unknown voice that is answered where others ask', () => {
    const got = read(
      'Weekly Media Briefing\n',
      'Shri Arvind Menon, Official Spokesperson: Good afternoon. The Minister will travel to Selland.\n',
      'Kaushik, Deccan Standard: Sir, does the Embassy have access?\n',
      'Official Spokesperson: It has.\n',
      'Unidentified Speaker: Sir, any update on the trade agreement. It was to be signed by now.\n',
      'Official Spokesperson: Discussions are on.\n',
    )
    expect(turns(got)[3]).toBe('Unidentified Speaker question')
  })

  it('is an outlet that bears an article, under its whole name', () => {
    const got = read(
      'Foreign Ministry Spokesperson Lin Wei’s Regular Press Conference\n',
      'CCTV: Can you share more on the visit?\n',
      'Lin Wei: We enjoy a profound friendship.\n',
      'The Paper: It was reported that the exercise begins on Monday. Could you confirm that?\n',
      'Lin Wei: Please refer to the authorities.\n',
    )
    expect(turns(got)[2]).toBe('The Paper question')
  })

  it('is everybody around the one official, though no question has its mark', () => {
    const got = read(
      'Transcript of Weekly Media Briefing by the Official Spokesperson (May 11, 2023)\n',
      'Shri Arun Desai, Official Spokesperson: Namaskar. A very good evening to all of you. Sachin, go ahead.\n',
      'Sachin: Sachin Rawat from News Bharat. I wanted your comments on the invitation.\n',
      'Shri Arun Desai, Official Spokesperson: The invitation has been received.\n',
      'Pranay: Pranay Kohli from the Ledger. The second matter is the consulate. Some details, please.\n',
      'Shri Arun Desai, Official Spokesperson: Two persons were arrested.\n',
    )
    expect(turns(got).map((turn) => turn.split(' ').at(-1))).toEqual([
      'statement',
      'question',
      'answer',
      'question',
      'answer',
    ])
  })

  it('is nobody who answers, though what stands behind the name looks like an outlet', () => {
    const got = read(
      'Doorstop – Port Ellis\n',
      'HANA SOREL, MINISTER FOR TRADE: Good morning. It is great to be here.\n',
      'ROB TUCK, MEMBER FOR ELLIS: Thanks, Hana. The ferries matter to this town.\n',
      'REPORTER: Minister, will the ferries run by Christmas?\n',
      'SOREL: That is the aim.\n',
      'REPORTER: Rob, do you believe her?\n',
      'TUCK: I do.\n',
    )
    expect(turns(got).filter((turn) => turn.startsWith('Rob Tuck'))).toEqual(['Rob Tuck statement', 'Rob Tuck answer'])
  })

  it('is not known of a voice in a recording where nobody else asks', () => {
    const got = read(
      'Unknown Speaker  0:03',
      'Okay, good morning. Shall we begin?\n',
      'Minister Okoro  0:10',
      'The ferry agreement is suspended.\n',
      'Unknown Speaker  0:31',
      'Minister, is this about the strait?\n',
      'Minister Okoro  0:35',
      'It is about life jackets.\n',
    )
    expect(turns(got).map((turn) => turn.split(' ').at(-1))).toEqual(['null', 'null', 'null', 'null'])
  })

  it('is set off in sentences of which some assert', () => {
    const got = recognise({
      pieces: [
        plainPiece('heading', '“The door is not closed”', true),
        plain('Ana Lukic receives us above the harbour. She has been minister for two years.'),
        bold('Minister, you have called the treaty dead.'),
        plain('I said it was asleep. Treaties do that.'),
        bold('Who will wake it?'),
        plain('Both of us, or nobody.'),
        bold('And the answer?'),
        plain('There was none.'),
      ],
      page: NO_PAGE_METADATA,
      fallbackTitle: null,
    })
    expect(got.kind).toBe('interview')
    expect(got.blocks.filter(({ role }) => role === 'question')).toHaveLength(3)
  })
})
