import { expect, test } from 'vitest'
import { diplomacy } from '../templates/diplomacy.ts'
import type { Actor } from './actors.ts'
import type { SelectionContext } from './guess-position.ts'
import { guessPosition } from './guess-position.ts'
import { ActorId, TermId } from './ids.ts'
import type { Term } from './terms.ts'

const uuid = (n: number) => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`
const terms: Term[] = diplomacy.terms.map((term, rank) => ({ ...term, rank, id: TermId.parse(uuid(1000 + rank)) }))
const key = (id: string | undefined) => terms.find((term) => term.id === id)?.key

const norrland = actor(1, 'Norrland', 'state', ['北国', 'Норрланд'])
const keld = actor(2, 'Keld', 'state', ['ケルド'])
const halden = actor(3, 'Anders Halden', 'person', ['ハルデン', 'Андерс Хальден', 'Хальден'], norrland)
const tamsin = actor(4, 'Irena Tamsin', 'person', ['タムシン', 'Ирена Тамсин'], keld)
const actors = [norrland, keld, halden, tamsin]

function actor(n: number, name: string, kind: Actor['kind'], aliases: string[], of?: Actor): Actor {
  const affiliations = of ? [{ office: 'Foreign Minister', organisationId: of.id, from: null, to: null }] : []
  return { id: ActorId.parse(uuid(n)), name, kind, note: '', aliases, affiliations, uses: 0 }
}

const name = (id: string) => actors.find((one) => one.id === id)?.name

function guess(sentence: string, selected = sentence, changes: Partial<SelectionContext> = {}) {
  const start = sentence.indexOf(selected)
  const speaker = { name: 'Irena Tamsin', office: null, affiliation: null, actorId: tamsin.id }
  const result = guessPosition({
    text: sentence,
    span: { start, end: start + selected.length },
    block: { start: 0, end: sentence.length, role: 'statement' },
    speaker,
    date: '2019-03-14',
    publisher: null,
    actors,
    terms,
    ...changes,
  })
  const holder = result.holder
  return {
    holder: holder && ('id' in holder ? actors.find((one) => one.id === holder.id)?.name : `new ${holder.name}`),
    attribution: result.attribution,
    act: key(result.act?.value),
    stance: key(result.stance?.value),
    because: result.attributionBecause,
    holderBecause: result.holderBecause,
    addressee: result.addressee && [
      'id' in result.addressee.value ? name(result.addressee.value.id) : result.addressee.value.name,
      result.addressee.because,
    ],
  }
}

test('a speaker’s own words are held by the state they speak for', () => {
  expect(guess('Our forces are where our law places them.')).toMatchObject({ holder: 'Keld', attribution: 'own-words' })
})

test('a speaker unknown to the project stands for the affiliation printed with them, else for themselves', () => {
  const speaker = { name: 'Olaf Berg', office: null, affiliation: 'Sorrel', actorId: null }
  expect(guess('We agree.', 'agree', { speaker }).holder).toBe('new Sorrel')
  expect(guess('We agree.', 'agree', { speaker: { ...speaker, affiliation: null } }).holder).toBe('new Olaf Berg')
})

test('what another actor is said to have said is reported, in three languages', () => {
  expect(guess('Minister Halden expressed concern over our activity.', 'concern over our activity')).toMatchObject({
    holder: 'Norrland',
    attribution: 'reported',
    act: 'expresses-concern',
    stance: 'leans-against',
    because: 'Halden expressed',
  })
  expect(guess('Министр Хальден выразил озабоченность нашей активностью.')).toMatchObject({
    holder: 'Norrland',
    attribution: 'reported',
    act: 'expresses-concern',
  })
  expect(guess('ハルデン外相は、我々の活動に懸念を示した。')).toMatchObject({
    holder: 'Norrland',
    attribution: 'reported',
    act: 'expresses-concern',
  })
})

test('somebody named by office whom the project does not know yet is proposed as holder of what is reported', () => {
  const speaker = { name: 'Olga Berg', office: null, affiliation: 'Sorrel', actorId: null }
  for (const [sentence, holder] of [
    ['Minister Osric Lund stressed that the strait is closed.', 'new Osric Lund'],
    ['Госпожа Лунд заявила, что пролив закрыт.', 'new Лунд'],
    ['ルンド大臣は、海峡の閉鎖を求めました。', 'new ルンド'],
    ['河野外相は、海峡の閉鎖を求めました。', 'new 河野'],
  ] as const) {
    expect(guess(sentence, sentence, { speaker }), sentence).toMatchObject({ holder, attribution: 'reported' })
  }
  expect(guess('ルンド大臣は、閉鎖を求めました。').holderBecause).toBe(
    'the words name ルンド, who is no actor of the project yet',
  )
  for (const own of [
    'Minister Berg stressed that it is closed.',
    '外務大臣は、閉鎖を求めました。',
    'The Minister said so.',
  ])
    expect(guess(own, own, { speaker }), own).toMatchObject({ holder: 'new Sorrel', attribution: 'own-words' })
})

test('what is denied is not guessed as said, in three languages', () => {
  for (const sentence of [
    'We do not support the proposal.',
    'Keld does not intend to discuss the islands.',
    'Мы не поддерживаем это предложение.',
    'Кельд не намерен обсуждать статус островов.',
    '我が国はこの提案を支持しません。',
  ])
    expect(guess(sentence), sentence).toMatchObject({ act: 'rejects', stance: 'rejects' })
  for (const sentence of [
    'We have not agreed on a date.',
    'We are not committed to it.',
    'Мы не договорились о дате.',
    'Мы не приветствуем это.',
    '日程には合意していません。',
  ])
    expect(guess(sentence), sentence).toMatchObject({ act: undefined, stance: undefined })
  for (const sentence of [
    'We not only support it.',
    'Мы не только поддерживаем это.',
    '交渉を支持しなければならない。',
  ])
    expect(guess(sentence).stance, sentence).toBe('supports')
  expect(guess('Мы не намерены это комментировать.').stance).toBe('declined')
})

test('naming the other side is not yet reporting it', () => {
  expect(guess('Norrland’s radar station is not acceptable to us.')).toMatchObject({
    holder: 'Keld',
    attribution: 'own-words',
    act: 'rejects',
    stance: 'rejects',
  })
  expect(guess('To Norrland we explained that the system is defensive.')).toMatchObject({ attribution: 'own-words' })
})

test('a minister who is told of in the third person by their own ministry speaks in their own words', () => {
  const changes = { speaker: null, publisher: 'Ministry of Foreign Affairs of Norrland' }
  expect(
    guess('Minister Halden stated that the use of force cannot be tolerated.', 'use of force', changes),
  ).toMatchObject({ holder: 'Norrland', attribution: 'own-words' })
  expect(guess('Minister Tamsin explained the matter.', 'the matter', changes)).toMatchObject({
    holder: 'Keld',
    attribution: 'reported',
  })
})

test('what a question holds is imputed', () => {
  const block = { start: 0, end: 60, role: 'question' as const }
  expect(guess('Is Keld disinclined to continue the sanctions?', 'disinclined', { block })).toMatchObject({
    holder: 'Keld',
    attribution: 'imputed',
  })
})

test('an answer that gives none is a declined stance, with the words that show it', () => {
  for (const sentence of [
    'I would not go into that today.',
    'I would like to refrain from disclosing the comments.',
    'Мы воздержимся от комментариев.',
    '先方の発言についてはコメントを差し控えたい。',
  ]) {
    expect(guess(sentence)).toMatchObject({ act: 'declines-to-comment', stance: 'declined' })
  }
})

test('nothing is guessed from words that say nothing', () => {
  expect(guess('The weather was fine.')).toMatchObject({ act: undefined, stance: undefined })
})

test('each guess of a holder says why', () => {
  expect(guess('Our forces stay.').holderBecause).toBe('Irena Tamsin speaks, Foreign Minister for Keld at that time')
  expect(guess('Minister Halden expressed concern.').holderBecause).toBe(
    'the words name Anders Halden, who speaks for Norrland',
  )
  const speaker = { name: 'Olaf Berg', office: null, affiliation: 'Sorrel', actorId: null }
  expect(guess('We agree.', 'agree', { speaker }).holderBecause).toBe('Olaf Berg speaks, printed with “Sorrel”')
})

test('where nobody is named as speaking, the side whose ministry publishes the text holds what it says', () => {
  const changes = { speaker: null, publisher: 'Ministry of Foreign Affairs of Norrland' }
  expect(guess('The strait must stay open.', 'strait', changes)).toMatchObject({
    holder: 'Norrland',
    holderBecause: 'published by Ministry of Foreign Affairs of Norrland',
  })
  expect(guess('The strait must stay open.', 'strait', { speaker: null, publisher: 'The Norrland Times' }).holder).toBe(
    null,
  )
})

test('to whom it is said is read out of the words, in three languages, and is never the holder', () => {
  expect(guess('We urged our partners in Norrland to take part.').addressee).toEqual([
    'Norrland',
    'urged our partners in Norrland',
  ])
  expect(guess('Мы призвали Норрланд снизить напряжённость.').addressee?.[0]).toBe('Norrland')
  expect(guess('我々は北国に対し撤去を求めた。').addressee).toEqual(['Norrland', '北国に対し'])
  expect(guess('I told them that Norrland is near.').addressee).toBeNull()
  expect(guess('Minister Halden urged Norrland to act.').addressee).toBeNull()
})
