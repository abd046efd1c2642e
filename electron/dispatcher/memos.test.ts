import { afterEach, expect, test } from 'vitest'
import type { Input } from '#shared/api/contract.ts'
import { startScratchBackend, type ScratchBackend } from '../test-support/scratch-backend.ts'

let scratch: ScratchBackend

afterEach(() => scratch.dispose())

const TEXT = 'Minister Halden: We reject the new station. 日本 and 😀.\n\nReporter: Was a date named?'

/** A project with one of everything that a memo can be on. */
async function openOneOfEach(): Promise<Input<'memos.create'>[]> {
  scratch = startScratchBackend()
  const { call } = scratch
  const project = await call('projects.create', { title: 'Talks' })
  const event = await call('events.create', { title: 'Meeting at Haven', date: null, place: null })
  const { id } = await call('imports.text', { text: TEXT, name: 'Briefing' })
  const transcript = await call('transcripts.get', { id: id ?? '' })
  const [stance] = (await call('terms.list', {})).filter((term) => term.list === 'stance')
  const tagged = await call('passages.tag', {
    transcriptId: transcript.id,
    revisionId: transcript.revision.id,
    spans: [
      { start: 0, end: 2 },
      { start: 3, end: 9 },
    ],
    tags: {
      positions: [
        {
          holder: { name: 'Норрланд' },
          issue: { path: ['Station'] },
          stanceId: stance?.id ?? '',
          attribution: 'own-words',
        },
      ],
      codes: [{ path: ['Humour'] }],
    },
  })
  const [position] = tagged.positions
  const disagreement = await call('disagreements.create', { title: 'On the station', sides: [] })
  const subjects = {
    project: project?.id,
    event: event.id,
    transcript: transcript.id,
    passage: tagged.id,
    position: position?.id,
    actor: position?.holderId,
    issue: position?.issueId,
    code: tagged.codeIds[0],
    disagreement: disagreement.id,
  } as const
  return Object.entries(subjects).map(([subject, subjectId]) => ({
    // Keys of the record above, each a subject.
    subject: subject as keyof typeof subjects,
    subjectId: subjectId ?? '',
    text: `On the ${subject}`,
  }))
}

test('a memo can be written on anything, and says what it is on and where that is', async () => {
  const memos = await openOneOfEach()
  for (const memo of memos) await scratch.call('memos.create', memo)
  const listed = await scratch.call('memos.list', {})
  const text = (await scratch.call('transcripts.list', {}))[0]
  const words = (await scratch.call('transcripts.get', { id: text?.id ?? '' })).text
  const quote = `${words.slice(0, 2)} … ${words.slice(3, 9)}`
  expect(listed.map(({ subject, subjectTitle, quote }) => [subject, subjectTitle, quote])).toEqual([
    ['project', 'Talks', null],
    ['event', 'Meeting at Haven', null],
    ['transcript', text?.title, null],
    ['passage', text?.title, quote],
    ['position', 'Норрланд on Station', quote],
    ['actor', 'Норрланд', null],
    ['issue', 'Station', null],
    ['code', 'Humour', null],
    ['disagreement', 'On the station', null],
  ])
  expect(listed.filter((memo) => memo.transcriptId === text?.id).map(({ subject }) => subject)).toEqual([
    'transcript',
    'passage',
    'position',
  ])
  expect(new Set(listed.map(({ coder }) => coder)).size).toBe(1)
  expect(await scratch.call('memos.list', { subject: 'position' })).toEqual([listed[4]])
})

test('memos go with what they are on, and come back with it', async () => {
  const memos = await openOneOfEach()
  for (const memo of memos) await scratch.call('memos.create', memo)
  const before = await scratch.call('memos.list', {})
  const transcript = memos.find(({ subject }) => subject === 'transcript')?.subjectId ?? ''
  await scratch.call('transcripts.delete', { id: transcript })
  expect((await scratch.call('memos.list', {})).map(({ subject }) => subject)).not.toContain('position')
  await scratch.call('history.undo', {})
  expect(await scratch.call('memos.list', {})).toEqual(before)
})
