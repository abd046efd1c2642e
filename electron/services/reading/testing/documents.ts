import { packZip } from './pack-zip.ts'

// Small documents of each packed format, made from their XML. For tests.

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word document with this body; further parts by their path. */
export function docx(body: string, parts: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  return packZip({
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
    ...parts,
  })
}

/** A paragraph of a Word document; `properties` go into its `w:pPr`. */
export function wordParagraph(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`
}

/** The part of a Word document that holds styles, numbering or notes. */
export function wordPart(root: string, content: string): string {
  return `<w:${root} ${W}>${content}</w:${root}>`
}

/** An OpenDocument text with this body and these automatic styles. */
export function odt(body: string, styles = ''): Promise<Uint8Array> {
  return packZip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml':
      '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b" ' +
      `xmlns:style="s" xmlns:dc="d" xmlns:draw="w"><office:automatic-styles>${styles}</office:automatic-styles>` +
      `<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  })
}

/** A book of these pages, in the order of their names reversed, which its spine puts right. */
export function epub(pages: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const names = Object.keys(pages)
  const items = names
    .toReversed()
    .map((name) => `<item id="${name}" href="text/${name}.xhtml" media-type="application/xhtml+xml"/>`)
  return packZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf':
      '<package xmlns:dc="dc"><metadata><dc:title>Talks</dc:title><dc:language>en</dc:language></metadata>' +
      `<manifest>${items.join('')}</manifest><spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      names.map((name) => [
        `OEBPS/text/${name}.xhtml`,
        `<?xml version="1.0"?><!DOCTYPE html><html><head><title>x</title></head><body>${pages[name]}</body></html>`,
      ]),
    ),
  })
}
