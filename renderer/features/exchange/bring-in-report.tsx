import type { BringInCounts } from '#shared/api/exchange-api.ts'
import type { ReportLine } from '#shared/exchange/report.ts'
import { Icon, type IconName } from '../../ui/icon.tsx'
import { classNames } from '../../ui/class-names.ts'
import styles from './bring-in-dialog.module.css'
import { countRows } from './package-words.ts'

/** What comes in, kind by kind, and what of it the project has already. */
export function CountTable({ counts }: { readonly counts: BringInCounts }) {
  const rows = countRows(counts)
  if (rows.length === 0) return <p className={styles.none}>There is nothing in it that can be brought in.</p>
  return (
    <table className={styles.counts}>
      <thead>
        <tr>
          <th scope="col">Kept</th>
          <th scope="col">New</th>
          <th scope="col">Here already</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ kind, label, added, alreadyThere }) => (
          <tr key={kind}>
            <th scope="row">{label}</th>
            <td>{added.toLocaleString('en')}</td>
            <td className={alreadyThere === 0 ? styles.zero : undefined}>{alreadyThere.toLocaleString('en')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface FateListProps {
  readonly title: string
  readonly icon: IconName
  readonly lines: readonly ReportLine[]
  readonly tone: 'approximated' | 'lost'
  /** What stands there where there is no line. */
  readonly nothing: string
}

/** What comes in as something near to it, or not at all. */
export function FateList({ title, icon, lines, tone, nothing }: FateListProps) {
  return (
    <section className={styles.fate}>
      <h3 className={classNames(styles.fateTitle, lines.length > 0 && styles[tone])}>
        <Icon name={lines.length > 0 ? icon : 'check'} />
        {title}
      </h3>
      {lines.length === 0 ? <p className={styles.none}>{nothing}</p> : null}
      <ul className={styles.lines}>
        {lines.map(({ what, count, examples }) => (
          <li key={what}>
            <span className={styles.number}>{count.toLocaleString('en')}</span>
            <span>
              {what}
              {examples.length === 0 ? null : (
                <span className={styles.examples}>{examples.map((example) => `“${example}”`).join(', ')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
