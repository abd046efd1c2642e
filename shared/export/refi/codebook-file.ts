import type { ExportSource } from '../export-source.ts'
import { element, XML_DECLARATION } from '../xml.ts'
import { writeCodes } from './refi-codes.ts'

/** A REFI-QDA codebook (.qdc): actors, issues, stances, kinds of disagreement and codes, without any text. */
export function* codebookFileText(source: ExportSource): Generator<string> {
  const { name, version } = source.head.application
  const attributes = { xmlns: 'urn:QDA-XML:codebook:1.0', origin: `${name} ${version}` }
  yield `${
    XML_DECLARATION +
    element(
      'CodeBook',
      attributes,
      writeCodes(source, () => []),
    )
  }\n`
}
