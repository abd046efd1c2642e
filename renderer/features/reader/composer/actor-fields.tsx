import type { GuessedActor } from '#shared/domain/guess-position.ts'
import type { Speaker } from '#shared/domain/transcripts.ts'
import { ATTRIBUTION_LABELS, Attribution } from '#shared/domain/positions.ts'
import type { PositionDraft } from '../position-draft.ts'
import type { Codebook } from '../../../parts/codebook-data.ts'
import { actorOptions } from './codebook-options.ts'
import { nameActor } from './draft-words.ts'
import { PickField } from './pick-field.tsx'

interface DraftFieldProps {
  readonly draft: PositionDraft
  readonly onChange: (changes: Partial<PositionDraft>, isLast: boolean) => void
  readonly onEnter: () => void
}

interface ActorFieldProps extends DraftFieldProps {
  readonly codebook: Codebook
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
  const name = nameActor(draft.holder, codebook)
  const isNew = draft.holder !== null && !('id' in draft.holder)
  const isThrough = speaker !== null && name !== null && speaker.name !== name && draft.attribution === 'own-words'
  return (
    <div data-field="holder" title={isThrough ? `through ${speaker.name}` : undefined}>
      <PickField
        label="Held by"
        options={actorOptions(codebook.actors, date)}
        value={name ?? ''}
        placeholder="who"
        note={isNew ? 'new' : undefined}
        onPick={({ id }, isLast) => onChange({ holder: { id } }, isLast)}
        onCreate={(made, isLast) => onChange({ holder: newActor(made) }, isLast)}
        createLabel={(made) => `New actor “${made}”`}
        onEnter={onEnter}
      />
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
  return (
    <div data-field="addressee">
      <PickField
        label="Addressee"
        options={actorOptions(codebook.actors, date)}
        value={nameActor(draft.addressee, codebook) ?? ''}
        placeholder="nobody in particular"
        onPick={({ id }, isLast) => onChange({ addressee: { id } }, isLast)}
        onCreate={(made, isLast) => onChange({ addressee: newActor(made) }, isLast)}
        createLabel={(made) => `New actor “${made}”`}
        onClear={() => onChange({ addressee: null }, false)}
        onEnter={onEnter}
      />
    </div>
  )
}

/** Holders are states more often than not; the kind can be changed on the actor's page. */
function newActor(name: string): GuessedActor {
  return { name, kind: 'state' }
}
