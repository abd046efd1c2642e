import type { CodeId, CoderId, PassageId } from '../../domain/ids.ts'
import type { Span } from '../../domain/spans.ts'
import { findQuote } from '../find-quote.ts'
import { idFrom } from '../guids.ts'
import type { IncomingCoding, IncomingPassage } from '../incoming.ts'
import type { Report } from '../report.ts'
import { isQuotation, spanUnder, type OffsetReading } from './offset-reading.ts'
import type { RefiPackage, RefiSelection, RefiStamp } from './refi-package.ts'
import type { PlacedSource } from './refi-texts.ts'

/** A passage with the selections that it was made of. */
export interface MadePassage {
  readonly passage: IncomingPassage
  readonly selections: readonly RefiSelection[]
  /** Codes on it that are no codes in Demarche, but an actor, an issue or a stance. */
  readonly otherCodes: readonly string[]
}

interface PlacedSelection {
  readonly selection: RefiSelection
  readonly source: PlacedSource
  readonly span: Span
}

/** Who and when, as Demarche stamps things. */
export function stampOf({ userId, createdAt }: RefiStamp): { coderId: CoderId | null; createdAt: string | null } {
  // Safe: users are coders here, under the same id.
  return { coderId: userId as CoderId | null, createdAt }
}

/**
 * Makes passages of the selections. Those that links call continued are one elided passage; where `merges`, those of
 * one user on exactly the same words are one passage, since many programs write a selection for each code.
 */
export function makePassages(
  refi: RefiPackage,
  sources: readonly PlacedSource[],
  options: { reading: OffsetReading; isCode: (id: string) => boolean; merges: boolean },
  report: Report,
): MadePassage[] {
  const placed = sources.flatMap((source) =>
    source.refi.selections.flatMap((selection): PlacedSelection[] => {
      const span = placeSelection(selection, source, options.reading, report)
      return span === null ? [] : [{ selection, source, span }]
    }),
  )
  const groups = joinContinued(placed, refi.links)
  const seen = new Set<string>()
  const passages = groups.map((group, index) => {
    const [first] = group
    if (seen.has(first.selection.id)) {
      report.approximated('passages under an id that another has: under a new one', first.selection.name)
    }
    const id = seen.has(first.selection.id) ? idFrom('second', first.selection.id, index) : first.selection.id
    seen.add(id)
    return toPassage(id, group, options.isCode)
  })
  return options.merges ? mergeSame(passages) : passages
}

function placeSelection(
  selection: RefiSelection,
  source: PlacedSource,
  reading: OffsetReading,
  report: Report,
): Span | null {
  const { name, description, start, end } = selection
  const { counted, transcript } = source
  const quotes = [name, description].filter((quote) => quote.length >= MIN_TELLING)
  const counts = spanUnder(reading, counted, { start, end, quotes })
  const span = counts === null || counts.start >= counts.end ? null : source.place(counts)
  const words = span === null ? '' : transcript.text.slice(span.start, span.end)
  if (span !== null && quotes.every((quote) => isQuotation(words, quote))) return span
  for (const exact of quotes) {
    const found = findQuote(transcript.text, { exact, prefix: '', suffix: '' }, span?.start ?? null)
    if (found === null) continue
    report.approximated('passages found by the words that they quote, which do not stand where the package says', exact)
    return found
  }
  if (span === null) report.lost(describeLoss(start, end, counts), name || transcript.metadata.title)
  return span
}

/** Shorter names may be labels, and stand anywhere in a text. */
const MIN_TELLING = 12

function describeLoss(start: number, end: number, counts: Span | null): string {
  if (start === end) return 'passages of no length: they mark no words'
  if (counts !== null && start < end) return 'passages that cover no words'
  return 'passages that lie outside their text'
}

type Group = [PlacedSelection, ...PlacedSelection[]]

/** Follows the links named *continues*, which Demarche writes between the parts of an elided quotation. */
function joinContinued(placed: readonly PlacedSelection[], links: RefiPackage['links']): Group[] {
  const byId = new Map(placed.map((one) => [one.selection.id, one]))
  const next = new Map<string, PlacedSelection>()
  const continued = new Set<PlacedSelection>()
  for (const { name, from, to } of links) {
    const [before, after] = [byId.get(from), byId.get(to)]
    if (name !== 'continues' || !before || !after || before.source !== after.source || before === after) continue
    if (next.has(from) || continued.has(after)) continue
    next.set(from, after)
    continued.add(after)
  }
  const taken = new Set<PlacedSelection>()
  const follow = (first: PlacedSelection): Group => {
    const group: Group = [first]
    taken.add(first)
    for (let at = next.get(first.selection.id); at && !taken.has(at); at = next.get(at.selection.id)) {
      group.push(at)
      taken.add(at)
    }
    return group
  }
  const heads = placed.filter((one) => !continued.has(one)).map(follow)
  // What is left goes round in circles: each circle begins where it is met first.
  return [...heads, ...placed.flatMap((one) => (taken.has(one) ? [] : [follow(one)]))]
}

function toPassage(id: string, group: Group, isCode: (id: string) => boolean): MadePassage {
  const selections = group.map(({ selection }) => selection)
  const [{ source, selection }] = group
  const codings = new Map<string, IncomingCoding>()
  const otherCodes = new Set<string>()
  for (const { codeId, ...stamp } of selections.flatMap((one) => one.codings)) {
    if (!isCode(codeId)) otherCodes.add(codeId)
    // Safe: it is the id of a code.
    else if (!codings.has(codeId)) codings.set(codeId, { codeId: codeId as CodeId, ...stampOf(stamp) })
  }
  const passage: IncomingPassage = {
    // Safe: whatever has this id in the file is a passage here.
    id: id as PassageId,
    transcriptId: source.transcript.id,
    spans: group.map(({ span }) => span),
    codings: [...codings.values()],
    ...stampOf(selection),
  }
  return { passage, selections, otherCodes: [...otherCodes] }
}

function mergeSame(made: readonly MadePassage[]): MadePassage[] {
  const bySpans = Map.groupBy(made, ({ passage }) =>
    JSON.stringify([passage.transcriptId, passage.coderId, passage.spans]),
  )
  return Array.from(bySpans.values(), (same) => {
    const [first, ...others] = same
    if (first === undefined) throw new Error('a group of none')
    if (others.length === 0) return first
    const codings = new Map(same.flatMap(({ passage }) => passage.codings.map((one) => [one.codeId, one] as const)))
    return {
      passage: { ...first.passage, codings: [...codings.values()] },
      selections: same.flatMap(({ selections }) => selections),
      otherCodes: same.flatMap(({ otherCodes }) => otherCodes),
    }
  })
}
