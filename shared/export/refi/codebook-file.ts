import type { ExportSource } from '../export-source.ts'
import { provenanceLine, revisionLines } from '../provenance.ts'
import { element, escapeXmlText, XML_DECLARATION } from '../xml.ts'
import { writeCodes } from './refi-codes.ts'

/** A REFI-QDA codebook (.qdc): actors, issues, stances, kinds of disagreement and codes, without any text. */
export function* codebookFileText(source: ExportSource): Generator<string> {
  const { name, version } = source.head.application
  const attributes = { xmlns: 'urn:QDA-XML:codebook:1.0', origin: `${name} ${version}` }
  const remark = escapeXmlText(`${provenanceLine(source)}\n${revisionLines(source)}`)
  yield `${
    XML_DECLARATION +
    // The schema has no place for it but a comment, in which no two hyphens may meet.
    `<!-- ${remark.replaceAll(/-(?=-)/gu, '\u2010')} -->\n` +
    element(
      'CodeBook',
      attributes,
      writeCodes(source, () => []),
    )
  }\n`
}
