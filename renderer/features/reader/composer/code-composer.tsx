import type { CodeReference } from '#shared/api/references.ts'
import { parsePath } from '#shared/api/annotation-lines.ts'
import type { CodeId } from '#shared/domain/ids.ts'
import { useState } from 'react'
import { messageOf } from '../../../api/client.ts'
import type { CountedCodebook } from '../../../parts/codebook-data.ts'
import { useRecentUses } from '../../../parts/recent-uses.ts'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { treeOptions } from './codebook-options.ts'
import { ComposerFoot, FieldRow } from './field-row.tsx'
import { PickField } from './pick-field.tsx'

interface CodeComposerProps {
  readonly codebook: CountedCodebook
  /** Codes of the passages; where there are any, the one chosen takes the place of one of them. */
  readonly instead: readonly CodeId[]
  /** Stores it; throws where that fails. */
  readonly onStore: (code: CodeReference) => Promise<void>
  readonly onReplace: (from: CodeId, to: CodeReference) => Promise<void>
}

/** Puts a code on the words, or in the place of another: one that is there, or a new one by its path. */
export function CodeComposer({ codebook, instead, onStore, onReplace }: CodeComposerProps) {
  const [problem, setProblem] = useState<string | null>(null)
  const [from, setFrom] = useState<CodeId | null>(instead[0] ?? null)
  const recent = useRecentUses()
  const store = async (code: CodeReference) => {
    try {
      await (from === null ? onStore(code) : onReplace(from, code))
    } catch (error) {
      setProblem(messageOf(error))
    }
  }
  const old = from === null ? undefined : codebook.codes.get(from)?.name
  return (
    <>
      {instead.length > 1 ? (
        <FieldRow label="Instead of">
          <SegmentedControl
            label="Instead of"
            isLabelHidden
            segments={instead.map((id) => ({ id, label: codebook.codes.get(id)?.name ?? '' }))}
            value={from}
            onChange={setFrom}
          />
        </FieldRow>
      ) : null}
      <PickField
        label={old === undefined ? 'Code' : `Code instead of ${old}`}
        options={treeOptions(codebook.codes, recent.codeIds).filter(({ id }) => id !== from)}
        value=""
        placeholder={old === undefined ? 'Code: a few letters, or “A > B” for a new one' : `Another code than “${old}”`}
        takesFocus
        showsList
        shown={9}
        hasDigits
        notesOf={(id) => codebook.codes.get(id) ?? null}
        onPick={({ id }) => void store({ id })}
        onCreate={(name) => void store({ path: parsePath(name) })}
        createLabel={(name) => `New code “${name}”`}
        onEnter={() => setProblem('Choose a code, or type the name of a new one.')}
      />
      {problem === null ? null : <InlineError>{problem}</InlineError>}
      <ComposerFoot>
        <span>
          <Kbd>Enter</Kbd> {old === undefined ? 'put this code on the words' : 'put it in its place'}
        </span>
        <span>
          <Kbd>Esc</Kbd> cancel
        </span>
      </ComposerFoot>
    </>
  )
}
