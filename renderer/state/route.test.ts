import { TranscriptId } from '#shared/domain/ids.ts'
import { beforeEach, expect, test } from 'vitest'
import { goBack, goForward, navigate, openScreen, resetRoute, restoreRoute, useRouteState } from './route.ts'

const transcriptId = TranscriptId.parse('0190a000-0000-7000-8000-000000000001')
const route = () => useRouteState.getState().route

beforeEach(resetRoute)

test('back and forward lead over the places that were visited', () => {
  navigate({ screen: 'reader', transcriptId })
  openScreen('actors')
  goBack()
  expect(route()).toEqual({ screen: 'reader', transcriptId })
  goForward()
  expect(route()).toEqual({ screen: 'actors', actorId: null })
})

test('going somewhere new forgets what lay ahead', () => {
  openScreen('actors')
  goBack()
  openScreen('codes')
  goForward()
  expect(route().screen).toBe('codes')
})

test('"Read" goes back to the transcript that was open last', () => {
  navigate({ screen: 'reader', transcriptId })
  openScreen('library')
  openScreen('reader')
  expect(route()).toEqual({ screen: 'reader', transcriptId })
})

test('at the first place, back stays there', () => {
  goBack()
  expect(route()).toEqual({ screen: 'library' })
})

test('a place that is kept over a reload has nothing behind it, and "Read" leads back to its transcript', () => {
  openScreen('actors')
  restoreRoute({ screen: 'reader', transcriptId })
  goBack()
  expect(route()).toEqual({ screen: 'reader', transcriptId })
  openScreen('library')
  openScreen('reader')
  expect(route()).toEqual({ screen: 'reader', transcriptId })
})
