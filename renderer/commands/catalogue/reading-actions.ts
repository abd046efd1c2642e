import type { CatalogueEntry } from './catalogue-entry.ts'

/** What finds its way through a text, and shows it. */
export const readingActions = {
  'passage.next': { label: 'Next passage', group: 'Reading', where: 'reader', shortcut: 'j' },
  'passage.previous': { label: 'Previous passage', group: 'Reading', where: 'reader', shortcut: 'k' },
  'passage.nextOverlapping': {
    label: 'Next passage over the same words',
    group: 'Reading',
    where: 'reader',
    shortcut: 'o',
  },
  'text.selectSentence': {
    label: 'Select the sentence at the cursor, then the next',
    group: 'Reading',
    where: 'reader',
    shortcut: 's',
  },
  'text.correct': { label: 'Correct speaker or kind of paragraph', group: 'Reading', where: 'reader', shortcut: 'b' },
  'text.correctAll': {
    label: 'Correct the whole text: speakers, kinds, paragraphs',
    group: 'Correcting',
    where: 'reader',
    shortcut: 'Shift+B',
  },
  'transcript.lookedAt': {
    label: 'What was recognised is right: no look needed',
    group: 'Correcting',
    where: 'reader',
  },
  'text.unfold': { label: 'Show or fold page clutter', group: 'Reading', where: 'reader', shortcut: 'u' },
  'reader.colour': {
    label: 'Colour passages by issue, code, actor or stance',
    group: 'View',
    where: 'reader',
    shortcut: 'h',
  },
  'reader.columnWidth': {
    label: 'Column of text: narrow, medium, wide',
    group: 'View',
    where: 'reader',
    shortcut: 'w',
  },
  'reader.close': { label: 'Close, or let go of the selection', group: 'Reading', where: 'reader', shortcut: 'Escape' },
  'transcript.memos': { label: 'Memos on this transcript…', group: 'Reading', where: 'reader', shortcut: 'Shift+M' },
  'memos.find': { label: 'Find in the memos', group: 'Reading', where: 'memos', shortcut: '/' },
  'suggestion.next': { label: 'Next suggestion', group: 'Reading', where: 'reader', shortcut: 'f', hint: 'suggestion' },
  'suggestion.previous': { label: 'Previous suggestion', group: 'Reading', where: 'reader', shortcut: 'Shift+F' },
  'suggestion.close': { label: 'Let go of the suggestion', group: 'Reading', where: 'reader', shortcut: 'Escape' },
  'suggestion.toggle': { label: 'Suggestions on or off', group: 'View', where: 'reader', shortcut: 'Alt+Y' },
  'reader.cards': { label: 'Cards in a narrow window: show or put away', group: 'View', where: 'reader' },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
