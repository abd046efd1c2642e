import type { DefaultTreeAdapterTypes } from 'parse5'
import type { PieceForm, SourcePiece } from '#shared/recognition/source-text.ts'
import { attribute } from './html-metadata.ts'

// Gathers the words of an HTML page into pieces while its elements are opened and closed.

type Element = DefaultTreeAdapterTypes.Element

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '))
const BLOCKS = set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td ' +
    'tfoot th thead tr ul caption button',
)
const CLUTTER_ELEMENTS = set('nav footer button aside menu dialog')
const CLUTTER_ROLES = set('navigation search contentinfo complementary menu menubar dialog alert')
const CLUTTER_NAMES =
  /(?:^|[\s_-])(?:breadcrumbs?|crumbs?|topicpath|nav|navbar|navigation|menu|share|sharing|social|cookies?|sidebar|related|tags?|pager|pagination|print|toolbar|langs?|language-switcher|skip-link|advert|ads|banner-cookie|newsletter|comments)(?=$|[\s_-])/iu

/** How pages name the element of what a picture shows. */
const CAPTION_NAMES =
  /(?:^|[\s_-])(?:(?:fig)?caption|cap|img-desc|legende?|bildunterschrift)(?=$|[\s_-])|(?:photo|image|picture|media|img)[\w-]{0,12}[_-](?:desc|description|text|title|credit|legend)(?=$|[\s_-])/iu

/** What holds such a row, and how pages name the element of a day in it. */
const ROWS = set('div header section article main')
const stampRows = new WeakMap<Element, boolean>()
const STAMP_NAMES = /(?:^|[\s_-])(?:date|time|published|pubdate|datetime)(?=$|[\s_-])/iu

/** From this share of clutter on, the page's own words for clutter are not believed. */
const MOSTLY_CLUTTER = 0.9

/** What the open elements around a piece of text mean for it. */
interface Surroundings {
  form: PieceForm
  level: number | null
  clutter: number
  links: number
  preformatted: number
  listOrdinals: (number | null)[]
}

/** Collects text between block borders; white space is folded as a browser shows it, no-break spaces stay. */
export class HtmlPieces {
  private readonly pieces: SourcePiece[] = []
  /** UTF-16 units of text taken for clutter, and of all text. */
  private clutterLength = 0
  private length = 0
  private parts: string[] = []
  private hasText = false
  private outsideLink = false
  /** How many links the block holds. */
  private linkCount = 0
  private marker: string | null = null
  /** What the first element inside the block holds, where it begins the block's words. */
  private lead: string | null = null
  /** Of each open element inside the block: whether it was opened before any words. */
  private readonly inline: boolean[] = []
  private readonly around: Surroundings = {
    form: 'paragraph',
    level: null,
    clutter: 0,
    links: 0,
    preformatted: 0,
    listOrdinals: [],
  }
  private readonly forms: { form: PieceForm; level: number | null }[] = []

  addText(value: string): void {
    const text = this.around.preformatted > 0 ? value : value.replace(/[ \t\n\r\f]+/gu, ' ')
    if (text === '') return
    this.parts.push(text)
    if (text.trim() === '') return
    this.hasText = true
    if (this.around.links === 0) this.outsideLink = true
  }

  open(element: Element): void {
    const { tagName } = element
    if (tagName === 'br') this.parts.push('\n')
    else if (!BLOCKS.has(tagName)) this.inline.push(!this.hasText)
    if (isInStampRow(element)) this.flush()
    if (BLOCKS.has(tagName)) {
      this.flush()
      this.forms.push({ form: this.around.form, level: this.around.level })
      this.enter(element)
    }
    if (isClutter(element)) this.around.clutter++
    if (tagName === 'a') {
      this.around.links++
      this.linkCount++
    }
    if (tagName === 'pre') this.around.preformatted++
    if (tagName === 'ol') this.around.listOrdinals.push((Number(attribute(element, 'start')) || 1) - 1)
    else if (tagName === 'ul') this.around.listOrdinals.push(null)
  }

