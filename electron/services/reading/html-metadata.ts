import type { DefaultTreeAdapterTypes } from 'parse5'
import type { PageMetadata } from '#shared/recognition/source-text.ts'

// Reads what an HTML page says about itself in its head: title, language, address, date, publisher.

type Element = DefaultTreeAdapterTypes.Element

const DATE_NAMES = [
  'article:published_time',
  'date',
  'dc.date',
  'dcterms.date',
  'dcterms.created',
  'pubdate',
  'publishdate',
  'datepublished',
]

/** The page's metadata, as printed in its head; an address counts only when it is one of the web. */
export function readPageMetadata(document: DefaultTreeAdapterTypes.Document): PageMetadata {
  const html = document.childNodes.find((node) => node.nodeName === 'html')
  const root = html && 'attrs' in html ? html : null
  const head = root?.childNodes.find((node) => node.nodeName === 'head')
  const elements: Element[] = []
  for (const node of head && 'childNodes' in head ? head.childNodes : []) if ('attrs' in node) elements.push(node)
  const meta = collectMeta(elements)
  const title = elements.find((element) => element.tagName === 'title')?.childNodes[0]
  const windowTitle = title && 'value' in title ? tidy(title.value) : null
  const canonical = elements.find(
    (element) => element.tagName === 'link' && attribute(element, 'rel')?.toLowerCase() === 'canonical',
  )
  const url = (canonical && attribute(canonical, 'href')) ?? meta.get('og:url') ?? null
  return {
    title: tidy(meta.get('og:title')) ?? windowTitle,
    language: tidy((root && attribute(root, 'lang')) ?? meta.get('og:locale')),
    url: url !== null && /^https?:\/\//iu.test(url) ? url.trim() : null,
    date: tidy(DATE_NAMES.map((name) => meta.get(name)).find((value) => value !== undefined)),
    publisher: tidy(meta.get('og:site_name') ?? meta.get('dc.publisher') ?? meta.get('dcterms.publisher')),
    windowTitle,
  }
}

function collectMeta(elements: readonly Element[]): ReadonlyMap<string, string> {
  const meta = new Map<string, string>()
  for (const element of elements) {
    if (element.tagName !== 'meta') continue
    const name = attribute(element, 'property') ?? attribute(element, 'name') ?? attribute(element, 'itemprop')
    const content = attribute(element, 'content')
    if (name !== null && content !== null && !meta.has(name.toLowerCase())) meta.set(name.toLowerCase(), content)
  }
  return meta
}

/** The value of an attribute, or null. */
export function attribute(element: Element, name: string): string | null {
  return element.attrs.find((attr) => attr.name === name)?.value ?? null
}

function tidy(value: string | null | undefined): string | null {
  const words = value?.replace(/\s+/gu, ' ').trim()
  return words === undefined || words === '' ? null : words
}
