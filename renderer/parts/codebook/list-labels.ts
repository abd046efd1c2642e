import type { TermList } from '#shared/domain/terms.ts'

interface ListLabel {
  readonly title: string
  readonly one: string
  readonly many: string
  /** What the list is for. */
  readonly purpose: string
}

/** What the project's lists are called. */
export const listLabels: Readonly<Record<TermList, ListLabel>> = {
  stance: {
    title: 'Stances',
    one: 'stance',
    many: 'stances',
    purpose: 'How a holder stands to an issue. Stances with a value form the scale; those without stand off it.',
  },
  act: { title: 'Acts', one: 'act', many: 'acts', purpose: 'What is done by saying it.' },
  'disagreement-kind': {
    title: 'Kinds of disagreement',
    one: 'kind of disagreement',
    many: 'kinds of disagreement',
    purpose: 'What the disagreement is about.',
  },
  'disagreement-mode': {
    title: 'Modes of disagreement',
    one: 'mode of disagreement',
    many: 'modes of disagreement',
    purpose: 'How it shows in the words.',
  },
  'disagreement-status': {
    title: 'Statuses',
    one: 'status',
    many: 'statuses',
    purpose: 'Where a disagreement stands, from a date on.',
  },
  'answer-quality': {
    title: 'Answer qualities',
    one: 'answer quality',
    many: 'answer qualities',
    purpose: 'How a question was met.',
  },
}
