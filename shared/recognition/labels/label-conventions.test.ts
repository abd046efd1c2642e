import { expect, it } from 'vitest'
import { read, turns } from '../testing/read-sample.ts'

// Invented samples. One conversation under labels of the forms that pages print.

const SAID = [
  'We met today and agreed on the ferry line.',
  'When will the line open, and who pays?',
  'It opens in spring. Both sides pay.',
  'And what of the islands in the strait?',
  'We did not discuss them. Our position is known.',
]

it.each([
  ['A.# ', 'Q.# '],
  ['Ketland—', 'Reporter—'],
  ['Mrs. Ketland. ', 'Mr. Marsh. '],
  ['Rt Hon ANNA KETLAND (Minister of Foreign Affairs): ', 'PAUL MARSH (National—Elmby): '],
  ['Ms KETLAND (Elmby—Minister for Foreign Affairs) (14:0#): ', 'Mr MARSH (Tasland) (14:0#): '],
])('takes the labels “%s” and “%s” off the words', (answers, asks) => {
  const said = SAID.map((words, i) => `${(i % 2 === 0 ? answers : asks).replace('#', `${i + 1}`)}${words}\n`)
  const got = read('Press conference by Foreign Minister Anna Ketland of Norland\n', '14 March 2023\n', ...said)
  expect(got.text.split('\n').slice(2)).toEqual(SAID)
  const speaking = turns(got)
  expect(speaking.filter((_, i) => i % 2 === 0)).toEqual(
    SAID.flatMap((_, i) => (i % 2 === 0 ? [`Anna Ketland ${i === 0 ? 'statement' : 'answer'}`] : [])),
  )
  expect(speaking.filter((_, i) => i % 2 === 1).every((turn) => turn.endsWith(' question'))).toBe(true)
})

it('gives the hour in a bracket behind a name to no label', () => {
  const got = read(
    'Questions without notice\n',
    'Senator KETLAND (New Wales—Minister for Foreign Affairs) (14:01): I thank the senator.\n',
    'Senator MARSH (Tasland) (14:03): A supplementary question, Mr President.\n',
    'Senator KETLAND (New Wales—Minister for Foreign Affairs) (14:04): I have nothing to add.\n',
  )
  expect(got.blocks.slice(1).map(({ label, marker }) => [label, marker])).toEqual([
    ['Senator KETLAND (New Wales—Minister for Foreign Affairs)', '(14:01)'],
    ['Senator MARSH (Tasland)', '(14:03)'],
    ['Senator KETLAND (New Wales—Minister for Foreign Affairs)', '(14:04)'],
  ])
})

it.each([
  ['〇葉山大臣　', '〇記者　'],
  ['◇葉山大臣　', '◇記者　'],
])('takes the labels “%s” and “%s” off the words, and their signs and numbers with them', (answers, asks) => {
  const words = [
    '本日、協定に署名しました。',
    '航路はいつ開きますか。',
    '春です。',
    '島の扱いについて伺います。',
    '議論していません。',
  ]
  const lines = words.map((said, i) => `${(i % 2 === 0 ? answers : asks).replace('#', `${i + 1}`)}${said}\n`)
  const got = read('葉山外務大臣会見記録\n', '令和5年3月14日（火）15時32分\n', ...lines)
  expect(got.text.split('\n').slice(2)).toEqual(words)
  expect(turns(got)).toEqual(['葉山 statement', '記者 question', '葉山 answer', '記者 question', '葉山 answer'])
})

it('takes a number before a word of who asks or answers off the words, too', () => {
  const got = read(
    'Интервью С.В.Горина\n',
    '1. Вопрос: Когда?\n',
    '1. Ответ: Весной.\n',
    '2. Вопрос: Кто платит?\n',
    '2. Ответ: Мы.\n',
  )
  expect(got.text.split('\n').slice(1)).toEqual(['Когда?', 'Весной.', 'Кто платит?', 'Мы.'])
  expect(got.blocks.slice(1).map(({ label, marker }) => `${marker} ${label}`)).toEqual([
    '1. Вопрос',
    '1. Ответ',
    '2. Вопрос',
    '2. Ответ',
  ])
})
