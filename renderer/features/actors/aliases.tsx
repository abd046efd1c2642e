import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { Chip } from '../../ui/chip.tsx'
import { Section } from '../../ui/section.tsx'
import { TextField } from '../../ui/text-field.tsx'
import codebookStyles from '../../parts/codebook/codebook.module.css'
import { tryCommand } from '../../commands/outcomes.ts'
import styles from './actor-page.module.css'

interface AliasesProps {
  readonly aliases: readonly string[]
  readonly onChange: (aliases: string[]) => Promise<unknown>
}

/** Other spellings, in any script; a transcript that uses one is recognised by it. */
export function Aliases({ aliases, onChange }: AliasesProps) {
  const [text, setText] = useState('')
  const add = async () => {
    const alias = text.trim()
    if (alias === '' || aliases.includes(alias)) return setText('')
    if (await tryCommand(() => onChange([...aliases, alias]))) setText('')
  }
  const handleKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    void add()
  }
  return (
    <Section title="Also written">
      <div className={codebookStyles.chips}>
        {aliases.map((alias) => (
          <Chip
            key={alias}
            removeLabel={`Remove the spelling ${alias}`}
            onRemove={() => void tryCommand(() => onChange(aliases.filter((one) => one !== alias)))}
          >
            {alias}
          </Chip>
        ))}
        <div className={styles.addAlias}>
          <TextField
            label="Another spelling"
            isLabelHidden
            placeholder="Add a spelling, Enter"
            value={text}
            onChange={setText}
            onBlur={() => void add()}
            onKeyDown={handleKeyDown}
          />
        </div>
      </div>
    </Section>
  )
}
