import { parse } from 'parse5'
import { AppError } from '#shared/api/envelope.ts'
import type { DefaultTreeAdapterTypes } from 'parse5'
import { HtmlPieces } from './html-pieces.ts'
import { readPageMetadata } from './html-metadata.ts'
import type { SourceText } from '#shared/recognition/source-text.ts'

// Reads HTML into pieces. The walk is a loop with its own stack: a hundred thousand nested tags are no harm.

type Node = DefaultTreeAdapterTypes.ChildNode
type Element = DefaultTreeAdapterTypes.Element

const SILENT = new Set(
  (
    'script style noscript template head title iframe object embed svg math canvas audio video source track ' +
    'select datalist input textarea map area meta link base param frame frameset noframes'
  ).split(' '),
)
/** Browsers leave them alone, and what remains is no text. */
const ENTITIES = /<!DOCTYPE[^<>]{0,500}\[\s*<!ENTITY/iu
/** Hidden elements of one page can wrap everything; only what is plainly not shown is left out. */
const HIDDEN = /(?:^|;)\s*display\s*:\s*none/iu

/** The pieces and metadata of an HTML page; nothing outside the text is fetched or run. Throws `unreadable-file` for entities of its own. */
export function readHtml(text: string, fallbackTitle: string | null): SourceText {
  if (ENTITIES.test(text.slice(0, 2_000))) {
    throw new AppError(
      'unreadable-file',
      'It defines entities of its own, which no page needs; nothing was imported from it.',
    )
  }
  const document = parse(text)
  const pieces = new HtmlPieces()
  // A string on the stack is the name of an element whose end is reached.
  const stack: (Node | { readonly end: Element })[] = document.childNodes.toReversed()
  for (let next = stack.pop(); next; next = stack.pop()) {
    if ('end' in next) pieces.close(next.end)
    else if (next.nodeName === '#text' && 'value' in next) pieces.addText(next.value)
    else if ('childNodes' in next && 'tagName' in next && !isSilent(next)) {
      pieces.open(next)
      stack.push({ end: next })
      for (let i = next.childNodes.length - 1; i >= 0; i--) {
        const child = next.childNodes[i]
        if (child) stack.push(child)
      }
    }
  }
  return { pieces: pieces.finish(), page: readPageMetadata(document), fallbackTitle }
}

function isSilent(element: Element): boolean {
  if (SILENT.has(element.tagName)) return true
  return element.attrs.some(
    ({ name, value }) => name === 'hidden' || (name === 'style' && HIDDEN.test(value.slice(0, 500))),
  )
}

/** The encoding that a page's first kilobyte declares, or null. */
export function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 2048))
  const declared = /<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}["']?\s{0,4}([\w:-]{2,30})/iu.exec(head)
  return declared?.[1] ?? /^<\?xml[^>]{0,100}encoding=["']([\w:-]{2,30})/iu.exec(head)?.[1] ?? null
}
