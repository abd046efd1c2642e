import type { LexicalEditor } from 'lexical'
import { $getNodeByKey, $getRoot } from 'lexical'
import { findFirst } from './find-first.ts'
import { ChunkNode } from './nodes/chunk-node.ts'
import { PageNode } from './nodes/page-node.ts'
import { SheetNode } from './nodes/sheet-node.ts'

/** How many chunks lie on a sheet. */
const CHUNKS = 24

/** The sheets of a text, on which its chunks lie by their places; a sheet is empty until one of its chunks is asked for. */
export interface Sheets {
  /** Puts their chunks on the sheets of those that are named. */
  open(chunks: Iterable<number>): void
  /** The key of a chunk; undefined where its sheet is empty. */
  keyOf(chunk: number): string | undefined
  /** The element of a chunk; undefined where its sheet is empty, or nothing is drawn yet. */
  elementOf(chunk: number): HTMLElement | undefined
  /** The chunks that lie between two heights in the window, from the first on, up to the last, exclusive; their sheets are opened. */
  between(top: number, bottom: number): { readonly from: number; readonly to: number }
}

interface Sheet {
  readonly key: string
  /** Of its chunks. */
  keys: readonly string[]
}

/** Makes the sheets, all of them empty. `heights` are what the chunks will take about, in em. */
export function createSheets(editor: LexicalEditor, heights: readonly number[]): Sheets {
  const sheets = layOut(editor, heights)
  const elements = new Map<string, HTMLElement>()
  const elementAt = (key: string | undefined) => {
    const element = key === undefined ? null : (elements.get(key) ?? editor.getElementByKey(key))
    if (key !== undefined && element) elements.set(key, element)
    return element ?? undefined
  }
  const keyOf = (chunk: number) => sheets[sheetOf(chunk)]?.keys[chunk % CHUNKS]
  const elementOf = (chunk: number) => elementAt(keyOf(chunk))
  const open = (chunks: Iterable<number>) => {
    const closed = new Set([...chunks].map(sheetOf).filter((at) => sheets[at]?.keys.length === 0))
    if (closed.size === 0) return
    const put = () => {
      for (const at of closed) {
        const sheet = sheets[at]
        if (sheet) sheet.keys = $fill(sheet.key, heights.slice(at * CHUNKS, (at + 1) * CHUNKS))
      }
    }
    editor.update(put, { discrete: true })
  }
  return {
    open,
    keyOf,
    elementOf,
    between(top, bottom) {
      const sheetAt = (at: number) => elementAt(sheets[at]?.key)
      const first = findFirst(sheets.length, (at) => bottomOf(sheetAt(at)) > top)
      const last = findFirst(sheets.length, (at) => topOf(sheetAt(at)) >= bottom)
      const [start, end] = [first * CHUNKS, Math.min(last * CHUNKS, heights.length)]
      open(range(start, end))
      const from = start + findFirst(end - start, (at) => bottomOf(elementOf(start + at)) > top)
      const to = start + findFirst(end - start, (at) => topOf(elementOf(start + at)) >= bottom)
      return { from, to }
    },
  }
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(to - from, 0) }, (_, index) => from + index)
}

function sheetOf(chunk: number): number {
  return Math.floor(chunk / CHUNKS)
}

function topOf(element: HTMLElement | undefined): number {
  return element?.getBoundingClientRect().top ?? 0
}

function bottomOf(element: HTMLElement | undefined): number {
  return element?.getBoundingClientRect().bottom ?? 0
}

function layOut(editor: LexicalEditor, heights: readonly number[]): Sheet[] {
  const sheets: Sheet[] = []
  editor.update(
    () => {
      const nodes = range(0, Math.ceil(heights.length / CHUNKS)).map((at) => {
        const own = heights.slice(at * CHUNKS, (at + 1) * CHUNKS)
        return new SheetNode(own.reduce((sum, height) => sum + height, 0))
      })
      sheets.push(...nodes.map((node) => ({ key: node.getKey(), keys: [] })))
      $getRoot()
        .clear()
        .append(new PageNode().append(...nodes))
    },
    { discrete: true },
  )
  return sheets
}

/** Answers the keys of the chunks. */
function $fill(key: string, heights: readonly number[]): string[] {
  const sheet = $getNodeByKey(key)
  if (!(sheet instanceof SheetNode)) return []
  const chunks = heights.map((height) => new ChunkNode(height))
  sheet.open().append(...chunks)
  return chunks.map((chunk) => chunk.getKey())
}
