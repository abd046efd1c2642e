import { describe, expect, it } from 'vitest'
import { recognise } from '../recognise.ts'
import { NO_PAGE_METADATA, plainPiece } from '../source-text.ts'
import type { SourcePiece } from '../source-text.ts'
import { kinds, read, turns } from '../testing/read-sample.ts'

// Invented samples of parliaments, where several ask ministers in turn.

const heading = (level: number, text: string): SourcePiece => ({ ...plainPiece('heading', text, true), level })
const plain = (text: string): SourcePiece => plainPiece('paragraph', text, true)

describe('question time', () => {
  it('may have who speaks in headings of one level, by a longer and a shorter name', () => {
    const got = recognise({
      pieces: [
        heading(1, 'Oral Answers to Questions'),
        heading(3, 'Arctic: Fisheries'),
        heading(4, 'Dr Ewan Moir (Skarra and Lorne) (SNP)'),
        plain('What recent discussions he has had with his counterpart on fisheries. (909611)'),
        heading(4, 'The Secretary of State for Foreign and Commonwealth Affairs (Mr Piers Aldous)'),
        plain('I spoke to the Foreign Minister on Friday.'),
        heading(4, 'Dr Moir'),
        plain('The boats have been tied up for 40 days. Does he understand what that means?'),
        heading(4, 'Mr Aldous'),
        plain('I do.'),
      ],
      page: NO_PAGE_METADATA,
      fallbackTitle: null,
    })
    expect(turns(got)).toEqual([
      'Ewan Moir question',
      'Piers Aldous answer',
      'Ewan Moir question',
      'Piers Aldous answer',
    ])
    expect(got.blocks.find(({ kind }) => kind === 'heading')?.label).toBeNull()
  })

  it('is one where several ask in a row and are answered together, under headings that have a colon', () => {
    const got = read(
      'Oral Answers to Questions\n',
      'Tuesday 13 June 2023\n',
      'Gulf of Maren: Shipping\n',
      '1. Duncan Hale (Northfield) (Lab): What steps she is taking to secure the release of seafarers. [905412]\n',
      '2. Priya Nandan (Eastmere) (Con): What recent discussions she has had on freedom of navigation. [905413]\n',
      'The Secretary of State for Foreign Affairs (Margaret Hale): I will answer Questions 1 and 2 together.\n',
      'Duncan Hale: One of those six is my constituent. When will she see his family?\n',
      'Margaret Hale: I shall meet them this week.\n',
      'Overseas Aid: Dravna\n',
      '3. Aled Gwyn (Mid Ceiriog) (PC): What assessment she has made of the situation in Dravna. [905414]\n',
      'Margaret Hale: Some 40,000 people depend on aid.\n',
    )
    expect(turns(got).map((turn) => turn.split(' ').at(-1))).toEqual([
      'question',
      'question',
      'answer',
      'question',
      'answer',
      'question',
      'answer',
    ])
    expect(kinds(got).filter((kind) => kind === 'heading')).toHaveLength(2)
  })

  it('has names on lines of their own above questions that end with their number', () => {
    const got = read(
      'Oral Answers to Questions\n',
      'Tuesday 30 November 2021\n',
      'Helen Harlow (Wexcombe) (Con)',
      'What recent steps he has taken to improve access to the valley. (904417)\n',
      'The Secretary of State for Foreign Affairs (James Whitby)',
      'I discussed the matter with both ministers.\n',
      'Helen Harlow',
      'I am grateful. Will he raise that with the authorities there?\n',
      'James Whitby',
      'I will indeed.\n',
    )
    expect(turns(got)[0]).toBe('Helen Harlow question')
  })
})
