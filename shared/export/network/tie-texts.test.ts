import { expect, test } from 'vitest'
import type { Statement } from '../../networks/statement.ts'
import { placeStatements, textsOfPair, textsOnIssue } from './tie-texts.ts'

const says = (actorId: string, issueId: string, documentId: string): Statement => ({
  actorId,
  issueId,
  documentId,
  level: 1,
  date: null,
})

const places = placeStatements([
  says('norrland', 'islands', 'first'),
  says('norrland', 'islands', 'second'),
  says('norrland', 'trade', 'third'),
  says('ostmark', 'islands', 'second'),
  says('ostmark', 'islands', 'fourth'),
  says('ostmark', 'radar', 'fifth'),
])

test('an actor’s tie to an issue rests on the texts in which that actor speaks to it, each once', () => {
  expect(textsOnIssue(places, 'norrland', 'islands')).toEqual(['first', 'second'])
  expect(textsOnIssue(places, 'ostmark', 'trade')).toEqual([])
})

test('two actors’ tie rests on the texts in which either speaks to what both speak to', () => {
  expect(textsOfPair(places, 'norrland', 'ostmark')).toEqual(['first', 'second', 'fourth'])
  expect(textsOfPair(places, 'norrland', 'nobody')).toEqual([])
})
