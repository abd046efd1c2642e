import { readFileSync } from 'node:fs'
import { array, constantFrom, nat, record, string, tuple } from 'fast-check'
import { AppError } from '#shared/api/envelope.ts'
import type { TermId, TranscriptId } from '#shared/domain/ids.ts'
import { findSpanFault, normaliseSpans, type Span } from '#shared/domain/spans.ts'
import type { ScratchBackend } from './scratch-backend.ts'

const word = constantFrom(
  'settlement',
  'of 1921',
  '🕊️',
  '🇯🇵',
  '𠮷野家',
  '領土問題は',
  'e\u0301te\u0301',
  'Шойгу',
  'שלום',
  'a\u0308\u0323',
  '“no”',
  '=1+1',
  '<b>',
  '&amp;',
  ']]>',
  '👩‍👩‍👧‍👦',
  'العربية',
  'no\u00A0break',
  '\u200Bzero',
  'line\u2028and\u2029paragraph',
)
const line = array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const passage = record({
  places: array(tuple(nat(10_000), nat(60)), { minLength: 1, maxLength: 3 }),
  issue: array(line, { minLength: 1, maxLength: 2 }),
  holder: line,
  stance: nat(8),
  code: array(line, { minLength: 1, maxLength: 3 }),
  memo: line,
  gloss: string({ unit: 'grapheme', maxLength: 40 }),
})
/** Texts in many scripts with everything on them that a person can put there. */
export const madeProject = record({
  texts: array(array(line, { minLength: 2, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
  passages: array(passage, { minLength: 1, maxLength: 8 }),
})

export type MadeProject = ReturnType<typeof madeProject.generate>['value']

/** Makes the project through the backend, opens it, and answers its id. */
export async function buildProject(scratch: ScratchBackend, { texts, passages }: MadeProject): Promise<string> {
  const made = await scratch.call('projects.create', { title: `Made ${crypto.randomUUID()}` })
  const stances = (await scratch.call('terms.list', {})).filter((term) => term.list === 'stance')
  const ids: TranscriptId[] = []
  for (const [index, lines] of texts.entries()) {
    const { id } = await scratch.call('imports.text', { text: lines.join('\n\n'), name: `Text ${index}` })
    if (id !== null) ids.push(id)
  }
  const qualities = (await scratch.call('terms.list', {})).filter((term) => term.list === 'answer-quality')
  for (const id of ids) {
    const { blocks, revision } = await scratch.call('transcripts.get', { id })
    const [block] = blocks
    const [quality] = qualities
    if (block && quality)
      await scratch.call('answers.setQuality', {
        transcriptId: id,
        revisionId: revision.id,
        start: block.start,
        qualityId: quality.id,
      })
  }
  const positions = []
  for (const [index, one] of passages.entries()) {
    const transcriptId = ids[index % ids.length]
    if (transcriptId === undefined) continue
    const { text, revision } = await scratch.call('transcripts.get', { id: transcriptId })
    const spans = chooseSpans(text, one.places)
    const stanceId = stances[one.stance % stances.length]?.id as TermId
    if (spans.length === 0) continue
    const tagged = await scratch.call('passages.tag', {
      transcriptId,
      revisionId: revision.id,
      spans,
      tags: {
        positions: [
          {
            holder: { name: one.holder, kind: 'person' },
            issue: { path: one.issue },
            stanceId,
            attribution: 'reported',
            gloss: one.gloss,
          },
        ],
        codes: [{ path: one.code }],
        memo: one.memo,
      },
    })
    positions.push(...tagged.positions)
  }
  for (const id of ids) await joinFirst(scratch, id)
  const [first] = positions
  if (first) {
    await scratch.call('disagreements.create', {
      title: 'Whose islands 🏝️',
      sides: [
        { actorIds: [first.holderId], positionIds: positions.map(({ id }) => id) },
        { actorIds: [], positionIds: [] },
      ],
      acknowledgements: [{ passageId: first.passageId, actorId: null, does: 'denies' }],
    })
  }
  return made?.id ?? ''
}

/** Makes a second revision, unless that would change the words of a passage. */
async function joinFirst(scratch: ScratchBackend, id: TranscriptId): Promise<void> {
  const { blocks, revision } = await scratch.call('transcripts.get', { id })
  if (blocks.length < 2) return
  const correction = { id, revisionId: revision.id, corrections: [{ does: 'join' as const, seq: 0 }] }
  await scratch.call('transcripts.correct', correction).catch((error: unknown) => {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
  })
}

function chooseSpans(text: string, places: readonly (readonly [number, number])[]): Span[] {
  const spans = places.map(([at, length]) => ({
    start: at % text.length,
    end: Math.min(text.length, (at % text.length) + length + 1),
  }))
  return normaliseSpans(spans.filter((span) => findSpanFault(text, [span]) === null))
}

/** The open project as a file: its handle, and its text where the format is one. */
export async function exportAs(scratch: ScratchBackend, format: 'json' | 'qdpx') {
  const { output } = await scratch.call('exports.run', { format })
  return { handle: output, text: readFileSync((await scratch.backend.resolve(output)) ?? '', 'utf8') }
}

/** What both formats must bring back: without the head and the originals, and with one name for the project. */
export function contentOf(text: string, projectId: string): string[] {
  const start = text.indexOf('"coders"')
  const end = text.indexOf('"originals"')
  return text
    .slice(start, end)
    .replaceAll(projectId, 'project')
    .replaceAll(/"original":\{[^}]*\}/gu, '')
    .split('\n')
}
