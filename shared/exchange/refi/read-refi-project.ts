import type { CoderId } from '../../domain/ids.ts'
import type { CodebookNode } from '../codebook-nodes.ts'
import { NOTHING, type Incoming } from '../incoming.ts'
import type { Report } from '../report.ts'
import { readDemarcheRecords, type DemarcheRecords } from './demarche-records.ts'
import { scoreReadings, type OffsetReading, type ScoredReading } from './offset-reading.ts'
import { foreignCodes, ownCodebook } from './refi-codebook.ts'
import { makeMemos } from './refi-memos.ts'
import type { RefiPackage, RefiText } from './refi-package.ts'
import { makePassages, type MadePassage } from './refi-passages.ts'
import { placeSources, type PlacedSource, type RefiSource } from './refi-texts.ts'

/** What reading a REFI-QDA project gives: what comes in, and how its offsets were read. */
export interface ReadRefiProject {
  readonly incoming: Incoming
  /** Best first; empty where the project has no selections. */
  readonly readings: readonly ScoredReading[]
}

/** What a package gives besides its XML. */
export interface RefiWords {
  readonly sources: readonly RefiSource[]
  readonly notes: readonly { readonly note: RefiText; readonly text: string }[]
}

/**
 * Reads a REFI-QDA project of any program. What Demarche wrote comes back whole, from the records in its notes, with
 * whatever another program added. `offsets`: how to count, instead of what fits best. `hashText`: SHA-256 in hex.
 */
export function readRefiProject(
  refi: RefiPackage,
  { sources, notes }: RefiWords,
  { offsets, hashText }: { offsets: OffsetReading | undefined; hashText: (text: string) => string },
  report: Report,
): ReadRefiProject {
  const records = readDemarcheRecords(notes)
  const placed = placeSources(sources, records?.transcripts ?? new Map(), hashText, report)
  const readings = rate(placed)
  const codebook =
    records === null
      ? { ...NOTHING, codes: foreignCodes(refi.codes, report) }
      : { ...NOTHING, ...ownCodebook(refi.codes, records.project, report) }
  const codeIds = new Set<string>(codebook.codes.map(({ id }) => id))
  const made = makePassages(
    refi,
    placed,
    {
      reading: offsets ?? readings[0]?.reading ?? STANDARD,
      isCode: (id) => codeIds.has(id),
      merges: records === null,
    },
    report,
  )
  const codeNames = namesOf(refi.codes)
  if (records === null) reportForeign(refi, report)
  reportOtherCodes(made, records, codeNames, report)
  reportWordless(refi, report)
  return {
    readings: placed.some(({ refi: text }) => text.selections.length > 0) ? readings : [],
    incoming: {
      ...codebook,
      // Safe: users are coders here, under the same id.
      coders: refi.users.map(({ id, name }) => ({ id: id as CoderId, name })),
      events: records?.project.events ?? [],
      transcripts: placed.map(({ transcript }) => transcript),
      passages: made.map(({ passage }) => passage),
      positions: records?.positions ?? [],
      disagreements: records?.disagreements ?? [],
      answers: [...(records?.transcripts.values() ?? [])].flatMap(({ id, answers }) =>
        answers.map((answer) => ({ ...answer, transcriptId: id })),
      ),
      memos: makeMemos(notes, { refi, sources: placed, passages: made, codeNames, records }, report),
    },
  }
}

const STANDARD: OffsetReading = { unit: 'code points', lineEnds: 'as written', mark: 'left out' }

function rate(placed: readonly PlacedSource[]): ScoredReading[] {
  return scoreReadings(
    placed.map(({ refi, counted }) => ({
      counted,
      selections: refi.selections.map(({ start, end, name, description }) => ({
        start,
        end,
        quotes: [name, description].filter((quote) => quote !== ''),
      })),
    })),
  )
}

function namesOf(roots: readonly CodebookNode[]): Map<string, string> {
  const names = new Map<string, string>()
  const open = [...roots]
  for (let node = open.pop(); node; node = open.pop()) {
    names.set(node.id, node.name)
    open.push(...node.children)
  }
  return names
}

function reportForeign(refi: RefiPackage, report: Report): void {
  const links = refi.links.filter(({ name }) => name !== 'continues')
  report.lost('links between passages: in Demarche, disagreements relate positions', links[0]?.name, links.length)
  report.lost('sets: Demarche has none', refi.sets[0], refi.sets.length)
  report.lost('graphs: Demarche has none', refi.graphs[0], refi.graphs.length)
}

/** Other programs can put a holder or a stance on words, but not say that they are one position. */
function reportOtherCodes(
  made: readonly MadePassage[],
  records: DemarcheRecords | null,
  codeNames: ReadonlyMap<string, string>,
  report: Report,
): void {
  const told = new Set<string>()
  for (const { passageId, holderId, issueId, stanceId } of records?.positions ?? []) {
    for (const id of [holderId, issueId, stanceId]) told.add(`${passageId} ${id}`)
  }
  const { actors = [], issues = [], terms = [] } = records?.project ?? {}
  const others = new Set<string>([...actors, ...issues, ...terms].map(({ id }) => id))
  for (const { passage, otherCodes } of made) {
    for (const id of otherCodes) {
      if (told.has(`${passage.id} ${id}`)) continue
      const what = others.has(id)
        ? 'actors, issues or stances that another program put on passages: they make no position'
        : 'codes on passages that the package does not define'
      report.lost(what, codeNames.get(id))
    }
  }
  const unreadable = records?.unreadable ?? []
  report.lost('records of Demarche that another program changed', unreadable[0], unreadable.length)
}

function reportWordless(refi: RefiPackage, report: Report): void {
  for (const { kind, name } of refi.wordless) report.lost(`${kind}: Demarche reads texts only`, name)
  for (const [kind, count] of refi.areas) {
    report.lost(`areas and times marked in ${kind}: Demarche marks words only`, undefined, count)
  }
}
