import { ActorId, PassageId, TranscriptId } from '#shared/domain/ids.ts'
import { expect, it } from 'vitest'
import { firstColumns, moveColumn } from './column-order.ts'
import { findDateFault, requestOf } from './export-request.ts'
import { firstChoice } from './export-state.ts'
import { inViewOf } from './in-view.ts'
import { readCsv } from './read-csv.ts'

const transcript = TranscriptId.parse('01990000-0000-7000-8000-000000000001')
const passage = PassageId.parse('01990000-0000-7000-8000-000000000003')
const actor = ActorId.parse('01990000-0000-7000-8000-000000000002')

it('asks for the options that the format has, and for no others', () => {
  const options = { bom: true, ownWord: false }
  expect(requestOf({ ...firstChoice, options }, null)).toEqual({ format: 'csv', filters: {}, options: { bom: true } })
  expect(requestOf({ ...firstChoice, format: 'json', options }, null)).toEqual({
    format: 'json',
    filters: {},
    options: {},
  })
})

it('asks for chosen columns only where the table has them', () => {
  const options = { columns: ['quotation', 'status', 'holder'] }
  expect(requestOf({ ...firstChoice, options }, null).options).toEqual({ columns: ['quotation', 'holder'] })
  expect(requestOf({ ...firstChoice, options: { ...options, table: 'disagreements' } }, null).options).toEqual({
    table: 'disagreements',
    columns: ['status'],
  })
})

it('leaves out filters that filter nothing, and all of them where the whole project is meant', () => {
  const filters = { transcriptIds: [transcript], issueIds: [], from: '', to: '2019-06' }
  expect(requestOf({ ...firstChoice, what: 'part', filters }, null).filters).toEqual({
    transcriptIds: [transcript],
    to: '2019-06',
  })
  expect(requestOf({ ...firstChoice, what: 'all', filters }, null).filters).toEqual({})
})

it('asks for what the screen behind is about, and for the whole project where that is gone', () => {
  const inView = inViewOf({ screen: 'actors', actorId: actor })
  const choice = { ...firstChoice, what: 'view' as const }
  expect(requestOf(choice, inView).filters).toEqual({ holderIds: [actor] })
  expect(inViewOf({ screen: 'actors', actorId: null })).toBeNull()
  const reader = { screen: 'reader', transcriptId: transcript } as const
  expect(inViewOf(reader, [passage])?.filters).toEqual({ passageIds: [passage] })
  expect(requestOf(choice, null).filters).toEqual({})
})

it('finds dates that are none, and those in the wrong order', () => {
  expect(findDateFault({ from: '2019-03', to: '' })).toBeNull()
  expect(findDateFault({ from: 'March' })).toContain('March')
  expect(findDateFault({ from: '2020', to: '2019-06' })).not.toBeNull()
})

it('reads quoted cells with separators, quotation marks and line ends', () => {
  expect(readCsv('\uFEFFa,b\r\n"x, ""y""","two\r\nlines"\r\n')).toEqual([
    ['a', 'b'],
    ['x, "y"', 'two\r\nlines'],
  ])
  expect(readCsv('a\tb,c\r\n', '\t')).toEqual([['a', 'b,c']])
})

it('leaves out a record that was cut off', () => {
  expect(readCsv('a,b\r\n1,2\r\n"half')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})

it('begins a choice of columns with the usual ones, and moves one without losing any', () => {
  expect(firstColumns(['passage_id', 'date', 'start', 'quotation'])).toEqual(['date', 'quotation'])
  expect(firstColumns(['actor_id', 'name'])).toEqual(['name'])
  expect(moveColumn(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
  expect(moveColumn(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
})
