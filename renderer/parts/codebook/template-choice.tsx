import type { TemplateContents } from '#shared/api/templates-api.ts'
import { Checkbox, CheckboxGroup, Label, Text } from 'react-aria-components'
import { Icon } from '../../ui/icon.tsx'
import { describeContents, haveTwoScales } from './template-contents.ts'
import styles from './template-choice.module.css'

interface TemplateChoiceProps {
  readonly templates: readonly TemplateContents[]
  readonly chosen: readonly string[]
  readonly onChange: (names: readonly string[]) => void
}

/** Which ready lists and codes a project starts with. */
export function TemplateChoice({ templates, chosen, onChange }: TemplateChoiceProps) {
  const ticked = templates.filter((one) => chosen.includes(one.name))
  const [standard] = templates
  return (
    <CheckboxGroup className={styles.group ?? ''} value={[...chosen]} onChange={onChange}>
      <Label className={styles.label ?? ''}>Lists and codes to begin with</Label>
      <div className={styles.list}>
        {templates.map((template) => (
          <Checkbox key={template.name} value={template.name} className={styles.template ?? ''}>
            <span className={styles.box} aria-hidden="true">
              <Icon name="check" size={13} />
            </span>
            <span className={styles.words}>
              <span className={styles.title}>{template.title}</span>
              <span className={styles.contents}> {describeContents(template)}</span>
              <span className={styles.description}>{template.description}</span>
            </span>
          </Checkbox>
        ))}
      </div>
      <Text slot="description" className={styles.note ?? ''}>
        {haveTwoScales(ticked)
          ? 'Two scales of stances in one project: their values cannot be compared. Tick one, or delete the stances you do not use.'
          : `Everything can be edited, and more added later. Lists that none of these fills start as in “${standard?.title ?? ''}”. Attribution (own words, reported, …) is built in.`}
      </Text>
    </CheckboxGroup>
  )
}
