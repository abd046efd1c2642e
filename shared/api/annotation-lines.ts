import { z } from 'zod'
import { ActorKind } from '../domain/actors.ts'
import { PartialDate } from '../domain/dates.ts'
import { Attribution, Confidence } from '../domain/positions.ts'
import { Span } from '../domain/spans.ts'

/**
 * The lines that `demarche annotate` reads (JSON lines, one object a line, empty lines skipped). People and
 * scripts write them, so things are named rather than numbered: actors by name or alias, issues and codes by
 * path ("Islands > Name of the islands", or a list of names), terms by key, label or scale value. Actors,
 * issues and codes that are not there are made.
 */
const Path = z.union([z.string().trim().min(1), z.array(z.string().trim().min(1)).min(1)])

const PositionLine = z.strictObject({
  holder: z.string().trim().min(1),
  issue: Path,
  stance: z.union([z.string(), z.number()]),
  act: z.string().optional(),
  attribution: Attribution.optional(),
  addressee: z.string().optional(),
  conditions: z.string().optional(),
  gloss: z.string().optional(),
  confidence: Confidence.optional(),
  /** A name for this position, by which a later disagreement line takes it as evidence. */
  ref: z.string().min(1).optional(),
})

/** A passage with its tags. Its words are given by offsets or by the exact quotation. */
const PassageLine = z.strictObject({
  /** Id, unambiguous prefix of it, or exact title. */
  transcript: z.string().min(1),
  spans: z.array(Span).min(1).optional(),
  /** Must occur once in the text, or be told apart by `prefix` and `suffix`. */
  quote: z.string().min(1).optional(),
  prefix: z.string().optional(),
  suffix: z.string().optional(),
  positions: z.array(PositionLine).optional(),
  codes: z.array(Path).optional(),
  memo: z.string().optional(),
  /** A name for this passage, by which a disagreement line can name it. */
  ref: z.string().min(1).optional(),
})

const DisagreementLine = z.strictObject({
  disagreement: z.strictObject({
    title: z.string().trim().min(1),
    question: z.string().optional(),
    issue: Path.optional(),
    kind: z.string().optional(),
    mode: z.string().optional(),
    intensity: z.int().min(1).max(5).optional(),
    /** The status now; `statuses` gives its whole history instead. */
    status: z.string().optional(),
    statuses: z
      .array(
        z.strictObject({
          status: z.string(),
          since: PartialDate.optional(),
          note: z.string().optional(),
          passage: z.string().optional(),
        }),
      )
      .optional(),
    sides: z
      .array(z.strictObject({ actors: z.array(z.string()).optional(), positions: z.array(z.string()).optional() }))
      .min(1),
    acknowledgements: z
      .array(
        z.strictObject({ passage: z.string(), actor: z.string().optional(), does: z.enum(['acknowledges', 'denies']) }),
      )
      .optional(),
  }),
})

/** Tells more about an actor, made where missing. */
const ActorLine = z.strictObject({
  actor: z.strictObject({
    name: z.string().trim().min(1),
    kind: ActorKind.optional(),
    note: z.string().optional(),
    aliases: z.array(z.string().min(1)).optional(),
    affiliations: z
      .array(
        z.strictObject({
          office: z.string().optional(),
          organisation: z.string().optional(),
          from: PartialDate.optional(),
          to: PartialDate.optional(),
        }),
      )
      .optional(),
  }),
})

/** Tells more about an issue, made where missing. */
const IssueLine = z.strictObject({
  issue: z.strictObject({
    path: Path,
    definition: z.string().optional(),
    names: z.array(z.strictObject({ text: z.string().min(1), usedBy: z.string().optional() })).optional(),
  }),
})

/** Tells more about a code, made where missing. */
const CodeLine = z.strictObject({
  code: z.strictObject({
    path: Path,
    definition: z.string().optional(),
    inclusion: z.string().optional(),
    exclusion: z.string().optional(),
    example: z.string().optional(),
  }),
})

/** The meeting that the named transcripts are accounts of, made where missing. */
const EventLine = z.strictObject({
  event: z.strictObject({
    title: z.string().trim().min(1),
    date: PartialDate.optional(),
    place: z.string().optional(),
    transcripts: z.array(z.string()).optional(),
  }),
})

export const AnnotationLine = z.union([PassageLine, DisagreementLine, ActorLine, IssueLine, CodeLine, EventLine])
export type AnnotationLine = z.infer<typeof AnnotationLine>
export type PassageLine = z.infer<typeof PassageLine>
export type PositionLine = z.infer<typeof PositionLine>
export type DisagreementLine = z.infer<typeof DisagreementLine>

/** The names of a path from the root down; "A > B" is two names. */
export function parsePath(path: string | readonly string[]): string[] {
  if (typeof path !== 'string') return [...path]
  return path.split(/\s+>\s+/u).map((name) => name.trim())
}
