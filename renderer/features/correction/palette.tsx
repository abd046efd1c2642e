import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import type { Block, BlockKind, TurnRole } from '#shared/domain/transcripts.ts'
import { memo } from 'react'
import type { RefObject } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { ActionId } from '../../commands/catalogue.ts'
import { runAction, useKeyOf } from '../../commands/registry.ts'
import { blockKindLabels, roleLabels } from '../../parts/block-words.ts'
import { classNames } from '../../ui/class-names.ts'
import { useCorrectionState } from './correction-state.ts'
import { labelEnd } from './parting.ts'
import styles from './palette.module.css'

const kinds: readonly BlockKind[] = [
  'speech',
  'paragraph',
  'heading',
  'furniture',
  'list-item',
  'note',
  'title',
  'dateline',
  'caption',
]
const roles: readonly TurnRole[] = ['question', 'answer', 'statement']

interface PaletteProps {
  readonly text: CorrectableText
  readonly block: Block
  readonly grid: RefObject<HTMLDivElement | null>
}

/** What the chosen paragraph can be, each with its key; while it is about to be parted, what can be done there. */
export function Palette({ text, block, grid }: PaletteProps) {
  const caret = useCorrectionState((state) => state.caret)
  const words = text.text.slice(block.start, block.end)
  if (caret !== null) {
    return (
      <div className={classNames(styles.palette, styles.narrowed)} role="toolbar" aria-label="Part the paragraph">
        <PaletteButton id="parting.part" label="Part here" grid={grid} />
        <PaletteButton id="parting.label" label="Words before: speaker" grid={grid} />
        <PaletteButton id="parting.leave" label="Leave it whole" grid={grid} />
      </div>
    )
  }
  return (
    <div className={styles.palette} role="toolbar" aria-label="What this paragraph is">
      {kinds.map((kind) => (
        <PaletteButton
          key={kind}
          id={`correction.${kind}`}
          label={kind === 'furniture' ? 'Clutter' : kind === 'dateline' ? 'Date, place' : blockKindLabels[kind]}
          isPressed={block.kind === kind}
          grid={grid}
        />
      ))}
      <span className={styles.line} />
      {roles.map((role) => (
        <PaletteButton
          key={role}
          id={`correction.${role}`}
          label={roleLabels[role]}
          isPressed={block.role === role}
          grid={grid}
        />
      ))}
      <PaletteButton id="correction.noRole" label="No role" isPressed={false} grid={grid} />
      <span className={styles.line} />
      <PaletteButton id="correction.who" label="Who speaks" grid={grid} />
      {block.speakerId === null ? null : <PaletteButton id="correction.rename" label="Rename" grid={grid} />}
      <PaletteButton id="correction.part" label="Part" grid={grid} />
      <PaletteButton id="correction.join" label="Join next" grid={grid} />
      {block.label === null && labelEnd(words) !== null ? (
        <PaletteButton id="correction.label" label="Take label" grid={grid} />
      ) : null}
      {block.label === null ? null : <PaletteButton id="correction.unlabel" label="No label" grid={grid} />}
      {block.doubt === null ? null : <PaletteButton id="correction.settle" label="It is right" grid={grid} />}
    </div>
  )
}

interface PaletteButtonProps {
  readonly id: ActionId
  readonly label: string
  readonly isPressed?: boolean
  readonly grid: PaletteProps['grid']
}

const PaletteButton = memo(function PaletteButton({ id, label, isPressed, grid }: PaletteButtonProps) {
  const key = useKeyOf(id)
  return (
    <AriaButton
      className={styles.button ?? ''}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onPress={() => {
        // The keys stay with the paragraphs, also after what opens from here.
        grid.current?.focus({ preventScroll: true })
        runAction(id)
      }}
    >
      <span>{label}</span>
      {key === undefined ? null : <kbd className={styles.key}>{key === 'Enter' ? '↵' : key}</kbd>}
    </AriaButton>
  )
})
