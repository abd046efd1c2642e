import type { Screen } from '../state/route.ts'
import type { ActionDescription, UserAction } from './action.ts'

/** Which actions there are, by their id: what each is called, where it is offered, and its usual key. */
interface CatalogueEntry extends Omit<ActionDescription, 'id'> {
  /** Actions of different screens may have the same key. */
  readonly where: 'everywhere' | Screen
}

const catalogue = {
  'passage.tagPosition': {
    label: 'Tag with a position',
    group: 'Tagging',
    where: 'reader',
    shortcut: 'p',
    hint: 'position',
  },
  'passage.tagCode': { label: 'Tag with a code', group: 'Tagging', where: 'reader', shortcut: 'c', hint: 'code' },
  'passage.writeMemo': { label: 'Write a memo', group: 'Tagging', where: 'reader', shortcut: 'm', hint: 'memo' },
  'passage.repeatTag': {
    label: 'Tag with the last tag again',
    group: 'Tagging',
    where: 'reader',
    shortcut: 'r',
    hint: 'repeat',
  },
  'passage.choose': {
    label: 'Choose these words or this passage with others, or let go',
    group: 'Tagging',
    where: 'reader',
    shortcut: 'v',
  },
  'passage.edit': { label: 'Edit the active passage', group: 'Tagging', where: 'reader', shortcut: 'e' },
  'passage.changeCode': {
    label: 'Put another code in the place of one',
    group: 'Tagging',
    where: 'reader',
    shortcut: 'Shift+C',
  },
  'passage.moveEnds': {
    label: 'Extend or shrink the active passage',
    group: 'Tagging',
    where: 'reader',
    shortcut: 'g',
  },
  'passage.addWords': {
    label: 'Add the selected words to the active passage',
    group: 'Tagging',
    where: 'reader',
    shortcut: '+',
    otherShortcut: 'a',
  },
  'passage.takeOutWords': {
    label: 'Take the selected words out of the active passage',
    group: 'Tagging',
    where: 'reader',
    shortcut: '-',
  },
  'passage.delete': { label: 'Delete the active passage', group: 'Tagging', where: 'reader', shortcut: 'Delete' },
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
  'disagreement.relate': {
    label: 'Put positions into a disagreement',
    group: 'Relating',
    where: 'reader',
    shortcut: 'd',
    hint: 'disagreement',
  },
  'position.pick': { label: 'Pick for a disagreement, or put back', group: 'Relating', where: 'reader', shortcut: 'x' },

  'history.undo': { label: 'Undo', group: 'Project', where: 'everywhere', shortcut: 'Mod+Z' },
  'history.redo': {
    label: 'Redo',
    group: 'Project',
    where: 'everywhere',
    shortcut: 'Mod+Shift+Z',
    otherShortcut: 'Mod+Y',
  },
  'history.show': { label: 'Show the history', group: 'Project', where: 'everywhere', shortcut: 'Mod+Shift+H' },
  'project.export': { label: 'Export…', group: 'Project', where: 'everywhere', shortcut: 'Mod+E' },
  'export.again': { label: 'Export as the last time', group: 'Project', where: 'everywhere', shortcut: 'Mod+Shift+E' },
  'project.bringIn': { label: 'Bring in a package…', group: 'Project', where: 'everywhere' },
  'project.snapshots': { label: 'Snapshots…', group: 'Project', where: 'everywhere' },
  'project.copy': { label: 'Save a copy of the project…', group: 'Project', where: 'everywhere' },
  'project.rename': { label: 'Rename the project…', group: 'Project', where: 'everywhere' },
  'project.close': { label: 'Close the project', group: 'Project', where: 'everywhere' },

  'go.library': { label: 'Library', group: 'Go to', where: 'everywhere', shortcut: 'Alt+1' },
  'go.reader': { label: 'Read', group: 'Go to', where: 'everywhere', shortcut: 'Alt+2' },
  'go.disagreements': { label: 'Disagreements', group: 'Go to', where: 'everywhere', shortcut: 'Alt+3' },
  'go.actors': { label: 'Actors', group: 'Go to', where: 'everywhere', shortcut: 'Alt+4' },
  'go.issues': { label: 'Issues', group: 'Go to', where: 'everywhere', shortcut: 'Alt+5' },
  'go.codes': { label: 'Codes', group: 'Go to', where: 'everywhere', shortcut: 'Alt+6' },
  'go.memos': { label: 'Memos', group: 'Go to', where: 'everywhere', shortcut: 'Alt+7' },
  'go.lists': { label: 'Lists', group: 'Go to', where: 'everywhere', shortcut: 'Alt+8' },
  'go.back': { label: 'Back', group: 'Go to', where: 'everywhere', shortcut: 'Alt+ArrowLeft' },
  'go.forward': { label: 'Forward', group: 'Go to', where: 'everywhere', shortcut: 'Alt+ArrowRight' },

  'project.memos': { label: 'Memos on the project…', group: 'Project', where: 'everywhere' },
  'transcript.memos': { label: 'Memos on this transcript…', group: 'Reading', where: 'reader', shortcut: 'Shift+M' },
  'memos.find': { label: 'Find in the memos', group: 'Reading', where: 'memos', shortcut: '/' },

  'view.palette': { label: 'Search or run a command', group: 'View', where: 'everywhere', shortcut: 'Mod+K' },
  'view.keys': { label: 'Show and change the keys', group: 'View', where: 'everywhere', shortcut: '?', hint: 'keys' },
  'view.light': { label: 'Light theme', group: 'View', where: 'everywhere' },
  'view.dark': { label: 'Dark theme', group: 'View', where: 'everywhere' },
  'view.system': { label: 'Theme as the system has it', group: 'View', where: 'everywhere' },
  'view.list': {
    label: 'Put the list beside the page away, or back',
    group: 'View',
    where: 'everywhere',
    shortcut: 'Mod+B',
  },
  'view.larger': { label: 'Larger transcript text', group: 'View', where: 'everywhere' },
  'view.smaller': { label: 'Smaller transcript text', group: 'View', where: 'everywhere' },

  'transcripts.import': {
    label: 'Import transcripts…',
    group: 'Transcripts',
    where: 'everywhere',
    shortcut: 'Mod+I',
  },
  'transcripts.paste': { label: 'Paste a transcript…', group: 'Transcripts', where: 'everywhere' },

  'passage.acknowledge': {
    label: 'Say that the passage acknowledges or denies a disagreement',
    group: 'Relating',
    where: 'reader',
    shortcut: 'Shift+D',
  },

  'suggestion.next': { label: 'Next suggestion', group: 'Reading', where: 'reader', shortcut: 'f', hint: 'suggestion' },
  'suggestion.previous': { label: 'Previous suggestion', group: 'Reading', where: 'reader', shortcut: 'Shift+F' },
  'suggestion.accept': { label: 'Accept the suggestion', group: 'Tagging', where: 'reader', shortcut: 'y' },
  'suggestion.edit': {
    label: 'Accept the suggestion after a look at it',
    group: 'Tagging',
    where: 'reader',
    shortcut: 'Shift+Y',
  },
  'suggestion.dismiss': { label: 'Dismiss the suggestion', group: 'Tagging', where: 'reader', shortcut: 'i' },
  'suggestion.close': { label: 'Let go of the suggestion', group: 'Reading', where: 'reader', shortcut: 'Escape' },
  'suggestion.restoreAll': {
    label: 'Bring back what was dismissed in this text',
    group: 'Tagging',
    where: 'reader',
  },
  'suggestion.toggle': { label: 'Suggestions on or off', group: 'View', where: 'reader', shortcut: 'Alt+Y' },
  'answer.rate': { label: 'Rate how the question was answered', group: 'Tagging', where: 'reader', shortcut: 'q' },

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

  'actor.new': { label: 'New actor', group: 'Codebook', where: 'actors', shortcut: 'Alt+N' },
  'actor.proposals': { label: 'Actors that may be the same…', group: 'Codebook', where: 'actors' },
  'actor.merge': { label: 'Merge the actor into another', group: 'Codebook', where: 'actors' },

  'issue.new': { label: 'New issue', group: 'Codebook', where: 'issues', shortcut: 'Alt+N' },
  'issue.newSub': { label: 'New sub-issue', group: 'Codebook', where: 'issues' },
  'issue.move': { label: 'Move the issue under another', group: 'Codebook', where: 'issues' },
  'issue.merge': { label: 'Merge the issue into another', group: 'Codebook', where: 'issues', shortcut: 'Alt+M' },
  'issue.split': { label: 'Split the issue', group: 'Codebook', where: 'issues', shortcut: 'Alt+S' },
  'issue.moveUp': { label: 'Move the issue up', group: 'Codebook', where: 'issues', shortcut: 'Alt+ArrowUp' },
  'issue.moveDown': { label: 'Move the issue down', group: 'Codebook', where: 'issues', shortcut: 'Alt+ArrowDown' },
  'issue.moveIn': {
    label: 'Hang the issue under the one above',
    group: 'Codebook',
    where: 'issues',
    shortcut: 'Alt+Shift+ArrowRight',
  },
  'issue.moveOut': {
    label: 'Hang the issue beside its parent',
    group: 'Codebook',
    where: 'issues',
    shortcut: 'Alt+Shift+ArrowLeft',
  },

  'code.new': { label: 'New code', group: 'Codebook', where: 'codes', shortcut: 'Alt+N' },
  'code.newSub': { label: 'New sub-code', group: 'Codebook', where: 'codes' },
  'code.move': { label: 'Move the code under another', group: 'Codebook', where: 'codes' },
  'code.merge': { label: 'Merge the code into another', group: 'Codebook', where: 'codes', shortcut: 'Alt+M' },
  'code.split': { label: 'Split the code', group: 'Codebook', where: 'codes', shortcut: 'Alt+S' },
  'code.moveUp': { label: 'Move the code up', group: 'Codebook', where: 'codes', shortcut: 'Alt+ArrowUp' },
  'code.moveDown': { label: 'Move the code down', group: 'Codebook', where: 'codes', shortcut: 'Alt+ArrowDown' },
  'code.moveIn': {
    label: 'Hang the code under the one above',
    group: 'Codebook',
    where: 'codes',
    shortcut: 'Alt+Shift+ArrowRight',
  },
  'code.moveOut': {
    label: 'Hang the code beside its parent',
    group: 'Codebook',
    where: 'codes',
    shortcut: 'Alt+Shift+ArrowLeft',
  },

  'term.new': { label: 'New entry in the list', group: 'Codebook', where: 'lists', shortcut: 'Alt+N' },
  'term.edit': { label: 'Edit the entry', group: 'Codebook', where: 'lists' },
  'term.delete': { label: 'Delete the entry', group: 'Codebook', where: 'lists', shortcut: 'Delete' },
  'term.moveUp': { label: 'Move the entry up', group: 'Codebook', where: 'lists', shortcut: 'Alt+ArrowUp' },
  'term.moveDown': { label: 'Move the entry down', group: 'Codebook', where: 'lists', shortcut: 'Alt+ArrowDown' },
  'codebook.templates': { label: 'Add a template…', group: 'Codebook', where: 'everywhere' },
  'codebook.exportTable': { label: 'Export the codebook as a table (.csv)', group: 'Codebook', where: 'everywhere' },
  'codebook.exportRefi': { label: 'Export the codebook as REFI-QDA (.qdc)', group: 'Codebook', where: 'everywhere' },
  'codebook.import': { label: 'Import a codebook…', group: 'Codebook', where: 'everywhere' },
} as const satisfies Readonly<Record<string, CatalogueEntry>>

/** The id of an action that the catalogue describes. */
export type ActionId = keyof typeof catalogue

/** What the catalogue says of the action; the screen adds `run`, and `isEnabled` where it depends on something. */
export function describe(id: ActionId): ActionDescription {
  const { where: _, ...description }: CatalogueEntry = catalogue[id]
  return { id, ...description }
}

export interface KnownAction extends ActionDescription, Pick<CatalogueEntry, 'where'> {}

/** Every action of the catalogue, and of the offered ones those that it does not know. */
export function listKnownActions(offered: readonly UserAction[]): KnownAction[] {
  const known = Object.entries<CatalogueEntry>(catalogue).map(([id, entry]): KnownAction => ({ id, ...entry }))
  const ids = new Set(known.map(({ id }) => id))
  // What is offered now may be pressed together with anything else.
  const others = offered
    .filter(({ id }) => !ids.has(id))
    .map((action): KnownAction => ({ ...action, where: 'everywhere' }))
  return [...known, ...others]
}
