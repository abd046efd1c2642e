import { element, XML_DECLARATION } from '../xml.ts'
import { WORD_NAMESPACE } from './docx-namespaces.ts'

/** Ids of the paragraph styles; an editor changes all quotations at once by changing one of them. */
export const STYLE = {
  normal: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  heading1: 'Heading1',
  heading2: 'Heading2',
  heading3: 'Heading3',
  contents: 'TOCHeading',
  contents1: 'TOC1',
  contents2: 'TOC2',
  dateline: 'Dateline',
  quotation: 'Quotation',
  says: 'Position',
  item: 'ListBullet',
  about: 'About',
  aboutItem: 'AboutItem',
  speech: 'Speech',
  direction: 'StageDirection',
  footer: 'Footer',
  note: 'FootnoteText',
  comment: 'CommentText',
} as const

/** Ids of the character styles. */
export const RUN_STYLE = {
  label: 'SpeakerLabel',
  number: 'ParagraphNumber',
  link: 'Hyperlink',
  noteReference: 'FootnoteReference',
  commentReference: 'CommentReference',
} as const

interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly next?: string
  /** Children of `w:pPr` and `w:rPr`, in the order of the schema. */
  readonly paragraph?: string
  readonly run?: string
  /** Shown among the styles that Word offers. */
  readonly isOffered?: boolean
}

/** In twentieths of a point. */
function spacing(before: number, after: number, line = 276): string {
  return element('w:spacing', { 'w:before': before, 'w:after': after, 'w:line': line, 'w:lineRule': 'auto' })
}

function indent(left: number, right = 0, hanging = 0): string {
  return element('w:ind', { 'w:left': left, 'w:right': right, ...(hanging > 0 && { 'w:hanging': hanging }) })
}

/** Half points. */
function size(halfPoints: number): string {
  return element('w:sz', { 'w:val': halfPoints }) + element('w:szCs', { 'w:val': halfPoints })
}

function colour(hex: string): string {
  return element('w:color', { 'w:val': hex })
}

const BOLD = '<w:b/><w:bCs/>'
const ITALIC = '<w:i/><w:iCs/>'
const GREY = colour('595959')
const KEEP_NEXT = '<w:keepNext/><w:keepLines/>'
const BULLET = element('w:numPr', {}, element('w:ilvl', { 'w:val': 0 }), element('w:numId', { 'w:val': 1 }))
const outline = (level: number): string => element('w:outlineLvl', { 'w:val': level })
const SANS = element('w:rFonts', {
  'w:ascii': 'Calibri',
  'w:hAnsi': 'Calibri',
  'w:eastAsia': 'Yu Gothic',
  'w:cs': 'Arial',
})
/** The width of the text on A4 with these margins, for tabs at the right. */
const TEXT_WIDTH = 9070

const PARAGRAPH_STYLES: readonly ParagraphStyle[] = [
  { id: STYLE.normal, name: 'Normal', isOffered: true },
  {
    id: STYLE.title,
    name: 'Title',
    next: STYLE.subtitle,
    paragraph: KEEP_NEXT + spacing(0, 60, 240),
    run: BOLD + size(44),
    isOffered: true,
  },
  {
    id: STYLE.subtitle,
    name: 'Subtitle',
    next: STYLE.normal,
    paragraph: spacing(0, 360),
    run: GREY + size(25),
    isOffered: true,
  },
  {
    id: STYLE.heading1,
    name: 'heading 1',
    next: STYLE.normal,
    paragraph: KEEP_NEXT + spacing(520, 120, 240) + outline(0),
    run: BOLD + size(32),
    isOffered: true,
  },
  {
    id: STYLE.heading2,
    name: 'heading 2',
    next: STYLE.normal,
    paragraph: KEEP_NEXT + spacing(400, 80, 240) + outline(1),
    run: BOLD + size(26),
    isOffered: true,
  },
  {
    id: STYLE.heading3,
    name: 'heading 3',
    next: STYLE.normal,
    paragraph: KEEP_NEXT + spacing(280, 40, 240) + outline(2),
    run: SANS + BOLD + size(21),
    isOffered: true,
  },
  {
    id: STYLE.contents,
    name: 'TOC Heading',
    next: STYLE.normal,
    paragraph: KEEP_NEXT + spacing(360, 80, 240),
    run: BOLD + size(26),
  },
  { id: STYLE.contents1, name: 'toc 1', paragraph: spacing(100, 20, 240), run: BOLD },
  { id: STYLE.contents2, name: 'toc 2', paragraph: spacing(0, 20, 240) + indent(340) },
  {
    id: STYLE.dateline,
    name: 'Dateline',
    next: STYLE.quotation,
    paragraph: KEEP_NEXT + spacing(200, 20, 240) + indent(567),
    run: SANS + GREY + size(18),
    isOffered: true,
  },
  {
    id: STYLE.quotation,
    name: 'Quotation',
    next: STYLE.says,
    paragraph: spacing(0, 60) + indent(567, 284),
    isOffered: true,
  },
  {
    id: STYLE.says,
    name: 'Position',
    paragraph: spacing(0, 60, 250) + indent(567, 284),
    run: SANS + size(18),
    isOffered: true,
  },
  {
    id: STYLE.item,
    name: 'List Bullet',
    paragraph: BULLET + spacing(0, 60),
    isOffered: true,
  },
  { id: STYLE.aboutItem, name: 'About Item', paragraph: BULLET + spacing(0, 40, 250), run: SANS + size(18) },
  { id: STYLE.about, name: 'About', paragraph: spacing(0, 60, 250), run: SANS + size(18) },
  { id: STYLE.speech, name: 'Speech', paragraph: spacing(0, 120, 300), isOffered: true },
  {
    id: STYLE.direction,
    name: 'Stage Direction',
    paragraph: spacing(0, 120, 276),
    run: ITALIC + GREY,
    isOffered: true,
  },
  {
    id: STYLE.footer,
    name: 'footer',
    paragraph: element('w:tabs', {}, element('w:tab', { 'w:val': 'right', 'w:pos': TEXT_WIDTH })) + spacing(0, 0, 240),
    run: SANS + GREY + size(17),
  },
  { id: STYLE.note, name: 'footnote text', paragraph: spacing(0, 40, 240), run: size(18) },
  { id: STYLE.comment, name: 'annotation text', paragraph: spacing(0, 40, 240), run: SANS + size(20) },
]

