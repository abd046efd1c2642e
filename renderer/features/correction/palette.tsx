import type { CorrectableText } from '#shared/corrections/apply-correction.ts'
import type { Block, BlockKind, TurnRole } from '#shared/domain/transcripts.ts'
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
  const press = (id: ActionId) => () => {
    // The keys stay with the paragraphs, also after what opens from here.
    grid.current?.focus({ preventScroll: true })
    runAction(id)
  }
  if (caret !== null) {
    return (
      <div className={classNames(styles.palette, styles.narrowed)} role="toolbar" aria-label="Part the paragraph">
        <PaletteButton id="parting.part" label="Part here" onPress={press('parting.part')} />
        <PaletteButton id="parting.label" label="Words before: speaker" onPress={press('parting.label')} />
        <PaletteButton id="parting.leave" label="Leave it whole" onPress={press('parting.leave')} />
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
          onPress={press(`correction.${kind}`)}
        />
      ))}
      <span className={styles.line} />
      {roles.map((role) => (
        <PaletteButton
          key={role}
          id={`correction.${role}`}
          label={roleLabels[role]}
          isPressed={block.role === role}
          onPress={press(`correction.${role}`)}
        />
      ))}
      <PaletteButton id="correction.noRole" label="No role" isPressed={false} onPress={press('correction.noRole')} />
      <span className={styles.line} />
      <PaletteButton id="correction.who" label="Who speaks" onPress={press('correction.who')} />
      {block.speakerId === null ? null : (
        <PaletteButton id="correction.rename" label="Rename" onPress={press('correction.rename')} />
      )}
      <PaletteButton id="correction.part" label="Part" onPress={press('correction.part')} />
      <PaletteButton id="correction.join" label="Join next" onPress={press('correction.join')} />
      {block.label === null && labelEnd(words) !== null ? (
        <PaletteButton id="correction.label" label="Take label" onPress={press('correction.label')} />
      ) : null}
      {block.label === null ? null : (
        <PaletteButton id="correction.unlabel" label="No label" onPress={press('correction.unlabel')} />
      )}
      {block.doubt === null ? null : (
        <PaletteButton id="correction.settle" label="It is right" onPress={press('correction.settle')} />
      )}
    </div>
  )
}

interface PaletteButtonProps {
  readonly id: ActionId
  readonly label: string
  readonly isPressed?: boolean
  readonly onPress: () => void
}

function PaletteButton({ id, label, isPressed, onPress }: PaletteButtonProps) {
  const key = useKeyOf(id)
  return (
    <AriaButton
      className={styles.button ?? ''}
      {...(isPressed === undefined ? {} : { 'aria-pressed': isPressed })}
      onPress={onPress}
    >
      <span>{label}</span>
      {key === undefined ? null : <kbd className={styles.key}>{key === 'Enter' ? '↵' : key}</kbd>}
    </AriaButton>
  )
}
