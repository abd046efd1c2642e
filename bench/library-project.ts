import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'
import type { ActorId, CodeId, IssueId, PositionId, SideId, SpeakerId, TermId } from '#shared/domain/ids.ts'
import type { Block } from '#shared/domain/transcripts.ts'
import { templates } from '#shared/templates/index.ts'
import { seededRandom } from '../electron/services/search/testing/corpus.ts'
import { insertActor } from '../electron/store/actor-store.ts'
import { insertCode } from '../electron/store/code-store.ts'
import { insertDisagreement } from '../electron/store/disagreement-store.ts'
import { insertEvent } from '../electron/store/event-store.ts'
import { insertIssue } from '../electron/store/issue-store.ts'
import { newId } from '../electron/store/new-id.ts'
import { insertPassage, insertPassageCode } from '../electron/store/passage-store.ts'
import { insertPosition } from '../electron/store/position-store.ts'
import { ProjectStore } from '../electron/store/project-store.ts'
import { getRevisionHead } from '../electron/store/revision-store.ts'
import { listTerms } from '../electron/store/term-store.ts'
import { insertTranscript } from '../electron/store/transcript-store.ts'
import type { Writer } from '../electron/store/writer.ts'
import { WordMaker } from './word-maker.ts'

export interface LibrarySize {
  readonly transcripts: number
  /** Of all transcripts together. */
  readonly words: number
  readonly passages: number
  /** Words of the longest transcript, of which there is one. */
  readonly longest: number
}

const WORDS_IN_PARAGRAPH = 50
/** Transcripts of one command: the log has no longer entries than real imports make. */
const BATCH = 50
const DAYS = 3_650
export const LONGEST_TITLE = 'The long debate'

interface Lists {
  readonly actors: readonly ActorId[]
  readonly issues: readonly IssueId[]
  readonly codes: readonly CodeId[]
  readonly stanceId: TermId
  readonly statusId: TermId
}

/**
 * Makes a project of so many transcripts in three languages, with speakers, events, passages, positions, codes and
 * disagreements, unless it is there already; the same for the same size but for ids.
 */
export function makeLibrary(path: string, size: LibrarySize): void {
  if (existsSync(path)) return
  mkdirSync(dirname(path), { recursive: true })
  const folder = dirname(path)
  const partial = `${path}.partial`
  const store = ProjectStore.create(
    partial,
    { title: 'Library', templates: [templates[0]], coder: 'Ada' },
    { userData: folder, spool: folder, appVersion: 'bench', now: () => new Date(), onChange: () => {} },
  )
  const random = seededRandom(7)
  const lists = makeLists(store, size)
  const maker = new WordMaker(random)
  const positions: PositionId[] = []
  for (let from = 0; from < size.transcripts; from += BATCH) {
    const count = Math.min(BATCH, size.transcripts - from)
    store.command('bench', (writer) => {
      for (let n = from; n < from + count; n++) {
        positions.push(...insertOne(store, writer, maker, random, lists, n, size))
      }
      return { value: null, label: `Imported ${count} transcripts` }
    })
    process.stderr.write(`\rmade ${from + count} of ${size.transcripts}   `)
  }
  makeDisagreements(store, lists, positions)
  store.close()
  renameSync(partial, path)
  process.stderr.write('\n')
}

function makeLists(store: ProjectStore, { transcripts }: LibrarySize): Lists {
  const notes = { definition: '', inclusion: '', exclusion: '', example: '' }
  const count = Math.max(400, Math.round(transcripts / 5))
  const terms = listTerms(store.db)
  const stanceId = terms.find(({ list }) => list === 'stance')?.id
  const statusId = terms.find(({ list }) => list === 'disagreement-status')?.id
  if (stanceId === undefined || statusId === undefined) throw new Error('the template has no stance or no status')
  return store.command('bench', (writer) => {
    const actors = Array.from({ length: count }, (_, n) => {
      const name = n % 5 === 0 ? `State of ${syllables(n)}` : `${syllables(n * 31 + 7)} ${syllables(n + 3)}`
      const kind = n % 5 === 0 ? 'state' : 'person'
      return insertActor(writer, { name, kind, note: '', aliases: [syllables(n * 17 + 5)], affiliations: [] }).id
    })
    const issues: IssueId[] = []
    const codes: CodeId[] = []
    for (let n = 0; n < Math.round(count / 2); n++) {
      const hue = (n * 37) % 360
      const top = n % 10 === 0
      const issueParent = top ? null : (issues[n - (n % 10)] ?? null)
      const codeParent = top ? null : (codes[n - (n % 10)] ?? null)
      const issue = { parentId: issueParent, name: `Issue ${n} of ${syllables(n)}`, names: [], hue, ...notes }
      issues.push(insertIssue(store.db, writer, issue).id)
      codes.push(
        insertCode(store.db, writer, {
          parentId: codeParent,
          name: `Code ${n} ${syllables(n)}`,
          hue,
          source: '',
          ...notes,
        }).id,
      )
    }
    return { value: { actors, issues, codes, stanceId, statusId }, label: 'Made lists' }
  })
}

