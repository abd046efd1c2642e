import { Marked } from 'marked'
import type { Token, TokenizerExtension, Tokens } from 'marked'
import { plainPiece, plainSource, NO_PAGE_METADATA } from '#shared/recognition/source-text.ts'
import type { LineBreaks, PageMetadata, SourcePiece, SourceText } from '#shared/recognition/source-text.ts'
import { readHtml } from './read-html.ts'

// Reads Markdown into pieces: headings, paragraphs, list items with their markers, table cells, front matter.

/** What is still to be read, a stack; the walk is a loop so that deep nesting cannot exhaust the call stack. */
interface Task {
  readonly token: Token
  readonly listMarker: string | null
}

const FRONT_MATTER = /^---\n((?:[\w-]{1,40}:.{0,500}\n|\s.{0,500}\n){1,60})---\n/u

const CJK = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]`
const CJK_STRONG = new RegExp(`^\\*\\*(?=${CJK})([^*\\n]{1,500})(?<=${CJK})\\*\\*`, 'u')

/** Bold words in unspaced scripts: after "**外相：**" CommonMark wants a space, which nobody writes there. */
const cjkStrong: TokenizerExtension = {
  name: 'strong',
  level: 'inline',
  start: (source) => source.indexOf('**'),
  tokenizer(source) {
    const match = CJK_STRONG.exec(source)
    if (!match) return undefined
    const [raw, text = ''] = match
    return { type: 'strong', raw, text, tokens: this.lexer.inlineTokens(text) }
  },
}
const markdown = new Marked({ extensions: [cjkStrong] })

/** The pieces of a Markdown text. What the lexer cannot cope with is read as plain text. */
export function readMarkdown(text: string, fallbackTitle: string | null): SourceText {
  const { page, body } = takeFrontMatter(text)
  let tokens: Token[]
  try {
    tokens = markdown.lexer(body)
  } catch {
    return { ...plainSource(text, fallbackTitle), page }
  }
  const pieces: SourcePiece[] = []
  const stack: Task[] = tokens.toReversed().map((token) => ({ token, listMarker: null }))
  for (let task = stack.pop(); task; task = stack.pop()) {
    const inner = readToken(task, pieces)
    for (const next of inner.toReversed()) stack.push(next)
  }
  return { pieces, page, fallbackTitle }
}

/** Adds the token's piece, or answers the tasks inside it. */
function readToken({ token, listMarker }: Task, pieces: SourcePiece[]): Task[] {
  // marked's union has a generic member with `any` in it; each case names the token type that `type` stands for.
  switch (token.type) {
    case 'heading': {
      const heading = token as Tokens.Heading
      pieces.push({ ...piece('heading', inlineText(heading.tokens), 'wrapped', null), level: heading.depth })
      return []
    }
    case 'paragraph':
    case 'text':
      pieces.push(...paragraphPieces(token as Tokens.Paragraph, listMarker))
      return []
    case 'list':
      return listTasks(token as Tokens.List)
    case 'blockquote':
      return (token as Tokens.Blockquote).tokens.map((inner) => ({ token: inner, listMarker }))
    case 'table': {
      const table = token as Tokens.Table
      for (const cell of [table.header, ...table.rows].flat()) {
        if (cell.text.trim() !== '') pieces.push(piece('table-cell', inlineText(cell.tokens), 'meant', null))
      }
      return []
    }
    case 'html':
      pieces.push(...readHtml((token as Tokens.HTML).text, null).pieces)
      return []
    case 'code':
      pieces.push(piece('paragraph', (token as Tokens.Code).text, 'meant', null))
      return []
    case 'def':
    case 'space':
      return []
    // A rule is drawn and has no words.
    case 'hr':
      return []
    default:
      pieces.push(piece('paragraph', token.raw, 'unknown', null))
      return []
  }
}

/** A paragraph as one piece: words, an item of a list, links in a row, or what a picture alone shows. */
function paragraphPieces(paragraph: Tokens.Paragraph, listMarker: string | null): SourcePiece[] {
  const tokens = paragraph.tokens ?? []
  const picture = pictureWords(tokens)
  if (picture !== null) return picture === '' ? [] : [piece('caption', picture, 'meant', null)]
  const words = inlineText(paragraph.tokens ?? [paragraph])
  if (listMarker === null && isToolbar(tokens)) return [{ ...piece('clutter', words, 'unknown', null), linkOnly: true }]
  const item =
    listMarker === null || /\d/u.test(listMarker)
      ? piece('paragraph', listMarker === null ? words : `${listMarker} ${words}`, 'unknown', null)
      : piece('list-item', words, 'unknown', listMarker)
  return [{ ...item, linkOnly: isLinkOnly(paragraph.tokens), ...leadOf(tokens) }]
}

/** Numbered items keep their number in the text, where recognition tells headings from list items. */
function listTasks(list: Tokens.List): Task[] {
  return list.items.flatMap((item) => {
    const printed = /^\s*(\S+)/u.exec(item.raw)?.[1] ?? '•'
    return item.tokens.map((token, i) => {
      const nested = token.type !== 'text' && token.type !== 'paragraph'
      return { token, listMarker: nested || i > 0 ? null : printed }
    })
  })
}

function piece(form: SourcePiece['form'], text: string, breaks: LineBreaks, marker: string | null): SourcePiece {
  return { ...plainPiece(form, text, true), breaks, marker }
}

/** The words of inline tokens without their marks; `<br>` and hard breaks are line breaks. */
function inlineText(tokens: readonly Token[]): string {
  const stack = tokens.toReversed()
  let text = ''
  for (let token = stack.pop(); token; token = stack.pop()) {
    if ('tokens' in token && token.tokens) stack.push(...token.tokens.toReversed())
    else if (token.type === 'br') text += '\n'
    else if (token.type === 'html') text += /^<br/iu.test(token.raw) ? '\n' : ''
    else text += decodeEntities('text' in token && typeof token.text === 'string' ? token.text : token.raw)
  }
  return text
}

/** The words at the start that are set in bold. */
function leadOf(tokens: readonly Token[]): { readonly lead?: string } {
  const end = tokens.findIndex(({ type, raw }) => type !== 'strong' && raw.trim() !== '')
  const lead = inlineText(end === -1 ? tokens : tokens.slice(0, end)).trim()
  return lead === '' ? {} : { lead }
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: '\u00a0' }

/** The lexer leaves entities as they are written. */
function decodeEntities(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|#39|nbsp);/gu, (whole, name: string) => ENTITIES[name] ?? whole)
}

function isLinkOnly(tokens: readonly Token[] | undefined): boolean {
  const telling = tokens?.filter((token) => token.raw.trim() !== '') ?? []
  return telling.length > 0 && telling.every((token) => token.type === 'link' || token.type === 'image')
}

/** Two links or more in a row, with nothing beside them but what parts them: "[Print](#) | [Share](#)". */
function isToolbar(tokens: readonly Token[]): boolean {
  const links = tokens.filter(({ type }) => type === 'link').length
  return links > 1 && tokens.every(({ type, raw }) => type === 'link' || type === 'br' || /^[\s|/·•,>›]*$/u.test(raw))
}

/** What pictures that stand alone show, in the words of the page; null where there is anything else. */
function pictureWords(tokens: readonly Token[]): string | null {
  const telling = tokens.filter(({ raw }) => raw.trim() !== '')
  if (telling.length === 0 || telling.some(({ type }) => type !== 'image')) return null
  return inlineText(telling).trim()
}

/** A block of "key: value" lines between two "---" is about the page and no text. */
function takeFrontMatter(text: string): { page: PageMetadata; body: string } {
  const match = FRONT_MATTER.exec(text)
  if (!match) return { page: NO_PAGE_METADATA, body: text }
  const field = (...names: string[]): string | null => {
    for (const name of names) {
      const line = new RegExp(`^${name}:[ \\t]*(.+)$`, 'imu').exec(match[1] ?? '')?.[1]?.trim()
      if (line) return line.replace(/^(["'])(.*)\1$/u, '$2')
    }
    return null
  }
  const page: PageMetadata = {
    title: field('title'),
    language: field('lang', 'language'),
    url: field('url', 'source', 'canonical', 'link'),
    date: field('date', 'published'),
    publisher: field('publisher', 'site'),
    windowTitle: null,
  }
  return { page, body: text.slice(match[0].length) }
}
