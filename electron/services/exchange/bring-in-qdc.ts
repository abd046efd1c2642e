import type { ActorId, IssueId } from '#shared/domain/ids.ts'
import { hueFor } from '#shared/domain/hues.ts'
import type { ActorKind } from '#shared/domain/actors.ts'
import { countNodes, type CodebookNode } from '#shared/exchange/codebook-nodes.ts'
import { NOTHING, type Incoming, type IncomingActor, type IncomingIssue } from '#shared/exchange/incoming.ts'
import { foreignCodes } from '#shared/exchange/refi/refi-codebook.ts'
import type { Report } from '#shared/exchange/report.ts'
import { readQdc } from './read-qdc.ts'

/** A codebook file as something that can be brought in. Throws as `readQdc`. */
export function readCodebook(
  bytes: Uint8Array,
  report: Report,
): { title: string | null; origin: string | null; incoming: Incoming } {
  const { origin, codes, issues, actors, terms, sets } = readQdc(bytes)
  report.lost('sets: Demarche has none', undefined, sets)
  report.approximated(
    'stances and kinds of disagreement: your own lists stay as they are',
    undefined,
    countNodes(terms),
  )
  const incoming = {
    ...NOTHING,
    codes: foreignCodes(codes, report),
    issues: toIssues(issues, null),
    actors: actors.map(toActor),
  }
  return { title: null, origin, incoming }
}

function toIssues(nodes: readonly CodebookNode[], parentId: IssueId | null): IncomingIssue[] {
  return nodes.flatMap((node, rank) => {
    // Safe: whatever has this id in the file is an issue here.
    const id = node.id as IssueId
    const { name, definition, inclusion, exclusion, example, also } = node
    const names = also.map((text) => ({ text, usedById: null }))
    const hue = node.hue ?? hueFor(rank)
    const issue = { id, parentId, name, names, definition, inclusion, exclusion, example, hue, rank }
    return [issue, ...toIssues(node.children, id)]
  })
}

const KIND = /^Kind: (person|state|organisation|group)(?:\n|$)/u

function toActor({ id, name, also, definition }: CodebookNode): IncomingActor {
  // Safe: the expression names the kinds of actors.
  const kind = (KIND.exec(definition)?.[1] ?? 'state') as ActorKind
  // Safe: whatever has this id in the file is an actor here.
  return { id: id as ActorId, name, kind, note: definition.replace(KIND, ''), aliases: [...also], affiliations: [] }
}
