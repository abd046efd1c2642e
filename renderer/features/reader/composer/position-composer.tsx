import { parsePath } from '#shared/api/annotation-lines.ts'
import type { PositionGuess } from '#shared/domain/guess-position.ts'
import { ATTRIBUTION_LABELS } from '#shared/domain/positions.ts'
import { describePosition } from '#shared/domain/position-sentence.ts'
import type { SentenceRole } from '#shared/domain/position-sentence.ts'
import { termsOf } from '#shared/domain/terms.ts'
import type { Speaker } from '#shared/domain/transcripts.ts'
import { useRef, useState } from 'react'
import { messageOf } from '../../../api/client.ts'
import { Button } from '../../../ui/button.tsx'
import { InlineError } from '../../../ui/inline-error.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { writeDate } from '../page-head.tsx'
import type { PositionDraft } from '../position-draft.ts'
import { findMissing, isSame } from '../position-draft.ts'
import type { CountedCodebook } from '../../../parts/codebook-data.ts'
import { useRecentUses } from '../../../parts/recent-uses.ts'
import { AttributionField, HolderField } from './actor-fields.tsx'
import { treeOptions } from './codebook-options.ts'
import styles from './composer.module.css'
import { wordsOfDraft } from './draft-words.ts'
import { ComposerFoot, FieldRow, sayWhy } from './field-row.tsx'
import { MoreFields } from './more-fields.tsx'
import { PickField } from './pick-field.tsx'
import { SentenceEditor } from './sentence-editor.tsx'
import { StancePicker } from './stance-picker.tsx'

interface PositionComposerProps {
  readonly start: PositionDraft
  /** What was read out of the words; null where a stored position is changed. */
  readonly guess: PositionGuess | null
  /** By whom and when the words are said. */
  readonly place: { readonly speaker: Speaker | null; readonly date: string | null }
  readonly codebook: CountedCodebook
  /** Stores it once nothing is missing; throws where that fails. */
  readonly onStore: (draft: PositionDraft) => Promise<void>
}

/** A position as a sentence, with the fields that it is made of. Enter in any field stores it once it is whole. */
export function PositionComposer(props: PositionComposerProps) {
  const { guess, codebook, onStore } = props
  const { speaker, date } = props.place
  const recent = useRecentUses()
  const [draft, setDraft] = useState(props.start)
  const [problem, setProblem] = useState<string | null>(null)
  const [isStoring, setStoring] = useState(false)
  const fields = useRef<HTMLDivElement>(null)
  const change = (changes: Partial<PositionDraft>) => {
    const next = { ...draft, ...changes }
    setDraft(next)
    return next
  }
  const focus = (role: string) => {
    const field = fields.current?.querySelector<HTMLElement>(
      `[data-field="${role}"] input:checked, [data-field="${role}"] input`,
    )
    field?.focus()
  }
  const store = async (next: PositionDraft) => {
    const missing = findMissing(next)
    if (missing !== null) return focus(missing)
    if (isStoring) return
    setStoring(true)
    try {
      await onStore(next)
    } catch (error) {
      setProblem(messageOf(error))
      setStoring(false)
    }
  }
  const settle = (changes: Partial<PositionDraft>, isLast: boolean) => {
    const next = change(changes)
    if (isLast) void store(next)
  }
  const words = wordsOfDraft(draft, codebook, speaker?.name ?? null)
  const missing = findMissing(draft)
  return (
    <>
      <SentenceEditor parts={describePosition(words, 'full')} onChoose={(role) => focus(fieldOf(role))} />
      {date === null && speaker === null ? null : (
        <p className={styles.said}>
          {['said', speaker && `by ${speaker.name}`, date && `on ${writeDate(date)}`].filter(Boolean).join(' ')}
        </p>
      )}
      <div ref={fields}>
        <FieldRow label="Issue">
          <div data-field="issue">
            <PickField
              label="Issue"
              options={treeOptions(codebook.issues, recent.issueIds, (issue) => issue.names.map((name) => name.text))}
              value={words.issue ?? ''}
              placeholder="Type a few letters, or “A > B”"
              takesFocus
              showsList
              hasDigits
              notesOf={(id) => codebook.issues.get(id) ?? null}
              onPick={({ id }, isLast) => settle({ issue: { id } }, isLast)}
              onCreate={(name, isLast) => settle({ issue: { path: parsePath(name) } }, isLast)}
              createLabel={(name) => `New issue “${name}”`}
              onEnter={() => void store(draft)}
            />
          </div>
        </FieldRow>
        <FieldRow label="Stance" because={sayWhy(guess?.stance?.because, draft.stanceId === guess?.stance?.value)}>
          <div data-field="stance">
            <StancePicker
              stances={termsOf([...codebook.terms.values()], 'stance')}
              value={draft.stanceId}
              onChange={(stanceId) => change({ stanceId })}
              onEnter={() => void store(draft)}
            />
          </div>
        </FieldRow>
        <FieldRow label="Act" because={sayWhy(guess?.act?.because, draft.actId === guess?.act?.value)}>
          <div data-field="act">
            <PickField
              label="Act"
              options={termsOf([...codebook.terms.values()], 'act').map(({ id, label }) => ({ id, name: label }))}
              value={words.act?.phrase ?? ''}
              placeholder="not said"
              onPick={({ id }, isLast) => settle({ actId: id }, isLast)}
              onClear={() => change({ actId: null })}
              onEnter={() => void store(draft)}
            />
          </div>
        </FieldRow>
        <FieldRow label="Held by" because={sayWhyHolder(draft, guess)}>
          <div className={styles.pair}>
            <HolderField {...{ draft, codebook, ...props.place }} onChange={settle} onEnter={() => void store(draft)} />
            <AttributionField draft={draft} onChange={settle} onEnter={() => void store(draft)} />
          </div>
        </FieldRow>
        <MoreFields {...{ draft, codebook, date, guess }} onChange={settle} onEnter={() => void store(draft)} />
      </div>
      {problem === null ? null : (
        <div className={styles.problem}>
          <InlineError>{problem}</InlineError>
        </div>
      )}
      <ComposerFoot>
        <span>
          <Kbd>Enter</Kbd> {HINTS[missing ?? 'nothing']}
        </span>
        <span>
          <Kbd>Tab</Kbd> next field
        </span>
        <span>
          <Kbd>Esc</Kbd> cancel
        </span>
        <Button variant="primary" isPending={isStoring} onPress={() => void store(draft)}>
          Store
        </Button>
      </ComposerFoot>
    </>
  )
}

/** What Enter does, by what is still missing. */
const HINTS = {
  issue: 'choose the issue',
  stance: 'go on to the stance',
  holder: 'go on to the holder',
  nothing: 'store',
} as const

function fieldOf(role: SentenceRole): string {
  return role === 'source' ? 'attribution' : role
}

/** Why the holder and the attribution are as they are, as long as they are as guessed. */
function sayWhyHolder(draft: PositionDraft, guess: PositionGuess | null): string | null {
  if (guess === null) return null
  const words = guess.attributionBecause
  const reasons = [
    isSame(draft.holder, guess.holder) ? guess.holderBecause : null,
    draft.attribution === guess.attribution && words !== null
      ? `${ATTRIBUTION_LABELS[draft.attribution]}: “${words}”`
      : null,
  ].filter((reason) => reason !== null)
  return reasons.length === 0 ? null : `guessed: ${reasons.join('; ')}`
}
