import type { CodedWords, Coding, TaggedPassage } from '../domain/passages.ts'
import type { ExportSource } from './export-source.ts'

/** Who put a code on the passage that it is listed under. */
export type PassageCoding = Omit<Coding, 'passageId'>
/** Who put each code on a passage; in the order of `codeIds`. */
interface Codings {
  readonly codings: readonly PassageCoding[]
}

/** A passage with who put each of its codes on it. */
export type CodedPassage = TaggedPassage & Codings

/** So many passages are asked about at a time. */
const PAGE = 200

/** The passages with their codings, in their order. */
export function* withCodings<Words extends CodedWords>(
  source: ExportSource,
  passages: Iterable<Words>,
): Generator<Words & Codings> {
  let page: Words[] = []
  for (const passage of passages) {
    if (page.push(passage) < PAGE) continue
    yield* codePage(source, page)
    page = []
  }
  yield* codePage(source, page)
}

function* codePage<Words extends CodedWords>(source: ExportSource, page: readonly Words[]): Generator<Words & Codings> {
  const coded = page.filter(({ codeIds }) => codeIds.length > 0).map(({ id }) => id)
  const known = coded.length === 0 ? [] : (source.codings?.(coded) ?? [])
  const byPassage = Map.groupBy(known, ({ passageId }) => passageId)
  for (const passage of page) {
    const own = new Map(byPassage.get(passage.id)?.map((coding) => [coding.codeId, coding]))
    const codings = passage.codeIds.map((codeId): PassageCoding => {
      const { coderId, createdAt } = own.get(codeId) ?? passage
      return { codeId, coderId, createdAt }
    })
    yield { ...passage, codings }
  }
}
