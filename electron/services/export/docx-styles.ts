import type { IPropertiesOptions } from 'docx'

/** Names under which Word lists the paragraph styles, so that an editor changes all quotations at once. */
export const STYLE = { words: 'Normal', quotation: 'Quotation', says: 'Position', note: 'FootnoteText' } as const

const SERIF = { ascii: 'Cambria', hAnsi: 'Cambria', eastAsia: 'Yu Mincho', cs: 'Times New Roman' }
/** In twentieths of a point. */
const spacing = (before: number, after: number, line = 276) => ({ before, after, line })

/** A plain manuscript: serif, indented quotations, small notes. Sizes are half points. */
export const DOCX_STYLES = {
  default: {
    document: { run: { font: SERIF, size: 22 }, paragraph: { spacing: spacing(0, 100) } },
    title: { run: { font: SERIF, size: 40, bold: true }, paragraph: { spacing: spacing(0, 80) } },
    heading1: { run: { font: SERIF, size: 30, bold: true }, paragraph: { spacing: spacing(480, 120), keepNext: true } },
    heading2: { run: { font: SERIF, size: 25, bold: true }, paragraph: { spacing: spacing(360, 80), keepNext: true } },
    heading3: { run: { font: SERIF, size: 22, bold: true }, paragraph: { spacing: spacing(240, 60), keepNext: true } },
    footnoteText: { run: { font: SERIF, size: 18 }, paragraph: { spacing: spacing(0, 40, 240) } },
  },
  paragraphStyles: [
    {
      id: STYLE.quotation,
      name: STYLE.quotation,
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: 567, right: 284 }, spacing: spacing(120, 60) },
    },
    {
      id: STYLE.says,
      name: STYLE.says,
      basedOn: 'Normal',
      quickFormat: true,
      run: { size: 19, color: '555555' },
      paragraph: { indent: { left: 567 }, spacing: spacing(0, 60, 250) },
    },
  ],
} as const satisfies NonNullable<IPropertiesOptions['styles']>
