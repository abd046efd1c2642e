import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inNominative } from '../names/russian-cases.ts'
import { findRussianTeller } from '../names/russian-leads.ts'
import { read, turns } from '../testing/read-sample.ts'

// Whatever people are called, a page says the same of them.

const GIVEN = 'Ana Björn Chidi Emre Fatou Giulia Jean-Marc Kwame Ngozi Siân Tomáš Zoë Anne-Marie Yusuf Wim Ömer'.split(
  ' ',
)
const SURNAMES = (
  'Cook|Wells|Banks|Page|Law|King|Prince|Ng|Li|Obi|Marsh|O’Driscoll|D’Souza|al-Rashid|El-Sayed|van der Meer|von Arnim|' +
  'de la Cruz|Ben Ali|Ó Súilleabháin|Smith-Jones|Müller|Dvořák|Łukasik|Öztürk|Yıldız|Wickremasinghe|Jordan|Ireland|Park'
).split('|')
const anyone = fc.record({ given: fc.constantFrom(...GIVEN), surname: fc.constantFrom(...SURNAMES) })
const speakersOf = (text: ReturnType<typeof read>): string[] => [
  ...new Set(turns(text).map((turn) => turn.replace(/ \S+$/u, ''))),
]

describe('a page of which only the names differ', () => {
  it('has the same speakers in a briefing whose head presents them in full', () => {
    fc.assert(
      fc.property(anyone, anyone, (host, guest) => {
        fc.pre(host.surname !== guest.surname && host.given !== guest.given)
        const got = read(
          'Daily Press Briefing\n',
          `${host.given} ${host.surname}, Department Spokesperson\n`,
          'Washington, DC\n',
          'March 3, 2014\n',
          `MR. ${host.surname.toUpperCase()}: Good afternoon. With us is Ambassador ${guest.given} ${guest.surname}, who is back from the talks.\n`,
          `AMBASSADOR ${guest.surname.toUpperCase()}: Thank you. We met for two days, and I will be brief.\n`,
          'QUESTION: Can you say when the next round is?\n',
          `AMBASSADOR ${guest.surname.toUpperCase()}: In May, I think.\n`,
          'QUESTION: And the visas?\n',
          `MR. ${host.surname.toUpperCase()}: I have nothing on that.\n`,
        )
        expect(speakersOf(got)).toEqual([
          `${host.given} ${host.surname}`,
          `${guest.given} ${guest.surname}`,
          'QUESTION',
        ])
      }),
    )
  })

  it('has the same speaker where the title alone tells who that is', () => {
    fc.assert(
      fc.property(anyone, ({ given, surname }) => {
        const got = read(
          `Speech by Foreign Minister ${given} ${surname} at the Northern Forum\n`,
          '3 March 2014\n',
          'Ladies and gentlemen,\n',
          'I am glad to be here, and I want to speak of three things.\n',
          'We have come a long way, but our work is not done.\n',
        )
        expect(speakersOf(got)).toEqual([`${given} ${surname}`])
      }),
    )
  })

  it('has the same members of a house, in full first and by surname later', () => {
    fc.assert(
      fc.property(anyone, anyone, (asks, answers) => {
        fc.pre(asks.surname !== answers.surname && asks.given !== answers.given)
        const got = read(
          'Fisheries\n',
          'Tuesday 4 March 2014\n',
          `${asks.given} ${asks.surname} (North Kernow) (Con):  Will the Minister say when the quotas are set?\n`,
          `The Minister for Fisheries (Mr ${answers.given} ${answers.surname}):  I will. They are set in December.\n`,
          `Mr ${asks.surname}:  I thank the Minister. Is that not late?\n`,
          `Mr ${answers.surname}:  It is when the Council meets.\n`,
        )
        expect(speakersOf(got)).toEqual([`${asks.given} ${asks.surname}`, `${answers.given} ${answers.surname}`])
      }),
    )
  })
})

describe('a Russian name in another case', () => {
  it.each([
    ['Виталием Ткачуком', 'Ткачук', 'Виталий Ткачук'],
    ['Андрею Юрьевичу Колтакову', 'Колтаков', 'Андрей Юрьевич Колтаков'],
    ['Сергея Петросяна', 'Петросян', 'Сергей Петросян'],
    ['Марией Ивановой', 'Иванова', 'Мария Иванова'],
    ['Ольги Викторовны Шелестовой', 'Шелестова', 'Ольга Викторовна Шелестова'],
    ['Игорем Заречным', 'Заречный', 'Игорь Заречный'],
    ['Бабатунде Адейеми-Коула', 'Адейеми-Коул', 'Бабатунде Адейеми-Коул'],
    ['Павлу Сомову', 'Сомов', 'Павел Сомов'],
  ])('is told from “%s” where a label has the surname', (printed, surname, name) => {
    expect(inNominative(printed, new Set([surname.toLowerCase()]))).toBe(name)
  })

  it('stays as it is where nobody of that name speaks, or where it is in the nominative', () => {
    expect(inNominative('Виталием Ткачуком', new Set(['ерохин']))).toBeNull()
    expect(inNominative('Виталий Ткачук', new Set(['ткачук']))).toBeNull()
  })

  it('names who speaks under initials', () => {
    const got = read(
      'Встреча с главой компании «Северный путь» Виталием Ткачуком\n',
      'Президент Георгий Лапин провёл рабочую встречу с главой компании «Северный путь» Виталием Ткачуком.\n',
      'Г.Лапин: Виталий Семёнович, начнём с главного: когда пойдёт газ?\n',
      'В.Ткачук: Завтра утром, Георгий Андреевич.\n',
      'Г.Лапин: А вторая нитка?\n',
      'В.Ткачук: К концу года.\n',
    )
    expect(speakersOf(got)).toEqual(['Георгий Лапин', 'Виталий Ткачук'])
  })
})

describe('the lead of a Russian text', () => {
  it('names who tells by the office before the name', () => {
    expect(findRussianTeller('Что изменила граница. Рассказывает консул Зарина Сафина')?.name).toBe('Зарина Сафина')
    expect(findRussianTeller('Чрезвычайный и полномочный посол Эрик Хальден — о рыбе и визах.')?.name).toBe(
      'Эрик Хальден',
    )
    expect(findRussianTeller('Замминистра энергетики ИЛЬЯ ЯКУНЦЕВ рассказал «Курьеру» о ценах.')?.name).toBe(
      'Илья Якунцев',
    )
    expect(findRussianTeller('На вопросы ответил заместитель министра иностранных дел Аркадий Кречетов.')?.name).toBe(
      'Аркадий Кречетов',
    )
  })

  it('names nobody of whom it is told what others did', () => {
    expect(findRussianTeller('Министр обсудил с послом Эриком Хальденом поставки рыбы.')).toBeNull()
    expect(findRussianTeller('Посол Эрик Хальден прибыл в Москву.')).toBeNull()
  })

  it('gives the answers to whom it names where dashes open the questions', () => {
    const got = read(
      'Мы не торгуемся\n',
      '5 октября 2011\n',
      'Замминистра энергетики Илья Якунцев рассказал корреспонденту, почему цена не главное.\n',
      '— Переговоры зашли в тупик?\n',
      '— Нет. Мы ждём ответа по формуле.\n',
      '— А если его не будет?\n',
      '— Тогда продлим старый контракт на год.\n',
      '— Цена при этом вырастет?\n',
      '— Безусловно.\n',
    )
    expect(speakersOf(got)).toEqual(['—', 'Илья Якунцев'])
  })
})
