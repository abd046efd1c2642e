import type { Output } from '#shared/api/contract.ts'
import type { FileHandle } from '#shared/api/references.ts'
import type { EncodingName } from '#shared/domain/encodings.ts'
import { isSameHeader, toChoice } from '#shared/tables/column-choices.ts'
import type { ColumnChoice, TableColumn } from '#shared/tables/column-choices.ts'
import { useEffect, useMemo, useState } from 'react'
import { call, messageOf } from '../../api/client.ts'
import type { ChosenFile } from '../../parts/import-queue.ts'
import { rememberColumns } from '../../parts/tables/remember-columns.ts'
import { showToast } from '../../ui/toast.tsx'

export type DescribedTable = Output<'imports.describeTable'>

/** A chosen table, before anything of it is imported. */
export interface ChosenTable {
  readonly file: ChosenFile
  /** Null while it has not been read, and where it cannot be. */
  readonly described: DescribedTable | null
  /** Why it cannot be read, in the user's words. */
  readonly problem: string | null
}

type Answer = Pick<ChosenTable, 'described' | 'problem'>
type Answers = ReadonlyMap<FileHandle, Answer>

const unread: Answer = { described: null, problem: null }

/** The tables as far as they have been described, one after the other, and what a person can say of them. */
export function useDescribedTables(files: readonly ChosenFile[]) {
  const [answers, setAnswers] = useState<Answers>(new Map())
  const [chosen, setChosen] = useState<readonly ColumnChoice[]>([])
  useEffect(() => {
    const control = new AbortController()
    const take = (found: Answers) => setAnswers((before) => new Map([...before, ...found]))
    void describeAll(files, control.signal, take)
    return () => control.abort()
  }, [files])
  const tables = useMemo(
    () => files.map((file) => ({ file, ...asChosen(answers.get(file.handle) ?? unread, chosen) })),
    [files, answers, chosen],
  )
  return {
    tables,
    /** Remembers what the columns are; false where that could not be kept. Holds for all tables with the same header. */
    chooseColumns: async (columns: readonly TableColumn[]): Promise<boolean> => {
      const isKept = await rememberColumns(columns)
      if (isKept) setChosen((before) => [toChoice(columns), ...before])
      return isKept
    },
    readIn: async (file: ChosenFile, encoding: EncodingName): Promise<void> => {
      const answer = await describe(file, encoding)
      if (answer.problem === null) setAnswers((before) => new Map([...before, [file.handle, answer]]))
      else showToast({ message: answer.problem, tone: 'problem' })
    },
  }
}

/** Of thousands the list is not made anew for each: the more are known, the more come at once. */
async function describeAll(
  files: readonly ChosenFile[],
  signal: AbortSignal,
  tell: (found: Answers) => void,
): Promise<void> {
  let found = new Map<FileHandle, Answer>()
  for (const [at, file] of files.entries()) {
    const answer = await describe(file)
    if (signal.aborted) return
    found.set(file.handle, answer)
    if (found.size < at / 10 && at + 1 < files.length) continue
    tell(found)
    found = new Map()
  }
}

async function describe({ handle }: ChosenFile, encoding?: EncodingName): Promise<Answer> {
  try {
    const described = await call('imports.describeTable', { handle, ...(encoding !== undefined && { encoding }) })
    return { described, problem: null }
  } catch (error) {
    return { described: null, problem: messageOf(error) }
  }
}

/** What was chosen for one table since holds for all with its header. */
function asChosen(answer: Answer, choices: readonly ColumnChoice[]): Answer {
  if (answer.described === null || choices.length === 0) return answer
  const { table } = answer.described
  const header = table.columns.map(({ name }) => name)
  const choice = choices.find((one) => isSameHeader(one.header, header))
  if (!choice) return answer
  const columns = table.columns.map((column, at) => ({ ...column, field: choice.fields[at] ?? null }))
  return { ...answer, described: { ...answer.described, columnsBy: 'choice', table: { ...table, columns } } }
}
