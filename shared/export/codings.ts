import type { Coding, TaggedPassage } from '../domain/passages.ts'
import type { ExportSource } from './export-source.ts'

/** Who put a code on the passage that it is listed under. */
export type PassageCoding = Omit<Coding, 'passageId'>
/** A passage with who put each of its codes on it; in the order of `codeIds`. */
export type CodedPassage = TaggedPassage & { readonly codings: readonly PassageCoding[] }

/** So many passages are asked about at a time. */
const PAGE = 200

/** The passages with their codings, in their order. */
export function* withCodings(source: ExportSource, passages: Iterable<TaggedPassage>): Generator<CodedPassage> {
  let page: TaggedPassage[] = []
  for (const passage of passages) {
    if (page.push(passage) < PAGE) continue
    yield* codePage(source, page)
    page = []
  }
  yield* codePage(source, page)
}

function* codePage(source: ExportSource, page: readonly TaggedPassage[]): Generator<CodedPassage> {
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
