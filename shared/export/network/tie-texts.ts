import type { Statement } from '../../networks/statement.ts'

/** For each actor and issue, the documents in which the one speaks to the other. */
type Places = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

export function placeStatements(statements: readonly Statement[]): Places {
  const places = new Map<string, Map<string, Set<string>>>()
  for (const { actorId, issueId, documentId } of statements) {
    const issues = places.get(actorId) ?? new Map<string, Set<string>>()
    places.set(actorId, issues.set(issueId, (issues.get(issueId) ?? new Set<string>()).add(documentId)))
  }
  return places
}

/** The documents that a tie of an actor and an issue rests on. */
export function textsOnIssue(places: Places, actorId: string, issueId: string): string[] {
  return [...(places.get(actorId)?.get(issueId) ?? [])]
}

/** The documents that a tie of two actors rests on: those in which either speaks to an issue that both speak to. */
export function textsOfPair(places: Places, firstId: string, secondId: string): string[] {
  const others = places.get(secondId)
  const shared = [...(places.get(firstId) ?? [])].flatMap(([issueId, texts]) => {
    const otherTexts = others?.get(issueId)
    return otherTexts === undefined ? [] : [...texts, ...otherTexts]
  })
  return [...new Set(shared)]
}