/** One transcript with its passages; the first is the longest. Answers its positions. */
function insertOne(
  store: ProjectStore,
  writer: Writer,
  maker: WordMaker,
  random: () => number,
  { actors, issues, codes, stanceId }: Lists,
  n: number,
  size: LibrarySize,
): PositionId[] {
  const rest = Math.max(1, size.transcripts - 1)
  const words = n === 0 ? size.longest : Math.max(WORDS_IN_PARAGRAPH, (size.words - size.longest) / rest)
  const passages = n === 0 ? size.passages / 20 : (size.passages * 0.95) / rest
  const count = Math.round(words / WORDS_IN_PARAGRAPH)
  const paragraphs = Array.from({ length: count }, () => maker.paragraph(WORDS_IN_PARAGRAPH))
  const text = paragraphs.join('\n')
  const speakers = Array.from({ length: 3 }, (_, i) => {
    const at = (n * 3 + i * 7) % actors.length
    const actorId = actors[at] ?? null
    return {
      id: newId<SpeakerId>(),
      name: `${syllables(at * 31 + 7)} ${syllables(at + 3)}`,
      office: null,
      affiliation: null,
      actorId,
    }
  })
  const date = new Date(Date.UTC(2010, 0, 1 + Math.floor((n * DAYS) / size.transcripts))).toISOString().slice(0, 10)
  const place = `Town ${syllables(n % 60)}`
  const event = n % 6 === 1 ? insertEvent(writer, { title: `Meeting ${n} in ${place}`, date, place }) : null
  const bytes = Buffer.from(text)
  const transcriptId = insertTranscript(writer, {
    metadata: {
      title: n === 0 ? LONGEST_TITLE : `Press conference ${String(n).padStart(5, '0')} on ${syllables(n)}`,
      kind: 'press-conference',
      eventId: event?.id ?? null,
      publisher: `Ministry of ${syllables(n % 40)}`,
      date,
      time: null,
      place,
      language: null,
      translation: null,
      url: null,
      accessed: null,
      rights: null,
    },
    original: { name: `${n}.txt`, mediaType: 'text/plain', encoding: 'utf-8', sha256: sha256(bytes), bytes },
    text,
    textSha256: sha256(text),
    speakers,
    blocks: blocksOf(paragraphs, speakers),
    guesses: {},
    lookReasons: n % 9 === 0 ? ['no-date'] : [],
  })
  return tag(Math.round(passages))

  function tag(wanted: number): PositionId[] {
    const { id: revisionId } = getRevisionHead(store.db, transcriptId)
    const made: PositionId[] = []
    const starts: number[] = []
    let start = 0
    for (const paragraph of paragraphs) {
      starts.push(start)
      start += paragraph.length + 1
    }
    for (let i = 0; i < wanted; i++) {
      const at = Math.floor((i * paragraphs.length) / wanted)
      const from = (starts[at] ?? 0) + Math.floor(random() * 10)
      const to = Math.min(from + 40 + Math.floor(random() * 60), (starts[at] ?? 0) + (paragraphs[at]?.length ?? 0))
      const passageId = insertPassage(writer, { transcriptId, revisionId, text, spans: [{ start: from, end: to }] })
      const holderId = pick(actors, random)
      const issueId = pick(issues, random)
      made.push(
        insertPosition(writer, passageId, {
          holderId,
          issueId,
          stanceId,
          actId: null,
          attribution: 'own-words',
          addresseeId: null,
          conditions: '',
          gloss: '',
          confidence: null,
        }),
      )
      insertPassageCode(store.db, writer, passageId, pick(codes, random))
    }
    return made
  }
}

function makeDisagreements(store: ProjectStore, lists: Lists, positions: readonly PositionId[]): void {
  const count = Math.max(100, Math.round(positions.length / 100))
  store.command('bench', (writer) => {
    for (let n = 0; n < count; n++) {
      insertDisagreement(writer, {
        title: `Dispute ${n} over ${syllables(n)}`,
        question: '',
        issueId: lists.issues[n % lists.issues.length] ?? null,
        kindId: null,
        modeId: null,
        intensity: 3,
        sides: [0, 1].map((side) => ({
          id: newId<SideId>(),
          actorIds: [lists.actors[(n * 2 + side) % lists.actors.length]].filter((id) => id !== undefined),
          positionIds: [positions[(n * 4 + side * 2) % positions.length]].filter((id) => id !== undefined),
        })),
        statuses: [{ statusId: lists.statusId, since: '2015', note: '', passageId: null }],
        acknowledgements: [],
      })
    }
    return { value: null, label: 'Made disagreements' }
  })
}

function blocksOf(paragraphs: readonly string[], speakers: readonly { readonly id: SpeakerId }[]): Block[] {
  let start = 0
  return paragraphs.map((words, seq): Block => {
    const end = start + words.length
    const block: Block = {
      seq,
      start,
      end,
      kind: 'speech',
      speakerId: speakers[Math.floor(seq / 2) % speakers.length]?.id ?? null,
      label: seq % 2 === 0 ? 'Minister' : null,
      marker: null,
      role: 'answer',
      page: null,
      doubt: null,
    }
    start = end + 1
    return block
  })
}

/** A name of its own for each number. */
function syllables(n: number): string {
  const parts = ['ka', 'lo', 'mi', 'ren', 'tu', 'sha', 'vo', 'den', 'pri', 'gal', 'os', 'be']
  let name = ''
  for (let left = n + 12; left > 0; left = Math.floor(left / parts.length)) name += parts[left % parts.length]
  return name.charAt(0).toUpperCase() + name.slice(1)
}

function pick<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new Error('nothing to pick from')
  return item
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
