import type { NewTags } from '#shared/api/tagging-api.ts'
import type { RecentTag } from '#shared/domain/recent-uses.ts'
import type { Codebook } from '../../parts/codebook-data.ts'
import { draftFromGuess, readDraft } from './position-draft.ts'
import { readGuess } from './read-guess.ts'
import type { ReaderData } from './reader-data.ts'
import type { TagTarget } from './reader-state.ts'
import type { TagItem } from './tagging.ts'

/** How a tag is shown where it can be put again. */
export interface TagWords {
  readonly label: string
  /** The stance's sign before it. */
  readonly sign: string | null
  readonly hue: number
}

/** The tag by name; null where its issue, stance or code is there no more. */
export function describeTag(tag: RecentTag, { issues, codes, terms }: Codebook): TagWords | null {
  if (tag.kind === 'code') {
    const code = codes.get(tag.codeId)
    return code ? { label: code.name, sign: null, hue: code.hue } : null
  }
  const issue = issues.get(tag.issueId)
  const stance = terms.get(tag.stanceId)
  return issue && stance ? { label: issue.name, sign: stance.sign, hue: issue.hue } : null
}

/**
 * What putting the tag on the targets comes to: same issue and stance, holder, addressee, attribution and act read out
 * of the words of each anew. A passage that bears the same already gets nothing. Null where nobody can be read as
 * holder of one of them: a person must say who.
 */
export function planTag(tag: RecentTag, targets: readonly TagTarget[], data: ReaderData): TagItem[] | null {
  const items: TagItem[] = []
  for (const target of targets) {
    const tags = tag.kind === 'code' ? { codes: [{ id: tag.codeId }] } : readPosition(tag, target, data)
    if (tags === null) return null
    if (!bearsAlready(target, tags, data)) items.push({ target, tags })
  }
  return items
}

function readPosition(
  { issueId, stanceId }: Extract<RecentTag, { kind: 'position' }>,
  target: TagTarget,
  data: ReaderData,
): NewTags | null {
  const guess = readGuess(data, target)
  const position = guess && readDraft({ ...draftFromGuess(guess), issue: { id: issueId }, stanceId })
  return position && { positions: [position] }
}

function bearsAlready(target: TagTarget, { codes = [], positions = [] }: NewTags, data: ReaderData): boolean {
  const passage = 'passageId' in target ? data.passagesById.get(target.passageId) : undefined
  if (!passage) return false
  const hasCodes = codes.every((code) => 'id' in code && passage.codeIds.includes(code.id))
  const hasPositions = positions.every(({ holder, issue, stanceId }) =>
    passage.positions.some(
      (one) =>
        'id' in holder &&
        one.holderId === holder.id &&
        'id' in issue &&
        one.issueId === issue.id &&
        one.stanceId === stanceId,
    ),
  )
  return hasCodes && hasPositions
}
