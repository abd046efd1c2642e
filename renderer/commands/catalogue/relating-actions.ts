import type { CatalogueEntry } from './catalogue-entry.ts'

/** What makes positions clash, and shows that they do. */
export const relatingActions = {
  'disagreement.relate': {
    label: 'Put positions into a disagreement',
    group: 'Relating',
    where: 'reader',
    shortcut: 'd',
    hint: 'disagreement',
  },
  'position.pick': { label: 'Pick for a disagreement, or put back', group: 'Relating', where: 'reader', shortcut: 'x' },
  'passage.acknowledge': {
    label: 'Say that the passage acknowledges or denies a disagreement',
    group: 'Relating',
    where: 'reader',
    shortcut: 'Shift+D',
  },
  'disagreement.new': {
    label: 'New disagreement',
    group: 'Relating',
    where: 'disagreements',
    shortcut: 'n',
    hint: 'new',
  },
  'disagreement.addEvidence': {
    label: 'Add evidence to the disagreement',
    group: 'Relating',
    where: 'disagreements',
    shortcut: 'a',
    hint: 'add evidence',
  },
  'disagreement.changeStatus': {
    label: 'Change the status of the disagreement',
    group: 'Relating',
    where: 'disagreements',
    shortcut: 's',
    hint: 'change status',
  },
  'disagreement.addAcknowledgement': {
    label: 'Add a passage that acknowledges or denies the disagreement',
    group: 'Relating',
    where: 'disagreements',
    shortcut: 'w',
  },
  'disagreement.next': { label: 'Next disagreement', group: 'Relating', where: 'disagreements', shortcut: 'j' },
  'disagreement.previous': { label: 'Previous disagreement', group: 'Relating', where: 'disagreements', shortcut: 'k' },
  'disagreement.edit': {
    label: 'Edit the disagreement: issue, kind, mode, intensity',
    group: 'Relating',
    where: 'disagreements',
    shortcut: 'e',
  },
  'disagreement.addSide': { label: 'Add a side to the disagreement', group: 'Relating', where: 'disagreements' },
  'disagreement.writeMemo': { label: 'Write a memo on the disagreement', group: 'Relating', where: 'disagreements' },
  'disagreement.delete': { label: 'Delete the disagreement', group: 'Relating', where: 'disagreements' },
  'position.putBack': { label: 'Put back all positions that are picked', group: 'Relating', where: 'reader' },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
