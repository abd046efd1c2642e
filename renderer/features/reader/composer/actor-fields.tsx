import { guessActorKind } from '#shared/domain/guess-actor-kind.ts'
import type { GuessedActor } from '#shared/domain/guess-position.ts'
import type { Speaker } from '#shared/domain/transcripts.ts'
import { ATTRIBUTION_LABELS, Attribution } from '#shared/domain/positions.ts'
import type { PositionDraft } from '../position-draft.ts'
import type { CountedCodebook } from '../../../parts/codebook-data.ts'
import { kindOptions } from '../../../parts/actor-words.ts'
import { useRecentUses } from '../../../parts/recent-uses.ts'
import { SegmentedControl } from '../../../ui/segmented-control.tsx'
import { actorOptions } from './codebook-options.ts'
import styles from './composer.module.css'
import { nameActor } from './draft-words.ts'
import { PickField } from './pick-field.tsx'

interface DraftFieldProps {
  readonly draft: PositionDraft
  readonly onChange: (changes: Partial<PositionDraft>, isLast: boolean) => void
  readonly onEnter: () => void
}

interface ActorFieldProps extends DraftFieldProps {
  readonly codebook: CountedCodebook
  readonly date: string | null
}

/** Whose position it is. */
export function HolderField({
  draft,
  codebook,
  date,
  speaker,
  onChange,
  onEnter,
}: ActorFieldProps & { readonly speaker: Speaker | null }) {
  const recent = useRecentUses()
  const name = nameActor(draft.holder, codebook)
  const isNew = draft.holder !== null && !('id' in draft.holder)
  const isThrough = speaker !== null && name !== null && speaker.name !== name && draft.attribution === 'own-words'
  return (
    <div data-field="holder" title={isThrough ? `through ${speaker.name}` : undefined}>
      <PickField
        label="Held by"
        options={actorOptions(codebook.actors, date, recent.actorIds)}
        value={name ?? ''}
        placeholder="who"
        note={isNew ? 'new' : undefined}
        onPick={({ id }, isLast) => onChange({ holder: { id } }, isLast)}
        onCreate={(made, isLast) => onChange({ holder: newActor(made) }, isLast)}
        createLabel={(made) => `New actor “${made}”`}
        onEnter={onEnter}
      />
      <NewActorKind label="Kind of holder" actor={draft.holder} onChange={(holder) => onChange({ holder }, false)} />
    </div>
  )
}

/** On whose word the position is known. */
export function AttributionField({ draft, onChange, onEnter }: DraftFieldProps) {
  return (
    <div data-field="attribution">
      <PickField
        label="On whose word"
        options={Attribution.options.map((id) => ({ id, name: ATTRIBUTION_LABELS[id], keywords: [id] }))}
        value={ATTRIBUTION_LABELS[draft.attribution]}
        onPick={({ id }, isLast) => onChange({ attribution: id }, isLast)}
        onEnter={onEnter}
      />
    </div>
  )
}

/** To whom it is said. */
export function AddresseeField({ draft, codebook, date, onChange, onEnter }: ActorFieldProps) {
  const recent = useRecentUses()
  return (
    <div data-field="addressee">
      <PickField
        label="Addressee"
        options={actorOptions(codebook.actors, date, recent.actorIds)}
        value={nameActor(draft.addressee, codebook) ?? ''}
        placeholder="nobody in particular"
        onPick={({ id }, isLast) => onChange({ addressee: { id } }, isLast)}
        onCreate={(made, isLast) => onChange({ addressee: newActor(made) }, isLast)}
        createLabel={(made) => `New actor “${made}”`}
        onClear={() => onChange({ addressee: null }, false)}
        onEnter={onEnter}
      />
      <NewActorKind
        label="Kind of addressee"
        actor={draft.addressee}
        onChange={(addressee) => onChange({ addressee }, false)}
      />
    </div>
  )
}

interface NewActorKindProps {
  readonly label: string
  readonly actor: GuessedActor | null
  readonly onChange: (actor: GuessedActor) => void
}

/** What kind of actor a new name is going to be: guessed by its look, and changed here. */
function NewActorKind({ label, actor, onChange }: NewActorKindProps) {
  if (actor === null || 'id' in actor) return null
  return (
    <div className={styles.kinds}>
      <SegmentedControl
        label={label}
        isLabelHidden
        segments={kindOptions.map(({ id, name }) => ({ id, label: name.toLowerCase() }))}
        value={actor.kind}
        onChange={(kind) => onChange({ name: actor.name, kind })}
      />
    </div>
  )
}

function newActor(name: string): GuessedActor {
  return { name, kind: guessActorKind(name) }
}
