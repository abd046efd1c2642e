import type { ExportFormat } from '../api/analysis-api.ts'
import { AppError } from '../api/envelope.ts'
import type { CitationStyle, DocumentContent, QuotationGrouping } from './document-options.ts'

/** Something that is on or off. */
interface Flag {
  readonly kind: 'flag'
  readonly label: string
  readonly explanation: string
  readonly standard: boolean
}

/** One of several; `choices` gives each value's words. */
interface Choice<Value extends string> {
  readonly kind: 'choice'
  readonly label: string
  readonly explanation: string
  readonly choices: Readonly<Record<Value, string>>
  readonly standard: Value
}

/** Some of the format's columns, in the order in which they are written; none means all. */
interface Columns {
  readonly kind: 'columns'
  readonly label: string
  readonly explanation: string
  readonly standard: readonly string[]
}

export type ExportOption = Flag | Choice<string> | Columns

const flag = (label: string, explanation: string, standard: boolean): Flag => ({
  kind: 'flag',
  label,
  explanation,
  standard,
})
const choice = <Value extends string>(
  label: string,
  explanation: string,
  choices: Readonly<Record<Value, string>>,
  standard: NoInfer<Value>,
): Choice<Value> => ({ kind: 'choice', label, explanation, choices, standard })

const columns = (label: string, explanation: string): Columns => ({ kind: 'columns', label, explanation, standard: [] })

/**
 * Everything that can be chosen about how an export is written: dialog, command line, presets and writers follow
 * this list. What a format has of it stands in `formatOptions`.
 */
export const exportOptions = {
  content: choice(
    'Holds',
    'Quotations with what they show, or the texts themselves with highlights and notes.',
    { quotations: 'Quotations', transcript: 'Whole texts' } satisfies Readonly<Record<DocumentContent, string>>,
    'quotations',
  ),
  groupBy: choice(
    'Quotations under',
    'What the headings name. By issue, the disagreements follow with their sides.',
    {
      issue: 'Issues',
      actor: 'Actors',
      disagreement: 'Disagreements',
      transcript: 'Texts',
      date: 'Dates',
    } satisfies Readonly<Record<QuotationGrouping, string>>,
    'issue',
  ),
  style: choice(
    'Citations',
    'How each quotation names where it stands.',
    { chicago: 'Chicago notes', apa: 'APA', mla: 'MLA' } satisfies Readonly<Record<CitationStyle, string>>,
    'chicago',
  ),
  separator: choice(
    'Separator',
    'What stands between two cells. Excel in many European countries expects the semicolon.',
    { comma: 'Comma', semicolon: 'Semicolon', tab: 'Tab' },
    'comma',
  ),
  bom: flag(
    'Mark as UTF-8 for Excel',
    'Excel then shows every script as it is. R, Python and LibreOffice do not need it.',
    false,
  ),
  spreadsheetSafe: flag(
    'Guard cells that look like formulas',
    'An apostrophe goes before = + - @; the last column names the cells it was put in.',
    true,
  ),
  table: choice(
    'Table',
    'A file holds one table; a workbook (Excel) holds them all.',
    {
      quotations: 'Quotations',
      positions: 'Positions without the words',
      disagreements: 'Disagreements, a row for each side',
      actors: 'Actors',
      issues: 'Issues',
      codes: 'Codes',
      transcripts: 'Transcripts',
    },
    'quotations',
  ),
  layout: choice(
    'Layout of the quotations',
    'Long for counting positions; wide for one row a passage, with a column of 0 and 1 for each issue and code.',
    { long: 'Long: a row for each position', wide: 'Wide: a row for each passage' },
    'long',
  ),
  columns: columns('Columns', 'Which of them, in which order.'),
  provenance: flag(
    'Say in every row where it is from',
    'Project, filters, date and program, and the revision and hash of the text.',
    true,
  ),
  ownWord: flag('Own words only', 'Leaves out what others report, impute or quote of a holder.', true),
  oncePerText: flag(
    'Count a stance once in a text',
    'Saying the same again on the same issue does not make a tie stronger.',
    true,
  ),
  byAffiliation: flag(
    'Count persons for whom they speak',
    'A minister’s positions are those of the state or body, as of the date.',
    false,
  ),
  twoMode: flag('Actors and issues', 'Who speaks to what, and on which side.', true),
  oneMode: flag('Actors among themselves', 'Congruence and conflict through the issues that two share.', true),
} as const satisfies Readonly<Record<string, ExportOption>>

export type OptionKey = keyof typeof exportOptions
type ValueOf<Option> = Option extends Choice<infer Value> ? Value : Option extends Flag ? boolean : readonly string[]
/** Every option with its value; a writer reads those that its format has. */
export type ExportOptions = { readonly [Key in OptionKey]: ValueOf<(typeof exportOptions)[Key]> }

/** What a person or a script asks for: some options by name. */
export type GivenOptions = Readonly<Record<string, boolean | string | readonly string[]>>

const TEXT: readonly OptionKey[] = ['separator', 'bom', 'spreadsheetSafe']
const REPORT: readonly OptionKey[] = ['groupBy', 'style']
const DOCUMENT: readonly OptionKey[] = ['content', ...REPORT]
const NETWORK: readonly OptionKey[] = ['ownWord', 'oncePerText', 'byAffiliation', 'twoMode', 'oneMode']

/** The options of each format, in the order in which they are shown. */
export const formatOptions: Readonly<Record<ExportFormat, readonly OptionKey[]>> = {
  csv: ['table', 'layout', 'columns', ...TEXT, 'provenance'],
  xlsx: ['layout', 'columns'],
  docx: DOCUMENT,
  odt: DOCUMENT,
  html: DOCUMENT,
  markdown: REPORT,
  pdf: DOCUMENT,
  json: [],
  'csl-json': [],
  ris: [],
  bibtex: [],
  qdpx: [],
  qdc: [],
  'web-annotation': [],
  events: TEXT,
  graphml: NETWORK,
  gexf: NETWORK,
  edges: [...NETWORK, ...TEXT],
}

/** What holds where nothing is said. */
export const standardOptions: ExportOptions = toOptions({})

/** The options of an export of that format. Throws `invalid-input` for one that the format does not have, or cannot be. */
export function readOptions(format: ExportFormat, given: GivenOptions): ExportOptions {
  const known = formatOptions[format]
  for (const [name, value] of Object.entries(given)) {
    const key = known.find((one) => one === name)
    if (key === undefined) {
      const has = known.length === 0 ? 'none' : known.join(', ')
      throw new AppError('invalid-input', `The format ${format} has no option “${name}”; it has ${has}.`)
    }
    const fault = faultOf(exportOptions[key], value)
    if (fault !== null) throw new AppError('invalid-input', `Option “${name}”: ${fault}.`)
  }
  return toOptions(given)
}

function toOptions(given: GivenOptions): ExportOptions {
  const entries = Object.entries(exportOptions).map(([key, { standard }]) => [key, given[key] ?? standard])
  // Safe: `readOptions` has held each value against its option; the standard ones are of their option's own type.
  return Object.fromEntries(entries) as ExportOptions
}

function faultOf(option: ExportOption, value: GivenOptions[string]): string | null {
  switch (option.kind) {
    case 'flag':
      return typeof value === 'boolean' ? null : 'it is on or off'
    case 'choice':
      return typeof value === 'string' && Object.hasOwn(option.choices, value)
        ? null
        : `it is one of ${Object.keys(option.choices).join(', ')}`
    case 'columns':
      return Array.isArray(value) ? null : 'it is a list of columns'
  }
}
