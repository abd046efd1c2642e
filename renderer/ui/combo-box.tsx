import { useMemo, useState } from 'react'
import type { KeyboardEvent, Ref } from 'react'
import {
  Button as AriaButton,
  ComboBox as AriaComboBox,
  Header,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Text,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { Icon } from './icon.tsx'
import { Kbd } from './kbd.tsx'
import listStyles from './list-box.module.css'
import { findMatching, foldForMatching } from './matching.ts'
import { groupBySection, OptionContent } from './option.tsx'
import type { Option } from './option.tsx'

/** No option has this id: ids of ours are UUIDs or words. */
const createKey = '\u0000create'
const shownAtMost = 100

interface ComboBoxProps<Id extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly options: readonly (Option & { readonly id: Id })[]
  /** The chosen option, or null. Keep it null to collect several: the field empties after each choice. */
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  /** Shown where nothing listed is chosen: the name of something that is yet to be made. */
  readonly newName?: string | null
  /** Offers a last row that makes something new of the words typed; Ctrl Enter chooses it. */
  readonly onCreate?: (name: string) => void
  /** The words of that row: `New issue “det”`. */
  readonly createLabel?: (name: string) => string
  /** Called where the field was emptied. */
  readonly onClear?: () => void
  /** Digits 1 to 9 in the empty field choose the first nine rows. */
  readonly hasDigits?: boolean
  /** The list opens as soon as the field has focus. */
  readonly opensOnFocus?: boolean
  readonly placeholder?: string
  readonly description?: string
  /** Has the focus when it appears. */
  readonly takesFocus?: boolean
  readonly isDisabled?: boolean
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
  readonly inputRef?: Ref<HTMLInputElement>
}

/** Choose by typing a few letters, from many; accents, case and width do not matter. */
export function ComboBox<Id extends string>(props: ComboBoxProps<Id>) {
  const { label, options, value, onChange, onCreate, newName = null, hasDigits = false } = props
  const chosenText = options.find((option) => option.id === value)?.name ?? newName ?? ''
  /** Null while nothing has been typed since the last choice. */
  const [typed, setTyped] = useState<string | null>(null)
  const query = typed?.trim() ?? ''
  const rows = useMemo(() => findRows(options, query), [options, query])
  const isNew = onCreate !== undefined && query !== '' && !rows.some((row) => isNamed(row, query))

  const create = () => {
    setTyped(null)
    onCreate?.(query)
  }
  const choose = (option: Option & { readonly id: Id }) => {
    setTyped(null)
    onChange(option.id)
  }
  const handleKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    props.onKeyDown?.(event)
    if (event.defaultPrevented) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isNew) {
      event.preventDefault()
      event.stopPropagation()
      create()
    }
    const pick = hasDigits && query === '' && /^[1-9]$/.test(event.key) ? rows[Number(event.key) - 1] : undefined
    if (pick && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault()
      event.stopPropagation()
      choose(pick)
    }
  }

  return (
    <AriaComboBox
      className={styles.field ?? ''}
      {...(props.isLabelHidden ? { 'aria-label': label } : {})}
      value={value}
      inputValue={typed ?? chosenText}
      menuTrigger={props.opensOnFocus ? 'focus' : 'input'}
      allowsEmptyCollection
      isDisabled={props.isDisabled ?? false}
      onInputChange={(text) => {
        setTyped(text === chosenText ? null : text)
        if (text === '' && chosenText !== '') props.onClear?.()
      }}
      onChange={(key) => {
        const option = rows.find((row) => row.id === key)
        if (key === createKey) create()
        else if (option) choose(option)
      }}
      onBlur={() => setTyped(null)}
    >
      {props.isLabelHidden ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <div className={styles.group}>
        <Input
          ref={props.inputRef ?? null}
          className={styles.input ?? ''}
          placeholder={props.placeholder ?? ''}
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a dialog or composer opens with it
          autoFocus={props.takesFocus ?? false}
          onKeyDownCapture={handleKeyDown}
          onFocus={(event) => event.currentTarget.select()}
        />
        <AriaButton className={styles.arrow ?? ''}>
          <Icon name="chevronDown" size={14} />
        </AriaButton>
      </div>
      {props.description === undefined ? null : (
        <Text slot="description" className={styles.description ?? ''}>
          {props.description}
        </Text>
      )}
      <Popover className={listStyles.popover ?? ''} offset={4}>
        <ListBox
          className={listStyles.list ?? ''}
          renderEmptyState={() => <div className={listStyles.empty}>Nothing of this name</div>}
        >
          {groupBySection(rows).map(({ section, options: members }) => (
            <ListBoxSection key={section} aria-label={section || label}>
              {section === '' ? null : <Header className={listStyles.heading ?? ''}>{section}</Header>}
              {members.map((option) => (
                <Row key={option.id} option={option} digit={hasDigits && query === '' ? rows.indexOf(option) + 1 : 0} />
              ))}
            </ListBoxSection>
          ))}
          {isNew ? (
            <ListBoxItem id={createKey} textValue={query} className={classNames(listStyles.item, listStyles.create)}>
              {props.createLabel?.(query) ?? `New: “${query}”`}
              <span className={listStyles.end}>
                <Kbd>Ctrl Enter</Kbd>
              </span>
            </ListBoxItem>
          ) : null}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

function Row({ option, digit }: { readonly option: Option; readonly digit: number }) {
  const hasDigit = digit >= 1 && digit <= 9
  return (
    <ListBoxItem id={option.id} textValue={option.name} className={listStyles.item ?? ''}>
      <OptionContent option={option} />
      {hasDigit ? (
        <span className={option.end === undefined ? listStyles.end : undefined}>
          <Kbd>{String(digit)}</Kbd>
        </span>
      ) : null}
    </ListBoxItem>
  )
}

/** In the order in which they stand under their headings, so that digits and arrows agree. */
function findRows<Item extends Option>(options: readonly Item[], query: string): Item[] {
  const found = findMatching(options, query, (option) => [option.name, ...(option.keywords ?? [])])
  return groupBySection(found.slice(0, shownAtMost)).flatMap((group) => group.options)
}

function isNamed(option: Option, name: string): boolean {
  return foldForMatching(option.name) === foldForMatching(name)
}
