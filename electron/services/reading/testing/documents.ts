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

interface TestWorkbook {
  /** Content of each shared string: words, or XML. */
  readonly strings: readonly string[]
  /** Cells of each row as XML. Style 1 is a date with a time, style 2 a date by a format of the workbook's own. */
  readonly sheets: readonly { readonly rows: readonly string[]; readonly state?: string }[]
}

/** A workbook with these sheets. */
export function xlsx({ strings, sheets }: TestWorkbook): Promise<Uint8Array> {
  const items = strings.map((content) => `<si>${content.startsWith('<') ? content : `<t>${content}</t>`}</si>`)
  const names = sheets.map(({ state }, i) => `<sheet name="S${i}" r:id="rId${i}" state="${state ?? 'visible'}"/>`)
  const targets = sheets.map((_, i) => `<Relationship Id="rId${i}" Target="worksheets/sheet${i}.xml"/>`)
  return packZip({
    'xl/workbook.xml': `<workbook xmlns:r="r"><workbookPr/><sheets>${names.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${targets.join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${items.join('')}</sst>`,
    'xl/styles.xml':
      '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="164"/></cellXfs></styleSheet>',
    ...Object.fromEntries(
      sheets.map(({ rows }, i) => [
        `xl/worksheets/sheet${i}.xml`,
        `<worksheet><sheetData>${rows.map((cells, r) => `<row r="${r + 1}">${cells}</row>`).join('')}</sheetData></worksheet>`,
      ]),
    ),
  })
}

/** An OpenDocument spreadsheet of one sheet with these rows as XML. */
export function ods(rows: string): Promise<Uint8Array> {
  return packZip({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml':
      '<office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:spreadsheet>' +
      `<table:table table:name="S">${rows}</table:table></office:spreadsheet></office:body></office:document-content>`,
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
