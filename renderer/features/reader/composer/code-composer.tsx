import type { NewTags } from '#shared/api/tagging-api.ts'
import { parsePath } from '#shared/api/annotation-lines.ts'
import { useState } from 'react'
import { messageOf } from '../../../api/client.ts'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import type { Codebook } from '../../../parts/codebook-data.ts'
import { treeOptions } from './codebook-options.ts'
import { ComposerFoot } from './field-row.tsx'
import { PickField } from './pick-field.tsx'

interface CodeComposerProps {
  readonly codebook: Codebook
  /** Stores it; throws where that fails. */
  readonly onStore: (tags: NewTags) => Promise<void>
}

/** Puts a code on the words: one that is there, or a new one by its path. */
export function CodeComposer({ codebook, onStore }: CodeComposerProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const store = async (code: NonNullable<NewTags['codes']>[number]) => {
    try {
      await onStore({ codes: [code] })
    } catch (error) {
      setProblem(messageOf(error))
    }
  }
  return (
    <>
      <PickField
        label="Code"
        options={treeOptions(codebook.codes)}
        value=""
        placeholder="Code: a few letters, or “A > B” for a new one"
        takesFocus
        showsList
        onPick={({ id }) => void store({ id })}
        onCreate={(name) => void store({ path: parsePath(name) })}
        createLabel={(name) => `New code “${name}”`}
        onEnter={() => setProblem('Choose a code, or type the name of a new one.')}
      />
      {problem === null ? null : <InlineError>{problem}</InlineError>}
      <ComposerFoot>
        <span>
          <Kbd>Enter</Kbd> put this code on the words
        </span>
        <span>
          <Kbd>Esc</Kbd> cancel
        </span>
      </ComposerFoot>
    </>
  )
}
