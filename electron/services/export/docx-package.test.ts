import { Document, Packer, Paragraph, Tab, TextRun } from 'docx'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { NASTY_EXPECTED, nastySource } from '#shared/export/testing/nasty-source.ts'
import { childrenOf, descendantsOf, readXml } from '#shared/export/testing/read-xml.ts'
import { docxWriter } from './docx-writer.ts'
import { readPackage, textOfPart, writeExport } from './testing/read-package.ts'

const CONTENTS = ['quotations', 'transcript'] as const

test.each(CONTENTS)(
  'every part of a document of %s has a content type, and every relationship a part',
  async (content) => {
    const files = await readPackage(await writeExport(docxWriter, nastySource(), { content }))
    expect(files[0]?.path).toBe('[Content_Types].xml')
    const types = readXml(textOfPart(files, '[Content_Types].xml'))
    const named = childrenOf(types, 'Override').map(({ attributes }) => (attributes['PartName'] ?? '').slice(1))
    const paths = files
      .map(({ path }) => path)
      .filter((path) => !path.endsWith('.rels') && path !== '[Content_Types].xml')
    expect(named.toSorted()).toEqual(paths.toSorted())
    const targets = childrenOf(readXml(textOfPart(files, 'word/_rels/document.xml.rels'))).map(
      ({ attributes }) => `word/${attributes['Target']}`,
    )
    for (const target of targets) expect(paths).toContain(target)
    expect(new Set(targets).size).toBe(targets.length)
  },
)

test.each(CONTENTS)(
  'ids in a document of %s are unique, and every reference has its note, comment or bookmark',
  async (content) => {
    const files = await readPackage(await writeExport(docxWriter, nastySource(), { content }))
    const read = (path: string) => readXml(textOfPart(files, path))
    const document = read('word/document.xml')
    const idsOf = (name: string, root = document): string[] =>
      descendantsOf(root, name).map(({ attributes }) => attributes['w:id'] ?? '')
    const notes = idsOf('w:footnote', read('word/footnotes.xml'))
    const comments = idsOf('w:comment', read('word/comments.xml'))
    for (const ids of [notes, comments, idsOf('w:bookmarkStart')]) expect(new Set(ids).size).toBe(ids.length)
    expect(notes.filter((id) => Number(id) > 0)).toEqual(idsOf('w:footnoteReference'))
    expect(idsOf('w:commentReference').toSorted()).toEqual(comments.toSorted())
    expect(idsOf('w:commentRangeStart').toSorted()).toEqual(idsOf('w:commentRangeEnd').toSorted())
    const names = new Set(descendantsOf(document, 'w:bookmarkStart').map(({ attributes }) => attributes['w:name']))
    for (const { attributes } of descendantsOf(document, 'w:hyperlink')) expect(names).toContain(attributes['w:anchor'])
    const styles = new Set(
      descendantsOf(read('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']),
    )
    for (const path of ['word/document.xml', 'word/footnotes.xml', 'word/comments.xml', 'word/footer.xml']) {
      const used = [...descendantsOf(read(path), 'w:pStyle'), ...descendantsOf(read(path), 'w:rStyle')]
      for (const { attributes } of used) expect(styles).toContain(attributes['w:val'])
    }
  },
)

test('a reader finds in our paragraphs what it finds in those of another writer', async () => {
  const paragraphs = NASTY_EXPECTED.map(
    (quotation) =>
      new Paragraph({
        children: quotation.split('\n').map(
          (line, index) =>
            new TextRun({
              children: line.split('\t').flatMap((part, at) => (at === 0 ? [part] : [new Tab(), part])),
              ...(index > 0 && { break: 1 }),
            }),
        ),
      }),
  )
  const other = await Packer.toBuffer(new Document({ sections: [{ children: paragraphs }] }))
  const theirs = (await mammoth.extractRawText({ buffer: other })).value.split('\n\n')
  const ours = (await mammoth.extractRawText({ buffer: await writeExport(docxWriter, nastySource()) })).value
  for (const quotation of theirs) expect(ours).toContain(quotation)
})
