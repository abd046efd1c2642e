import { AppError } from '#shared/api/envelope.ts'
import { readCodeNodes, sortCodebook, type CodebookNode, type SortedCodebook } from '#shared/exchange/codebook-nodes.ts'
import { attribute } from '#shared/exchange/xml-node.ts'
import { readXmlNodes } from './read-xml-nodes.ts'

/** A codebook as it came from another program. */
export interface QdcCodebook extends SortedCodebook {
  /** The program that wrote it, in its own words. */
  readonly origin: string | null
  /** How many sets of codes it holds, which Demarche has none of. */
  readonly sets: number
}

/**
 * Reads a REFI-QDA codebook (.qdc): a tree of codes with definitions and colours. That of Demarche is taken apart
 * into codes, issues and actors again. Throws `unreadable-file` for what is no codebook.
 */
export function readQdc(bytes: Uint8Array): QdcCodebook {
  const roots: CodebookNode[] = []
  let origin: string | null = null
  let sets = 0
  let isCodebook = false
  readXmlNodes(bytes, {
    wanted: new Set(['Codes', 'Set']),
    open(name, attributes) {
      if (name !== 'CodeBook') return
      isCodebook = true
      origin ??= attribute({ name, attributes, children: [], text: '' }, 'origin')
    },
    node(node) {
      if (node.name === 'Set') sets += 1
      else roots.push(...readCodeNodes(node))
    },
  })
  if (!isCodebook) {
    throw new AppError('unreadable-file', 'This is no REFI-QDA codebook; nothing was brought in from it.')
  }
  return { ...sortCodebook(roots, origin), origin, sets }
}