  close(element: Element): void {
    const { tagName } = element
    if (isInStampRow(element)) this.flush()
    if (!BLOCKS.has(tagName) && tagName !== 'br' && this.inline.pop() === true && this.hasText) {
      this.lead ??= this.parts.join('').trim()
    }
    if (BLOCKS.has(tagName)) {
      this.flush()
      const outer = this.forms.pop()
      this.around.form = outer?.form ?? 'paragraph'
      this.around.level = outer?.level ?? null
      if (tagName === 'li') this.marker = null
    }
    if (isClutter(element)) this.around.clutter--
    if (tagName === 'a') this.around.links--
    if (tagName === 'pre') this.around.preformatted--
    if (tagName === 'ol' || tagName === 'ul') this.around.listOrdinals.pop()
  }

  finish(): SourcePiece[] {
    this.flush()
    // A page whose every part hangs in a "menu" or "sidebar" names its elements oddly; then its text is text.
    if (this.clutterLength < this.length * MOSTLY_CLUTTER) return this.pieces
    return this.pieces.map((piece) => (piece.form === 'clutter' ? { ...piece, form: 'paragraph' } : piece))
  }

  private enter(element: Element): void {
    const { around } = this
    const { tagName } = element
    if (/^h[1-6]$/u.test(tagName)) {
      around.form = 'heading'
      around.level = Number(tagName.charAt(1))
    } else if (tagName === 'li') {
      around.form = 'list-item'
      const last = around.listOrdinals.length - 1
      const ordinal = around.listOrdinals[last] ?? null
      if (ordinal !== null) around.listOrdinals[last] = ordinal + 1
      this.marker = ordinal === null ? '•' : `${ordinal + 1}.`
    } else if (tagName === 'td' || tagName === 'th') around.form = 'table-cell'
    else if (tagName === 'figcaption' || tagName === 'caption' || isCaption(element)) around.form = 'caption'
    else if (tagName === 'p' && around.form === 'table-cell') around.form = 'paragraph'
  }

  private flush(): void {
    if (this.hasText) {
      const { form, level, clutter, preformatted } = this.around
      const text = this.parts.join('')
      this.length += text.length
      if (clutter > 0 && level !== 1) this.clutterLength += text.length
      this.pieces.push({
        form: (clutter > 0 && level !== 1) || this.isToolbar(text) ? 'clutter' : form,
        text,
        breaks: preformatted > 0 ? 'unknown' : 'meant',
        gapBefore: true,
        level,
        marker: this.marker,
        linkOnly: !this.outsideLink,
        ...(this.lead !== null && { lead: this.lead }),
      })
      this.marker = null
    }
    this.parts = []
    this.hasText = false
    this.lead = null
    this.outsideLink = false
    this.linkCount = 0
  }

  /** "Download text", "Previous debate", "Next debate": links in a row with nothing else beside them. */
  private isToolbar(text: string): boolean {
    if (this.outsideLink || this.linkCount < 2 || this.around.form !== 'paragraph') return false
    return text.length < 60 * this.linkCount && !/[.!?。！？]\s*$/u.test(text)
  }
}

/** True for one of the elements in a row that tells when a page was issued: "<time>3 May</time> <span>17:40</span>". */
function isInStampRow(element: Element): boolean {
  const row = element.parentNode
  if (BLOCKS.has(element.tagName) || row === null || !('tagName' in row) || !ROWS.has(row.tagName)) return false
  const known = stampRows.get(row)
  if (known !== undefined) return known
  const isOfElements = row.childNodes.every((node) =>
    'value' in node ? node.value.trim() === '' : node.nodeName !== 'br',
  )
  const is = isOfElements && row.childNodes.some((node) => 'tagName' in node && isStamp(node))
  stampRows.set(row, is)
  return is
}

function isStamp(element: Element): boolean {
  if (element.tagName === 'time') return true
  return element.tagName === 'span' && STAMP_NAMES.test((attribute(element, 'class') ?? '').slice(0, 100))
}

function isCaption(element: Element): boolean {
  const name = attribute(element, 'class') ?? ''
  return name.length < 300 && CAPTION_NAMES.test(name)
}

function isClutter(element: Element): boolean {
  if (CLUTTER_ELEMENTS.has(element.tagName)) return true
  if (element.tagName === 'body' || element.tagName === 'html' || element.tagName === 'main') return false
  return element.attrs.some(({ name, value }) => {
    if (name === 'role') return CLUTTER_ROLES.has(value)
    return (name === 'class' || name === 'id') && value.length < 300 && CLUTTER_NAMES.test(value)
  })
}
