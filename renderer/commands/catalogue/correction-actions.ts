import type { CatalogueEntry } from './catalogue-entry.ts'

const here = { group: 'Correcting', where: 'correction' } as const
const parting = { ...here, mode: 'parting' } as const

/** What puts right what was recognised, before a transcript is stored and afterwards. */
export const correctionActions = {
  'correction.furniture': { label: 'It is page clutter', ...here, shortcut: 'f' },
  'correction.heading': { label: 'It is a heading', ...here, shortcut: 'h' },
  'correction.speech': { label: 'It is speech', ...here, shortcut: 's' },
  'correction.paragraph': { label: 'It is a paragraph that nobody speaks', ...here, shortcut: 'p' },
  'correction.list-item': { label: 'It is an item of a list', ...here, shortcut: 'l' },
  'correction.caption': { label: 'It is a caption', ...here, shortcut: 'c' },
  'correction.dateline': { label: 'It is the line with date and place', ...here, shortcut: 'd' },
  'correction.title': { label: 'It is the title', ...here, shortcut: 't' },
  'correction.note': { label: 'It is a note or stage direction', ...here, shortcut: 'o' },
  'correction.question': { label: 'It is a question', ...here, shortcut: 'q' },
  'correction.answer': { label: 'It is an answer', ...here, shortcut: 'a' },
  'correction.statement': { label: 'It is a statement', ...here, shortcut: 'm' },
  'correction.noRole': { label: 'It is no question, answer or statement', ...here, shortcut: 'x' },
  'correction.who': { label: 'Say who speaks', ...here, shortcut: 'w' },
  'correction.whoAll': { label: 'Say who speaks wherever this label stands', ...here, shortcut: 'Shift+W' },
  'correction.rename': { label: 'Name, office and side of the speaker', ...here, shortcut: 'r' },
  'correction.part': { label: 'Part the paragraph at a word', ...here, shortcut: 'Enter' },
  'correction.join': { label: 'Join with the next paragraph', ...here, shortcut: 'j' },
  'correction.label': { label: 'The words before the colon are the speaker', ...here, shortcut: 'k' },
  'correction.unlabel': { label: 'The label is none: back into the text', ...here, shortcut: 'u' },
  'correction.settle': { label: 'It is right as it is', ...here, shortcut: 'v' },
  'correction.nextDoubt': { label: 'Next paragraph that is not sure', ...here, shortcut: 'n', hint: 'next not sure' },
  'correction.previousDoubt': { label: 'Previous paragraph that is not sure', ...here, shortcut: 'Shift+N' },
  'correction.details': { label: 'To the details beside the text', ...here, shortcut: 'e', hint: 'details' },
  'correction.applyOffers': { label: 'Correct as on earlier pages of this site', ...here, shortcut: 'y' },
  'correction.finish': { label: 'Import what is shown, or go back to reading', ...here, shortcut: 'Mod+Enter' },
  'correction.skip': { label: 'Do not import this file', ...here, shortcut: 'Alt+S' },
  'correction.importRest': { label: 'Import this and all that wait, without a further look', ...here },
  'correction.letGo': { label: 'Let go', ...here, shortcut: 'Escape' },
  'parting.forward': { label: 'To the next word', ...parting, shortcut: 'ArrowRight' },
  'parting.backward': { label: 'To the word before', ...parting, shortcut: 'ArrowLeft' },
  'parting.nextSentence': { label: 'To the next sentence', ...parting, shortcut: 'ArrowDown' },
  'parting.previousSentence': { label: 'To the sentence before', ...parting, shortcut: 'ArrowUp' },
  'parting.part': { label: 'Part the paragraph here', ...parting, shortcut: 'Enter' },
  'parting.label': { label: 'The words before are the speaker', ...parting, shortcut: 'k' },
  'parting.leave': { label: 'Leave the paragraph whole', ...parting, shortcut: 'Escape' },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
