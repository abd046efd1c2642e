import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import { fold } from '#shared/domain/folding.ts'
import type { SpeakerId } from '#shared/domain/ids.ts'
import { useState } from 'react'
import { useBackendQuery } from '../../api/queries.ts'
import { shortenWords } from '../../parts/block-words.ts'
import { Button } from '../../ui/button.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { count } from '../../ui/counting.ts'
import type { Option } from '../../ui/option.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { labelOfTurn, seqsOfScope, speakerStep } from './make-steps.ts'
import type { SpeakerScope } from './make-steps.ts'
import styles from './popovers.module.css'
import type { Step } from './steps.ts'

interface WhoFormProps {
  readonly text: CorrectableText
  readonly seqs: readonly number[]
  readonly scope: SpeakerScope
  readonly onCorrect: (step: Step) => void
  readonly onClose: () => void
}

/** Who speaks, for the chosen paragraphs, the whole turn, or wherever the label stands. A choice is done at once. */
export function WhoForm({ text, seqs, scope: firstScope, onCorrect, onClose }: WhoFormProps) {
  const [scope, setScope] = useState(firstScope)
  const reached = seqsOfScope(text.blocks, seqs, scope)
  const label = labelOfTurn(text.blocks, seqs[0] ?? 0)
  const options = useSpeakerOptions(text)
  const choose = (speaker: Parameters<typeof speakerStep>[2]) => {
    onClose()
    onCorrect(speakerStep(text, reached, speaker))
  }
  return (
    <div className={styles.form}>
      <SegmentedControl
        label="For"
        segments={[
          { id: 'blocks', label: seqs.length === 1 ? 'This paragraph' : count(seqs.length, 'paragraph') },
          { id: 'turn', label: seqs.length === 1 ? 'This turn' : 'Their turns' },
          ...(label === null ? [] : [{ id: 'label' as const, label: `All “${shortenWords(label, 18)}”` }]),
        ]}
        value={scope}
        onChange={setScope}
      />
      <ComboBox
        label="Who speaks"
        options={options}
        value={null}
        placeholder="A name"
        takesFocus
        opensOnFocus
        onChange={(id) => {
          const known = text.speakers.find((one) => one.id === id)
          choose(known ? { id: known.id } : { name: options.find((one) => one.id === id)?.name ?? '' })
        }}
        onCreate={(name) => choose({ name })}
        createLabel={(name) => `New speaker “${name}”`}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
      />
      <div className={styles.foot}>
        <span className={styles.note}>{count(reached.length, 'paragraph')}</span>
        <Button variant="quiet" onPress={() => choose(null)}>
          Nobody
        </Button>
      </div>
    </div>
  )
}

/** Those who speak in the text, then people of the project who do not. */
function useSpeakerOptions({ speakers }: CorrectableText): readonly (Option & { readonly id: string })[] {
  const actors = useBackendQuery('actors.list', {}).data ?? []
  const here = new Set(speakers.map(({ name }) => fold(name)))
  return [
    ...speakers.map(({ id, name, office }: { id: SpeakerId; name: string; office: string | null }) => ({
      id: String(id),
      name,
      detail: office ?? undefined,
      section: 'In this text',
    })),
    ...actors
      .filter(({ kind, name }) => kind === 'person' && !here.has(fold(name)))
      .map(({ id, name, aliases }) => ({ id: String(id), name, keywords: aliases, section: 'In the project' })),
  ]
}
