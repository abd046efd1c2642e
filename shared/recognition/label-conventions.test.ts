import { expect, it } from 'vitest'
import { read, turns } from './testing/read-sample.ts'

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
