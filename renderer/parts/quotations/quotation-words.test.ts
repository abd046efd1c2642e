import { expect, it } from 'vitest'
import { describePlace } from './quotation-words.ts'

const place = {
  speakerName: 'Irena Tamsin',
  publisher: 'Foreign Ministry of Keld',
  transcriptTitle: 'Remarks',
  date: '2019-03-14',
  paragraph: 4,
}

it('names the speaker of own words, with date and paragraph', () => {
  expect(describePlace(place)).toBe('Irena Tamsin, 14 March 2019, ¶ 4')
})

it('names whose account it is where the words are reported', () => {
  expect(describePlace(place, 'reported')).toBe('in Tamsin’s account, 14 March 2019, ¶ 4')
})

it('names the publisher where nobody speaks, and leaves out the paragraph of a heading', () => {
  const unnamed = { ...place, speakerName: null, paragraph: null }
  expect(describePlace(unnamed)).toBe('Foreign Ministry of Keld, 14 March 2019')
})

it('does not take a label for the name of who asks', () => {
  expect(describePlace({ ...place, speakerName: 'Reporter' }, 'imputed')).toBe('in a question, 14 March 2019, ¶ 4')
})

it('says that a text is undated', () => {
  expect(describePlace({ ...place, date: null, paragraph: null })).toBe('Irena Tamsin, undated')
})
