import { AppError } from '#shared/api/envelope.ts'
import { carrySpan, isSameWords, type TextEdit } from '#shared/corrections/text-edits.ts'
import { blockIndexAt } from '#shared/domain/blocks.ts'
import type { RevisionId } from '#shared/domain/ids.ts'
import { joinQuotes, normaliseSpans, type Span } from '#shared/domain/spans.ts'
import type { Block } from '#shared/domain/transcripts.ts'
import { listAnswers } from '../../store/answer-store.ts'
import {
  deleteDismissal,
  listPlacedPassages,
  moveAnswer,
  moveDismissal,
  movePassage,
  type PlacedPassage,
} from '../../store/carry-store.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import { listDismissals } from '../../store/dismissal-store.ts'
import type { Writer } from '../../store/writer.ts'

interface CarriedText {
  readonly id: RevisionId
  readonly text: string
  readonly blocks: readonly Block[]
}

/**
 * Moves passages, rated answers and dismissed suggestions from one revision to the next, on the same words; answers
 * how many passages. Throws `conflict` where a passage would not say the same words any more, or two ratings would
 * fall on one answer; nothing is dropped that a person made.
 */
export function carryTags(
  db: ProjectDatabase,
  writer: Writer,
  from: CarriedText,
  to: CarriedText,
  edits: readonly TextEdit[],
): number {
  const passages = listPlacedPassages(db, from.id).map((passage) => ({ passage, spans: carryAll(passage, to, edits) }))
  const lost = passages.filter(({ spans }) => spans === null)
  if (lost.length > 0) throw refusal(lost.map(({ passage }) => passage))
  for (const { passage, spans } of passages) if (spans) movePassage(writer, passage, to, spans)
  carryAnswers(db, writer, from, to, edits)
  carryDismissals(db, writer, from, to, edits)
  return passages.length
}

/** Null where the passage would not say the same words any more. */
function carryAll(passage: PlacedPassage, to: CarriedText, edits: readonly TextEdit[]): Span[] | null {
  const spans: Span[] = []
  for (const span of passage.spans) {
    const carried = carrySpan(span, edits)
    if (carried === null || !isSameWords(span.quote, to.text.slice(carried.start, carried.end))) return null
    spans.push(carried)
  }
  return normaliseSpans(spans)
}

function refusal(lost: readonly PlacedPassage[]): AppError {
  const [first] = lost
  const quote = joinQuotes(first?.spans.map((span) => span.quote) ?? [])
  const others = lost.length > 1 ? ` and of ${lost.length - 1} more` : ''
  return new AppError(
    'conflict',
    `This would change the words of the passage “${cut(quote)}”${others}. Nothing was changed; move its ends or delete it first.`,
    { passageIds: lost.map(({ id }) => id) },
  )
}

function carryAnswers(
  db: ProjectDatabase,
  writer: Writer,
  from: CarriedText,
  to: CarriedText,
  edits: readonly TextEdit[],
): void {
  const taken = new Set<number>()
  for (const { id, start } of listAnswers(db, from.id)) {
    const old = from.blocks[blockIndexAt(from.blocks, start)]
    const carried = old && carrySpan(old, edits)
    const block = carried && to.blocks[blockIndexAt(to.blocks, carried.start)]
    if (!block || taken.has(block.start)) {
      const words = old ? from.text.slice(old.start, old.end) : ''
      throw new AppError(
        'conflict',
        `The rated answer “${cut(words)}” would become one with another. Nothing was changed; take away its rating first.`,
      )
    }
    taken.add(block.start)
    moveAnswer(writer, id, to.id, block.start)
  }
}

/** Of a suggestion whose words are no text any more, nothing has to stay dismissed. */
function carryDismissals(
  db: ProjectDatabase,
  writer: Writer,
  from: CarriedText,
  to: CarriedText,
  edits: readonly TextEdit[],
): void {
  const taken = new Set<string>()
  for (const dismissal of listDismissals(db, from.id)) {
    const carried = carrySpan(dismissal, edits)
    const place = carried && `${carried.start}-${carried.end}`
    if (carried === null || place === null || taken.has(place)) {
      deleteDismissal(writer, dismissal.id)
      continue
    }
    taken.add(place)
    moveDismissal(writer, dismissal.id, to, carried)
  }
}

function cut(words: string): string {
  const flat = words.replace(/\s+/gu, ' ').trim()
  return flat.length <= 80 ? flat : `${flat.slice(0, 79).toWellFormed()}…`
}
