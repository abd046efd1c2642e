import type { ExportFilters } from '../api/analysis-api.ts'
import {
  ActorId,
  CodeId,
  CoderId,
  DisagreementId,
  EventId,
  IssueId,
  MemoId,
  PassageId,
  PositionId,
  ProjectId,
  RevisionId,
  SideId,
  SpeakerId,
  TermId,
  TranscriptId,
} from '../domain/ids.ts'
import type { Memo } from '../domain/memos.ts'
import type { CodedPassage } from '../domain/passages.ts'
import type { Position } from '../domain/positions.ts'
import { quoteSpan, type Span } from '../domain/spans.ts'
import type { Block, Transcript } from '../domain/transcripts.ts'
import { diplomacy } from '../templates/diplomacy.ts'
import type { ExportSource } from './export-source.ts'

const uuid = (n: number): string => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`
const at = '2024-05-01T10:00:00.000Z'
const coderId = CoderId.parse(uuid(1))
const eventId = EventId.parse(uuid(2))
const transcriptId = TranscriptId.parse(uuid(3))
const revisionId = RevisionId.parse(uuid(4))
const halden = ActorId.parse(uuid(10))
const tamsin = ActorId.parse(uuid(11))
const islands = IssueId.parse(uuid(20))
const islandsName = IssueId.parse(uuid(21))
const trade = IssueId.parse(uuid(22))
const legal = CodeId.parse(uuid(30))
const terms = diplomacy.terms.map((term, rank) => ({ ...term, id: TermId.parse(uuid(100 + rank)), rank }))
const term = (list: string, key: string): TermId => {
  const found = terms.find((one) => one.list === list && one.key === key)
  if (found === undefined) throw new Error(`no term ${key}`)
  return found.id
}

/** Paragraphs that are hard to hand over: quotes, separators, formulas, markup, Japanese, Russian, line ends. */
export const EXAMPLE_PARAGRAPHS = [
  'Joint press conference',
  'The radar station is not acceptable to us, "full stop"; we said so.',
  '=SUM(A1:A2) is what Minister Halden called the offer, <b>and</b> more & more.',
  '- Мы согласны не во всём, — сказал он. 𠮷野家、領土問題は存在しない。',
] as const

const text = EXAMPLE_PARAGRAPHS.join('\n')
const starts = EXAMPLE_PARAGRAPHS.map((_, index) => EXAMPLE_PARAGRAPHS.slice(0, index).join('\n').length + (index && 1))
const spanOf = (paragraph: number): Span => {
  const start = starts[paragraph] ?? 0
  return { start, end: start + (EXAMPLE_PARAGRAPHS[paragraph] ?? '').length }
}

const speakers = [
  {
    id: SpeakerId.parse(uuid(40)),
    name: 'Anders Halden',
    labels: ['Halden'],
    office: 'Foreign Minister',
    affiliation: 'Norrland',
    actorId: halden,
  },
  {
    id: SpeakerId.parse(uuid(41)),
    name: 'Irena Tamsin',
    labels: ['Tamsin'],
    office: null,
    affiliation: null,
    actorId: tamsin,
  },
]

const block = (seq: number, kind: Block['kind'], speakerId: Block['speakerId']): Block => ({
  seq,
  ...spanOf(seq),
  kind,
  speakerId,
  label: null,
  marker: null,
  page: null,
  doubt: null,
  role: speakerId === null ? null : 'statement',
})

const transcript: Transcript = {
  id: transcriptId,
  title: 'Joint press conference, “Ostmark”',
  kind: 'joint-press-conference',
  eventId,
  publisher: 'Ministry of Foreign Affairs of Norrland',
  date: '2019-03-14',
  time: '15:30',
  place: 'Ostmark',
  language: 'en',
  translation: 'official-translation',
  url: 'https://mfa.example/1?a=1&b=2',
  accessed: '2024-04-30',
  rights: null,
  revision: { id: revisionId, number: 1, sha256: 'ab'.repeat(32), createdAt: at },
  original: { name: 'a.txt', mediaType: 'text/plain', encoding: 'utf-8', sha256: 'cd'.repeat(32), byteLength: 300 },
  text,
  blocks: [
    block(0, 'title', null),
    block(1, 'speech', speakers[0]?.id ?? null),
    block(2, 'speech', speakers[1]?.id ?? null),
    block(3, 'speech', speakers[1]?.id ?? null),
  ],
  speakers,
  guesses: { title: { source: 'title-line', isSure: true } },
  lookReasons: ['no-date'],
  importedAt: at,
}

function position(n: number, passageId: PassageId, rest: Partial<Position>): Position {
  return {
    id: PositionId.parse(uuid(n)),
    passageId,
    holderId: halden,
    issueId: islands,
    stanceId: term('stance', 'rejects'),
    actId: null,
    attribution: 'own-words',
    addresseeId: null,
    conditions: '',
    gloss: '',
    confidence: null,
    coderId,
    createdAt: at,
    ...rest,
  }
}

function passage(n: number, spans: Span[], positions: readonly Partial<Position>[], codeIds: CodeId[]): CodedPassage {
  const id = PassageId.parse(uuid(n))
  return {
    id,
    transcriptId,
    revisionId,
    spans: spans.map((span) => quoteSpan(text, span)),
    coderId,
    createdAt: at,
    positions: positions.map((one, index) => position(n * 10 + index, id, one)),
    codeIds,
    codings: codeIds.map((codeId) => ({ codeId, coderId, createdAt: at })),
    memos: [],
  }
}

const passages = [
  passage(50, [spanOf(1)], [{ gloss: '+1 for no', actId: term('act', 'reaffirms'), confidence: 'high' }], [legal]),
  passage(
    51,
    [spanOf(2)],
    [
      { attribution: 'reported', stanceId: term('stance', 'leans-against') },
      { holderId: tamsin, issueId: islandsName, addresseeId: halden, stanceId: term('stance', 'supports') },
    ],
    [],
  ),
  passage(52, [{ start: spanOf(1).start, end: spanOf(1).start + 17 }, spanOf(3)], [], [legal]),
]
const evidence = (index: number, at = 0): PositionId[] => {
  const found = passages[index]?.positions[at]
  return found === undefined ? [] : [found.id]
}

/** A source whose passages and memos are all there at once. */
export interface ExampleSource extends ExportSource {
  readonly memos: readonly Memo[]
  passages(id: TranscriptId): readonly CodedPassage[]
}

/** A small project with everything that exports must bear, for tests. */
export function exampleSource(filters: ExportFilters = {}): ExampleSource {
  return {
    head: {
      application: { name: 'Demarche', version: '0.0.1' },
      exportedAt: '2024-05-02T08:00:00.000Z',
      project: { id: ProjectId.parse(uuid(5)), title: 'Varn Strait <talks>', template: 'diplomacy' },
      filters,
    },
    coders: [{ id: coderId, name: 'A. Scholar' }],
    terms,
    events: [{ id: eventId, title: 'Fourth round', date: '2019-03-14', place: 'Ostmark' }],
    actors: [
      { id: halden, name: 'Anders Halden', kind: 'person', note: '', aliases: ['Халден'], affiliations: [], uses: 2 },
      { id: tamsin, name: 'Irena Tamsin', kind: 'person', note: '', aliases: [], affiliations: [], uses: 1 },
    ],
    issues: [
      {
        id: islands,
        parentId: null,
        name: 'Islands',
        names: [],
        definition: '',
        inclusion: '',
        exclusion: '',
        example: '',
        hue: 212,
        rank: 0,
        uses: 2,
      },
      {
        id: islandsName,
        parentId: islands,
        name: 'Name of the islands',
        names: [{ text: 'Northern Chain', usedById: tamsin }],
        definition: 'What they are called.',
        inclusion: '',
        exclusion: '',
        example: '',
        hue: 350,
        rank: 0,
        uses: 1,
      },
      {
        id: trade,
        parentId: null,
        name: 'Trade',
        names: [],
        definition: '',
        inclusion: '',
        exclusion: '',
        example: '',
        hue: 127,
        rank: 1,
        uses: 0,
      },
    ],
    codes: [
      {
        id: legal,
        parentId: null,
        name: 'Legal argument',
        hue: 20,
        definition: '',
        inclusion: '',
        exclusion: '',
        example: '',
        source: '',
        rank: 0,
        uses: 2,
      },
    ],
    savedSearches: [],
    disagreements: [
      {
        id: DisagreementId.parse(uuid(60)),
        title: 'Whose islands',
        question: 'Are they Norrland’s?',
        issueId: islands,
        kindId: term('disagreement-kind', 'territorial'),
        modeId: null,
        intensity: 4,
        sides: [
          { id: SideId.parse(uuid(61)), actorIds: [halden], positionIds: evidence(0) },
          { id: SideId.parse(uuid(62)), actorIds: [tamsin], positionIds: evidence(1, 1) },
          { id: SideId.parse(uuid(63)), actorIds: [], positionIds: [] },
        ],
        statuses: [
          { statusId: term('disagreement-status', 'open'), since: '2019-03', note: 'since the radar', passageId: null },
        ],
        acknowledgements: passages.slice(2).map(({ id }) => ({ passageId: id, actorId: tamsin, does: 'denies' })),
        coderId,
        createdAt: at,
      },
    ],
    memos: [
      {
        id: MemoId.parse(uuid(70)),
        subject: 'project',
        subjectId: uuid(5),
        text: 'Note',
        coderId,
        createdAt: at,
        changedAt: at,
      },
    ],
    summaries: [{ ...transcript, sha256: 'cd'.repeat(32), originalName: 'a.txt' }],
    transcript: () => transcript,
    tagCounts: () => ({ passages: 3, positions: 3 }),
    passages: () => passages,
  }
}

/** Ids of the example that tests filter by. */
export const EXAMPLE_IDS = { transcriptId, halden, tamsin, islands, islandsName, trade }
