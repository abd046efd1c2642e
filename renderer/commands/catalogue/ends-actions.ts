import type { CatalogueEntry } from './catalogue-entry.ts'

const held = { group: 'Tagging', where: 'reader', mode: 'ends' } as const

/** What is done with the end of a passage that is held, until it is stored or let go. */
export const endsActions = {
  'ends.word.forward': { label: 'Move the end on by a word', ...held, shortcut: 'ArrowRight' },
  'ends.word.backward': { label: 'Move the end back by a word', ...held, shortcut: 'ArrowLeft' },
  'ends.sentence.forward': { label: 'Move the end on by a sentence', ...held, shortcut: 'Mod+ArrowRight' },
  'ends.sentence.backward': { label: 'Move the end back by a sentence', ...held, shortcut: 'Mod+ArrowLeft' },
  'ends.character.forward': { label: 'Move the end on by a character', ...held, shortcut: 'Alt+ArrowRight' },
  'ends.character.backward': { label: 'Move the end back by a character', ...held, shortcut: 'Alt+ArrowLeft' },
  'ends.block.forward': { label: 'Move the end on by a paragraph', ...held, shortcut: 'Mod+ArrowDown' },
  'ends.block.backward': { label: 'Move the end back by a paragraph', ...held, shortcut: 'Mod+ArrowUp' },
  'ends.next': { label: 'Take hold of the other end', ...held, shortcut: 'Tab', otherShortcut: 'g' },
  'ends.dropSpan': {
    label: 'Take this part out of the passage',
    ...held,
    shortcut: 'Delete',
    otherShortcut: 'Backspace',
  },
  'ends.store': { label: 'Store the passage with these ends', ...held, shortcut: 'Enter' },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
