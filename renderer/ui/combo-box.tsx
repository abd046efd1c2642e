import { useImperativeHandle, useRef } from 'react'
import { Popover } from 'react-aria-components'
import { classNames } from './class-names.ts'
import { ComboBoxList } from './combo-box-list.tsx'
import { count } from './counting.ts'
import styles from './field.module.css'
import { Icon } from './icon.tsx'
import listStyles from './list-box.module.css'
import { useComboBox } from './use-combo-box.ts'
import type { ComboBoxProps } from './use-combo-box.ts'

/**
 * Choose by typing a few letters, from many; accents, case and width do not matter. The best row is meant as soon as
 * something is typed, and Enter takes it. Our own and not React Aria's, which hides the rest of the page from screen
 * readers while the list is open, opens again when a controlled text changes, and means no row by itself.
 */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { label, isLabelHidden = false, hasDigits = false } = props
  const input = useRef<HTMLInputElement>(null)
  const combo = useComboBox(props, input)
  const group = useRef<HTMLDivElement>(null)
  useImperativeHandle<HTMLInputElement | null, HTMLInputElement | null>(props.inputRef, () => input.current, [])

  return (
    <div className={styles.field}>
      {isLabelHidden ? null : (
        <label className={styles.label} htmlFor={combo.id}>
          {label}
        </label>
      )}
      <div ref={group} className={styles.group}>
        <input
          ref={input}
          id={combo.id}
          className={styles.input}
          role="combobox"
          aria-label={isLabelHidden ? label : undefined}
          aria-expanded={combo.isOpen}
          aria-controls={combo.isOpen ? `${combo.id}-list` : undefined}
          aria-activedescendant={combo.activeId}
          aria-autocomplete="list"
          aria-describedby={props.description === undefined ? undefined : `${combo.id}-description`}
          autoComplete="off"
          spellCheck={false}
          placeholder={props.placeholder}
          disabled={props.isDisabled}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a dialog or composer opens with it
          autoFocus={props.takesFocus}
          value={combo.text}
          onChange={combo.change}
          onKeyDown={combo.handleKeyDown}
          onFocus={combo.handleFocus}
          onBlur={combo.handleBlur}
          onClick={combo.handleClick}
        />
        <button
          type="button"
          className={styles.arrow}
          tabIndex={-1}
          aria-label={`Show the list: ${label}`}
          disabled={props.isDisabled}
          onMouseDown={(event) => event.preventDefault()}
          onClick={combo.toggle}
        >
          <Icon name="chevronDown" size={14} />
        </button>
      </div>
      {props.description === undefined ? null : (
        <span id={`${combo.id}-description`} className={styles.description}>
          {props.description}
        </span>
      )}
      <output className={styles.hidden}>
        {combo.isOpen && combo.query !== '' ? count(combo.rows.length, 'choice') : ''}
      </output>
      <Popover
        className={classNames(listStyles.popover)}
        isOpen={combo.isOpen}
        isNonModal
        triggerRef={group}
        placement="bottom start"
        offset={4}
      >
        <ComboBoxList
          label={label}
          listId={`${combo.id}-list`}
          rowId={combo.rowId}
          rows={combo.rows}
          active={combo.active}
          hasDigits={hasDigits && combo.query === ''}
          createLabel={props.createLabel ?? ((name) => `New: “${name}”`)}
          onPoint={combo.setActive}
          onTake={combo.take}
        />
      </Popover>
    </div>
  )
}
