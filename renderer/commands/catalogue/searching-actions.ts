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
} as const satisfies Readonly<Record<string, CatalogueEntry>>
