import { hueFor } from '#shared/domain/hues.ts'
import type { CodeId, IssueId } from '#shared/domain/ids.ts'
import type { AddedItem, ChangedItem, CodebookPlan } from '#shared/exchange/plan-codebook.ts'
import { insertCode, listCodes, updateCode } from '../../store/code-store.ts'
import type { ProjectDatabase } from '../../store/database.ts'
import { insertIssue, listIssues, updateIssue } from '../../store/issue-store.ts'
import type { Writer } from '../../store/writer.ts'

/** Does what the plan says. */
export function storeCodebook(db: ProjectDatabase, writer: Writer, plan: CodebookPlan): void {
  const issues = listIssues(db)
  const codes = listCodes(db)
  const issueIds = new Map<string, IssueId>(issues.map((issue) => [issue.id, issue.id]))
  const codeIds = new Map<string, CodeId>(codes.map((code) => [code.id, code.id]))
  for (const item of plan.added) {
    if (item.entry.kind === 'issue') issueIds.set(item.ref, addIssue(db, writer, item, issueIds))
    else codeIds.set(item.ref, addCode(db, writer, item, codeIds))
  }
  for (const item of plan.changed) {
    const issue = issues.find((one) => one.id === item.id)
    const code = codeIds.get(item.id)
    if (issue) changeIssue(db, writer, item, issue)
    else if (code !== undefined)
      updateCode(db, writer, code, { ...item.notes, ...(item.hue !== null && { hue: item.hue }) })
  }
}

function addIssue(
  db: ProjectDatabase,
  writer: Writer,
  { entry, parent }: AddedItem,
  ids: ReadonlyMap<string, IssueId>,
): IssueId {
  const { definition, inclusion, exclusion, example } = entry
  return insertIssue(db, writer, {
    parentId: parent === null ? null : (ids.get(parent) ?? null),
    name: entry.path.at(-1) ?? '',
    names: entry.names.map((text) => ({ text, usedById: null })),
    hue: entry.hue ?? hueFor(ids.size),
    definition,
    inclusion,
    exclusion,
    example,
  }).id
}

function addCode(
  db: ProjectDatabase,
  writer: Writer,
  { entry, parent }: AddedItem,
  ids: ReadonlyMap<string, CodeId>,
): CodeId {
  const { definition, inclusion, exclusion, example, source } = entry
  return insertCode(db, writer, {
    parentId: parent === null ? null : (ids.get(parent) ?? null),
    name: entry.path.at(-1) ?? '',
    hue: entry.hue ?? hueFor(ids.size + 3),
    definition,
    inclusion,
    exclusion,
    example,
    source,
  }).id
}

function changeIssue(
  db: ProjectDatabase,
  writer: Writer,
  { notes, hue, names }: ChangedItem,
  issue: ReturnType<typeof listIssues>[number],
): void {
  const { source: _, ...ofIssue } = notes
  updateIssue(db, writer, issue.id, {
    ...ofIssue,
    ...(hue !== null && { hue }),
    ...(names.length > 0 && { names: [...issue.names, ...names.map((text) => ({ text, usedById: null }))] }),
  })
}
