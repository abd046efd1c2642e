import { TranscriptId } from '#shared/domain/ids.ts'
import { expect, it } from 'vitest'
import { findDateFault, requestOf } from './export-request.ts'
import { firstChoice } from './export-state.ts'
import { readCsv } from './read-csv.ts'

const transcript = TranscriptId.parse('01990000-0000-7000-8000-000000000001')

it('asks for the options that the format has, and for no others', () => {
  expect(requestOf({ ...firstChoice, options: { bom: true } })).toEqual({
    format: 'csv',
    filters: {},
    options: { bom: true, spreadsheetSafe: true },
  })
  expect(requestOf({ ...firstChoice, format: 'json', options: { bom: true } })).toEqual({ format: 'json', filters: {} })
})

it('leaves out filters that filter nothing, and all of them where the whole project is meant', () => {
  const filters = { transcriptIds: [transcript], issueIds: [], from: '', to: '2019-06' }
  expect(requestOf({ ...firstChoice, isFiltered: true, filters }).filters).toEqual({
    transcriptIds: [transcript],
    to: '2019-06',
  })
  expect(requestOf({ ...firstChoice, isFiltered: false, filters }).filters).toEqual({})
})

it('finds dates that are none, and those in the wrong order', () => {
  expect(findDateFault({ from: '2019-03', to: '' })).toBeNull()
  expect(findDateFault({ from: 'March' })).toContain('March')
  expect(findDateFault({ from: '2020', to: '2019-06' })).not.toBeNull()
})

it('reads quoted cells with commas, quotation marks and line ends', () => {
  expect(readCsv('\uFEFFa,b\r\n"x, ""y""","two\r\nlines"\r\n')).toEqual([
    ['a', 'b'],
    ['x, "y"', 'two\r\nlines'],
  ])
})

it('leaves out a record that was cut off', () => {
  expect(readCsv('a,b\r\n1,2\r\n"half')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ])
})
