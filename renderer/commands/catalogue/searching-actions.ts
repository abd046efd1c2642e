import type { CatalogueEntry } from './catalogue-entry.ts'

/** What can be done with the hits of a search. */
export const searchingActions = {
  'search.find': {
    label: 'Change what is searched for',
    group: 'Reading',
    where: 'search',
    shortcut: '/',
    hint: 'query',
  },
  'search.selectAll': { label: 'Choose all hits, or none', group: 'Tagging', where: 'search', shortcut: 'a' },
  'search.tag': {
    label: 'Tag the chosen hits…',
    group: 'Tagging',
    where: 'search',
    shortcut: 't',
    hint: 'tag',
  },
  'search.save': { label: 'Save this search…', group: 'Reading', where: 'search', shortcut: 's', hint: 'save' },
  'search.onlyNew': {
    label: 'Only new hits, or all',
    group: 'Reading',
    where: 'search',
    shortcut: 'n',
    hint: 'only new',
  },
  'search.look': {
    label: 'Count the new hits as looked at',
    group: 'Reading',
    where: 'search',
    shortcut: 'l',
    hint: 'looked at',
  },
  'search.renameSaved': { label: 'Rename the saved search…', group: 'Reading', where: 'search' },
  'search.deleteSaved': { label: 'Delete the saved search', group: 'Reading', where: 'search' },
} as const satisfies Readonly<Record<string, CatalogueEntry>>
