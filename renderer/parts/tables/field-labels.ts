import type { TableField } from '#shared/tables/column-choices.ts'

/** What each thing that a column can be is called. */
export const fieldLabels: Readonly<Record<TableField, string>> = {
  text: 'Text',
  title: 'Title',
  date: 'Date',
  time: 'Time',
  url: 'Web address',
  speaker: 'Speaker',
  office: 'Speaker’s office',
  affiliation: 'Speaker’s country',
  publisher: 'Publisher',
  language: 'Language',
  kind: 'Kind',
  place: 'Place',
}
