import type { ReactNode } from 'react'
import {
  Button as AriaButton,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components'
import { classNames } from './class-names.ts'
import styles from './field.module.css'
import { Icon } from './icon.tsx'
import listStyles from './list-box.module.css'
import { groupBySection, OptionContent } from './option.tsx'
import type { Option } from './option.tsx'

interface SelectProps<Id extends string> {
  readonly label: string
  readonly isLabelHidden?: boolean
  readonly options: readonly (Option & { readonly id: Id })[]
  readonly value: Id | null
  readonly onChange: (value: Id) => void
  readonly placeholder?: string
  /** Under the field. */
  readonly description?: ReactNode
  readonly isDisabled?: boolean
  /** Has the focus when it appears. */
  readonly takesFocus?: boolean
}

/** One of a few known things. For many, or for new ones, there is `ComboBox`. */
export function Select<Id extends string>(props: SelectProps<Id>) {
  const { label, isLabelHidden = false, options, value, onChange, placeholder = 'Choose…' } = props
  return (
    <AriaSelect
      className={styles.field ?? ''}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      placeholder={placeholder}
      value={value}
      isDisabled={props.isDisabled ?? false}
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- only where a dialog or composer opens with it
      autoFocus={props.takesFocus ?? false}
      onChange={(key) => {
        const chosen = options.find((option) => option.id === key)
        if (chosen) onChange(chosen.id)
      }}
    >
      {isLabelHidden ? null : <Label className={styles.label ?? ''}>{label}</Label>}
      <AriaButton className={classNames(styles.input, styles.trigger)}>
        <SelectValue>{({ isPlaceholder, selectedText }) => (isPlaceholder ? placeholder : selectedText)}</SelectValue>
        <Icon name="chevronDown" size={14} />
      </AriaButton>
      {props.description === undefined ? null : (
        <Text slot="description" className={styles.description ?? ''}>
          {props.description}
        </Text>
      )}
      <Popover className={listStyles.popover ?? ''} offset={4}>
        <ListBox className={listStyles.list ?? ''}>
          {groupBySection(options).map(({ section, options: members }) => (
            <ListBoxSection key={section} aria-label={section || label}>
              {section === '' ? null : <Header className={listStyles.heading ?? ''}>{section}</Header>}
              {members.map((option) => (
                <ListBoxItem key={option.id} id={option.id} textValue={option.name} className={listStyles.item ?? ''}>
                  <OptionContent option={option} />
                </ListBoxItem>
              ))}
            </ListBoxSection>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}
