/** Words on a page: their left end and baseline in points, counted from the left and the top, and their height. */
export interface PdfWords {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly size?: number
}

const HEIGHT = 800
/** Every character of the font is half as wide as it is high. */
const CHARACTER = 0.5

interface PdfOptions {
  /** With a password that nobody knows. */
  readonly isLocked?: boolean
  /** An address that the document asks to be opened, and an image file that it asks for. */
  readonly opens?: string
}

/** A PDF of these pages, 600 by 800 points, in any script: its one font says of each code which character it is. */
export function pdf(pages: readonly (readonly PdfWords[])[], options: PdfOptions = {}): Uint8Array {
  const codes = [...new Set(pages.flat().flatMap(({ text }) => codesOf(text)))]
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R${options.opens === undefined ? '' : ` /OpenAction << /S /URI /URI (${options.opens}) >> /AF [<< /Type /Filespec /FS /URL /F (${options.opens}) >>]`} >>`,
    `<< /Type /Pages /Kids [${pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ')}] /Count ${pages.length} >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>',
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW ${CHARACTER * 1000} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>`,
    stream(
      '/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange ' +
        `${codes.length} beginbfchar ${codes.map((code) => `<${code}> <${code}>`).join(' ')} endbfchar endcmap end`,
    ),
    ...pages.flatMap((words, i) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 ${HEIGHT}] /Contents ${7 + i * 2} 0 R /Resources << /Font << /F 3 0 R >> >> >>`,
      stream(words.map(drawWords).join('\n')),
    ]),
  ]
  return assemble(objects, options.isLocked === true)
}

/** Lines of a column one below the other; `x` and `y` of the first, `step` from baseline to baseline. */
export function column(lines: readonly string[], x: number, y: number, step = 14, size = 10): PdfWords[] {
  return lines.map((text, i) => ({ text, x, y: y + i * step, size }))
}

function drawWords({ text, x, y, size = 10 }: PdfWords): string {
  return `BT /F ${size} Tf ${x} ${HEIGHT - y} Td <${codesOf(text).join('')}> Tj ET`
}

/** UTF-16 units in hex. */
function codesOf(text: string): string[] {
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i).toString(16).padStart(4, '0'))
}

function stream(content: string): string {
  return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
}

function assemble(objects: readonly string[], isLocked: boolean): Uint8Array {
  let file = '%PDF-1.7\n'
  const places = objects.map((object, i) => {
    const place = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const key = `<${'5a'.repeat(32)}>`
  const lock = isLocked ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -4 >> /ID [<00> <00>]` : ''
  const trailer = `<< /Size ${objects.length + 1} /Root 1 0 R${lock} >>`
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n${trailer}\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file)
}
