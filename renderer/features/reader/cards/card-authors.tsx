import type { TaggedPassage } from '#shared/domain/passages.ts'
import { useBackendQuery } from '../../../api/queries.ts'
import { MadeBy } from '../../../parts/who-when.tsx'

/** Who made the passage and what it bears, and on which days. */
export function CardAuthors({ passage }: { readonly passage: TaggedPassage }) {
  const codings = useBackendQuery('passages.codings', passage.codeIds.length === 0 ? null : { id: passage.id }).data
  return <MadeBy made={[passage, ...passage.positions, ...passage.memos, ...(codings ?? [])]} />
}
