import type { TableColumn } from '#shared/tables/column-choices.ts'
import { fieldLabels } from '../../parts/tables/field-labels.ts'
import { count } from '../../ui/counting.ts'
import type { ChosenTable, DescribedTable } from './describe-tables.ts'

/** True for a table from which nothing comes in until a person says which column is the text. */
export function needsColumns({ described }: ChosenTable): boolean {
  return described?.columnsBy === null
}

/** "412 rows. Columns by their names: text, title, date." */
export function tellTable({ table, columnsBy, rows, areRowsCounted }: DescribedTable): string {
  const many = areRowsCounted ? count(rows, 'row') : `about ${count(Number(rows.toPrecision(2)), 'row')}`
  const used = table.columns.filter(({ field }) => field !== null)
  switch (columnsBy) {
    case null:
      return `${many}. No column says that it is the text.`
    case 'choice':
      return `${many}. Columns as you chose them: ${used.map(nameField).join(', ')}.`
    case 'names':
      return `${many}. Columns by their names: ${used.map(nameField).join(', ')}.`
    case 'words-in-names':
      return `${many}. Columns by a guess, please check: ${used.map(nameBoth).join(', ')}.`
  }
}

function nameField({ field }: TableColumn): string {
  return field === null ? '' : fieldLabels[field].toLowerCase()
}

function nameBoth(column: TableColumn): string {
  return `“${column.name}” as ${nameField(column)}`
}

/** What is to be said of all of them, once they are known. */
export function summariseTables(tables: readonly ChosenTable[]): string {
  const isOne = tables.length === 1
  const told = (of: (table: ChosenTable) => boolean, tell: (which: string) => string) => {
    const some = tables.filter(of).length
    return some === 0 ? [] : [tell(isOne ? 'the table' : count(some, 'table'))]
  }
  const sentences = [
    ...told(needsColumns, (which) => `Nothing comes in from ${which} until you choose which column is the text.`),
    ...told(isGuess, (which) => `What the columns of ${which} are is a guess: please check.`),
    ...told(isBroken, (which) => `${which} cannot be read.`),
  ]
  const usual = isOne ? 'The table holds one text a row.' : 'The tables hold one text a row.'
  return sentences.length === 0 ? usual : sentences.map(capitalise).join(' ')
}

function isGuess({ described }: ChosenTable): boolean {
  return described?.columnsBy === 'words-in-names'
}

function isBroken({ problem }: ChosenTable): boolean {
  return problem !== null
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