const CHARACTER_STYLES: readonly { readonly id: string; readonly name: string; readonly run: string }[] = [
  { id: RUN_STYLE.label, name: 'Speaker Label', run: SANS + BOLD + size(20) },
  { id: RUN_STYLE.number, name: 'Paragraph Number', run: SANS + colour('767676') + size(16) },
  { id: RUN_STYLE.link, name: 'Hyperlink', run: colour('1F4E8C') + element('w:u', { 'w:val': 'single' }) },
  { id: RUN_STYLE.noteReference, name: 'footnote reference', run: element('w:vertAlign', { 'w:val': 'superscript' }) },
  { id: RUN_STYLE.commentReference, name: 'annotation reference', run: size(16) },
]

/** A plain manuscript: serif, indented quotations, small notes; each style under a name that an editor can change. */
export const DOCX_STYLES =
  XML_DECLARATION +
  element(
    'w:styles',
    WORD_NAMESPACE,
    element(
      'w:docDefaults',
      {},
      writeRunDefaults(),
      element('w:pPrDefault', {}, element('w:pPr', {}, spacing(0, 120))),
    ),
    ...PARAGRAPH_STYLES.map(writeParagraphStyle),
    element(
      'w:style',
      { 'w:type': 'character', 'w:default': 1, 'w:styleId': 'DefaultParagraphFont' },
      name('Default Paragraph Font'),
      '<w:uiPriority w:val="1"/><w:semiHidden/>',
    ),
    ...CHARACTER_STYLES.map(({ id, name: shown, run }) =>
      element(
        'w:style',
        { 'w:type': 'character', 'w:styleId': id },
        name(shown),
        element('w:basedOn', { 'w:val': 'DefaultParagraphFont' }),
        element('w:rPr', {}, run),
      ),
    ),
  )

/** Every script has a face: Latin and Cyrillic, East Asian, and what Word calls complex. */
function writeRunDefaults(): string {
  const fonts = { 'w:ascii': 'Cambria', 'w:hAnsi': 'Cambria', 'w:eastAsia': 'Yu Mincho', 'w:cs': 'Times New Roman' }
  const languages = { 'w:val': 'en-GB', 'w:eastAsia': 'ja-JP', 'w:bidi': 'ar-SA' }
  return element(
    'w:rPrDefault',
    {},
    element('w:rPr', {}, element('w:rFonts', fonts), size(22), element('w:lang', languages)),
  )
}

function writeParagraphStyle({ id, name: shown, next, paragraph = '', run = '', isOffered }: ParagraphStyle): string {
  const isNormal = id === STYLE.normal
  return element(
    'w:style',
    { 'w:type': 'paragraph', ...(isNormal && { 'w:default': 1 }), 'w:styleId': id },
    name(shown),
    isNormal ? null : element('w:basedOn', { 'w:val': STYLE.normal }),
    next === undefined ? null : element('w:next', { 'w:val': next }),
    isOffered ? '<w:qFormat/>' : null,
    paragraph === '' ? null : element('w:pPr', {}, paragraph),
    run === '' ? null : element('w:rPr', {}, run),
  )
}

function name(shown: string): string {
  return element('w:name', { 'w:val': shown })
}
