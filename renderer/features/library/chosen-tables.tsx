import { useEffect, useMemo, useState } from 'react'
import type { ChosenFile } from '../../parts/import-queue.ts'
import { ColumnsDialog } from '../../parts/tables/columns-dialog.tsx'
import { Button } from '../../ui/button.tsx'
import { classNames } from '../../ui/class-names.ts'
import { count } from '../../ui/counting.ts'
import { Icon } from '../../ui/icon.tsx'
import type { IconName } from '../../ui/icon.tsx'
import { Spinner } from '../../ui/spinner.tsx'
import { VirtualRows } from '../../ui/virtual-rows.tsx'
import styles from './chosen-tables.module.css'
import { useDescribedTables } from './describe-tables.ts'
import type { ChosenTable } from './describe-tables.ts'
import rowStyles from './file-rows.module.css'
import { needsColumns, summariseTables, tellTable } from './table-words.ts'

/** So many are in sight at once; of more, those that need something are not looked for but led to. */
const IN_SIGHT = 5

interface ChosenTablesProps {
  readonly tables: readonly ChosenFile[]
  /** Whoever was led from one to the next has chosen for the last of them. */
  readonly onLedThrough: () => void
}

/** The tables among the chosen files, each with what its columns are and how that is known. */
export function ChosenTables({ tables: files, onLedThrough }: ChosenTablesProps) {
  const { tables, chooseColumns, readIn } = useDescribedTables(files)
  const [choosing, setChoosing] = useState<ChosenFile | null>(null)
  const [isLed, setLed] = useState(false)
  const open = tables.find(({ file }) => file === choosing)
  const next = useMemo(() => tables.find(needsColumns), [tables])
  const isThrough = isLed && !next && choosing === null
  useEffect(() => {
    if (isThrough) onLedThrough()
  }, [isThrough, onLedThrough])
  const choose = (file: ChosenFile, isByLead: boolean) => {
    setChoosing(file)
    setLed(isByLead)
  }
  const isRead = tables.every(({ described, problem }) => described !== null || problem !== null)
  return (
    <section className={styles.tables} aria-label="Tables">
      <div className={styles.summary}>
        {isRead ? null : <Spinner />}
        {isRead ? null : <p>Looking at {count(tables.length, 'table')}…</p>}
        <output>{isRead ? summariseTables(tables) : null}</output>
        {next && tables.length > IN_SIGHT ? (
          <Button onPress={() => choose(next.file, true)}>Choose columns…</Button>
        ) : null}
      </div>
      <VirtualRows rows={tables} rowHeight={52} className={rowStyles.some}>
        {(table) => <TableRow table={table} onChoose={() => choose(table.file, false)} />}
      </VirtualRows>
      {open?.described ? (
        <ColumnsDialog
          table={open.described.table}
          isCorrected={false}
          onEncoding={(encoding) => void readIn(open.file, encoding)}
          onChoose={async (columns) => {
            if (await chooseColumns(columns)) setChoosing(null)
          }}
          onClose={() => setChoosing(null)}
        />
      ) : null}
    </section>
  )
}

interface TableRowProps {
  readonly table: ChosenTable
  readonly onChoose: () => void
}

function TableRow({ table, onChoose }: TableRowProps) {
  const { file, described, problem } = table
  const [icon, style] = signOf(table)
  return (
    <div className={classNames(rowStyles.row, style)}>
      <Icon name={icon} />
      <span className={rowStyles.words}>
        <span className={rowStyles.file}>{file.name}</span>
        <span className={rowStyles.detail}>{problem ?? (described ? tellTable(described) : 'not looked at yet')}</span>
      </span>
      {described ? (
        <Button aria-label={`Columns… of “${file.name}”`} onPress={onChoose}>
          Columns…
        </Button>
      ) : null}
    </div>
  )
}

function signOf({ described, problem }: ChosenTable): readonly [IconName, string | undefined] {
  if (problem !== null) return ['warning', rowStyles.failed]
  if (described === null) return ['more', rowStyles.duplicate]
  const isSure = described.columnsBy === 'choice' || described.columnsBy === 'names'
  return isSure ? ['check', rowStyles.imported] : ['warning', rowStyles.look]
}
