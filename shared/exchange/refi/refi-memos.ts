import type { MemoId } from '../../domain/ids.ts'
import type { MemoSubject } from '../../domain/memos.ts'
import { idFrom } from '../guids.ts'
import type { IncomingMemo } from '../incoming.ts'
import type { Report } from '../report.ts'
import type { DemarcheRecords } from './demarche-records.ts'
import { isQuotation } from './offset-reading.ts'
import type { RefiPackage, RefiText } from './refi-package.ts'
import { stampOf, type MadePassage } from './refi-passages.ts'
import type { PlacedSource } from './refi-texts.ts'

interface Subject {
  readonly subject: MemoSubject
  readonly subjectId: string
}

/** What a memo can be on in a foreign package, and what words of the package become memos. */
interface Around {
  readonly refi: RefiPackage
  readonly sources: readonly PlacedSource[]
  readonly passages: readonly MadePassage[]
  /** Names of codes by id. */
  readonly codeNames: ReadonlyMap<string, string>
  readonly records: DemarcheRecords | null
}

const PROJECT: Subject = { subject: 'project', subjectId: idFrom('project') }

/** The notes of the package, each with its words, as memos; and everything else that only a memo can hold. */
export function makeMemos(
  notes: readonly { readonly note: RefiText; readonly text: string }[],
  around: Around,
  report: Report,
): IncomingMemo[] {
  const { records } = around
  const subjects = subjectsOfNotes(around)
  const known = new Map<string, DemarcheRecords['project']['memos'][number]>(
    records?.project.memos.map((memo) => [memo.id, memo]),
  )
  const memos = notes.flatMap(({ note, text }): IncomingMemo[] => {
    const own = known.get(note.id)
    if (records?.noteIds.has(note.id)) return []
    const words = own ? text : wordsOf(note, text)
    if (words.trim() === '') return []
    if (note.selections.some(({ codings }) => codings.length > 0) || note.codings.length > 0) {
      report.lost('codes on memos: in Demarche, texts bear codes', note.name)
    }
    const place = own ?? subjects.get(note.id) ?? PROJECT
    // Safe: whatever has this id in the file is a memo here.
    const id = note.id as MemoId
    const changedAt = own?.changedAt ?? null
    return [{ id, subject: place.subject, subjectId: place.subjectId, text: words, ...stampOf(note), changedAt }]
  })
  return records === null ? [...memos, ...otherMemos(around, report)] : memos
}

/** Where the notes are pinned: the first place counts. */
function subjectsOfNotes({ refi, sources, passages }: Around): Map<string, Subject> {
  const subjects = new Map<string, Subject>()
  const pin = (noteIds: readonly string[], subject: MemoSubject, subjectId: string): void => {
    for (const id of noteIds) if (!subjects.has(id)) subjects.set(id, { subject, subjectId })
  }
  for (const { passage, selections } of passages) {
    for (const { noteIds, codings } of selections) {
      pin([...noteIds, ...codings.flatMap((coding) => coding.noteIds)], 'passage', passage.id)
    }
  }
  for (const { refi: text, transcript } of sources) pin(text.noteIds, 'transcript', transcript.id)
  const codes = [...refi.codes]
  for (let code = codes.pop(); code; code = codes.pop()) {
    pin(code.noteIds, 'code', code.id)
    codes.push(...code.children)
  }
  return subjects
}

/** A note's title is kept as its first line, unless its words begin with it. */
function wordsOf({ name, description }: RefiText, text: string): string {
  const body = [text.trim(), description].filter((part) => part !== '').join('\n\n')
  const title = name.trim()
  return title === '' || body.startsWith(title) ? body : [title, body].filter((part) => part !== '').join('\n\n')
}

/** Comments, codes on whole texts, variables and cases, which Demarche has no other place for. */
function* otherMemos(around: Around, report: Report): Generator<IncomingMemo> {
  const { refi, sources, passages } = around
  for (const { passage, selections } of passages) {
    for (const { id, description } of selections) {
      if (description === '' || isQuotation(wordsOfPassage(around, passage), description)) continue
      report.approximated('comments on passages: as memos')
      yield newMemo({ subject: 'passage', subjectId: passage.id }, description, id)
    }
  }
  for (const source of sources) yield* memosOfText(source, around, report)
  if (refi.cases.length > 0) {
    report.approximated('cases: listed in one memo on the project', refi.cases[0]?.name, refi.cases.length)
    const lines = refi.cases.map(({ name, description, values }) =>
      [name, description, valuesInWords(refi, values)].filter((part) => part !== '').join(': '),
    )
    yield newMemo(PROJECT, `Cases\n${lines.join('\n')}`, 'cases')
  }
  if (refi.description !== '') yield newMemo(PROJECT, refi.description, 'description')
}

function* memosOfText(
  { refi: text, transcript }: PlacedSource,
  around: Around,
  report: Report,
): Generator<IncomingMemo> {
  const on: Subject = { subject: 'transcript', subjectId: transcript.id }
  if (text.description !== '') yield newMemo(on, text.description, 'description')
  const codes = text.codings.flatMap(({ codeId }) => around.codeNames.get(codeId) ?? [])
  if (codes.length > 0) {
    report.approximated('codes on whole texts: named in a memo', codes[0], codes.length)
    yield newMemo(on, `Coded as a whole: ${[...new Set(codes)].join('; ')}`, 'codes')
  }
  if (text.values.length > 0) {
    report.approximated('variables of texts: listed in a memo', undefined, text.values.length)
    yield newMemo(on, `Variables\n${valuesInWords(around.refi, text.values, '\n')}`, 'variables')
  }
}

function valuesInWords(refi: RefiPackage, values: RefiText['values'], separator = '; '): string {
  return values
    .map(({ variableId, value }) => `${refi.variables.get(variableId) ?? 'variable'} = ${value}`)
    .join(separator)
}

function wordsOfPassage({ sources }: Around, { transcriptId, spans }: MadePassage['passage']): string {
  const text = sources.find(({ transcript: one }) => one.id === transcriptId)?.transcript.text ?? ''
  return spans.map(({ start, end }) => text.slice(start, end)).join(' ')
}

function newMemo(on: Subject, text: string, purpose: string): IncomingMemo {
  // Safe: nothing else follows from these words.
  const id = idFrom('memo', on.subjectId, purpose, text) as MemoId
  return { id, ...on, text, coderId: null, createdAt: null, changedAt: null }
}
