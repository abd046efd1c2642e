// A list of choices with headings and details is more than `select` and `datalist` can show.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
import { Fragment } from 'react'
import { classNames } from './class-names.ts'
import type { ComboBoxRow } from './combo-box-rows.ts'
import { Kbd } from './kbd.tsx'
import styles from './list-box.module.css'
import { OptionContent } from './option.tsx'
import type { Option } from './option.tsx'

interface ComboBoxListProps<Item extends Option> {
  readonly label: string
  readonly listId: string
  readonly rowId: (index: number) => string
  readonly rows: readonly ComboBoxRow<Item>[]
  readonly active: number
  readonly hasDigits: boolean
  readonly createLabel: (name: string) => string
  readonly onPoint: (index: number) => void
  readonly onTake: (row: ComboBoxRow<Item>) => void
}

/** The rows under a combo box. The focus stays in the field, where the keys are handled. */
export function ComboBoxList<Item extends Option>(props: ComboBoxListProps<Item>) {
  const { rows, active, rowId, onPoint, onTake } = props
  return (
    <div
      className={styles.list}
      role="listbox"
      id={props.listId}
      aria-label={props.label}
      tabIndex={-1}
      onMouseDown={(event) => event.preventDefault()}
    >
      {rows.length === 0 ? <p className={styles.empty}>Nothing of this name</p> : null}
      {rows.map((row, index) => {
        const section = sectionOf(row)
        const startsSection = section !== undefined && section !== sectionOf(rows[index - 1])
        return (
          <Fragment key={row.type === 'create' ? 'create' : row.option.id}>
            {startsSection ? (
              <div className={styles.heading} role="presentation">
                {section}
              </div>
            ) : null}
            {/* The keys are the field's: the focus never comes here. */}
            {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events */}
            <div
              id={rowId(index)}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              className={classNames(
                styles.item,
                index === active && styles.active,
                row.type === 'create' && styles.create,
              )}
              onMouseMove={() => index === active || onPoint(index)}
              onClick={() => onTake(row)}
            >
              {row.type === 'create' ? (
                <>
                  {props.createLabel(row.name)}
                  <span className={styles.end}>
                    <Kbd>Ctrl Enter</Kbd>
                  </span>
                </>
              ) : (
                <>
                  <OptionContent option={row.option} />
                  {props.hasDigits && index < 9 ? (
                    <span className={row.option.end === undefined ? styles.end : undefined}>
                      <Kbd>{String(index + 1)}</Kbd>
                    </span>
                  ) : null}
                </>
              )}
            </div>
          </Fragment>
        )
      })}
    </div>
  )
}

function sectionOf(row: ComboBoxRow<Option> | undefined): string | undefined {
  return row?.type === 'option' ? row.option.section : undefined
}
