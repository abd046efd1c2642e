import { docx, epub, ods, odt, wordParagraph, xlsx } from './documents.ts'
import { column, pdf } from './pdf-document.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Bits turned, bytes overwritten, parts cut out or doubled, the end cut off; `random` answers a number below its own. */
export function damage(bytes: Uint8Array, random: (below: number) => number): Uint8Array {
  let mutant = Buffer.from(bytes)
  for (let i = 1 + random(6); i > 0; i--) {
    const at = random(mutant.length)
    const to = Math.min(mutant.length, at + 1 + random(40))
    const kind = random(5)
    if (kind === 0) mutant[at] = (mutant[at] ?? 0) ^ (1 << random(8))
    else if (kind === 1) mutant.fill(random(256), at, to)
    else if (kind === 2) mutant = Buffer.concat([mutant.subarray(0, at), mutant.subarray(to)])
    else if (kind === 3) mutant = Buffer.concat([mutant.subarray(0, to), mutant.subarray(at)])
    else mutant = mutant.subarray(0, Math.max(20, at))
  }
  return mutant
}

const words = 'Reporter: What next? Minister Mori: Talks. '
/** A whole file of each format, by its extension. */
export const SAMPLES: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  srt: async () =>
    utf8(`1\n00:00:01,000 --> 00:00:02,000\n${words}\n\n2\n00:00:03,000 --> 00:00:04,000\n- Yes.\n`.repeat(5)),
  vtt: async () => utf8(`WEBVTT\n\n${`00:01.000 --> 00:02.000\n<v Anna Keller>${words}</v>\n\n`.repeat(8)}`),
  mhtml: async () =>
    utf8(
      `Content-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n<h1>Talks</h1>${`<p>${words}=E2=80=94=\n</p>`.repeat(8)}\n--b--\n`,
    ),
  pdf: async () => pdf([column([words, words], 50, 100), column([words], 50, 100)]),
  rtf: async () =>
    utf8(
      String.raw`{\rtf1\ansi{\fonttbl{\f0\fcharset204 A;}}{\pict\bin9 abcdefghi}${String.raw`\pard\f0 ${words}\u1044?\'cf{\footnote x}\par{\listtext 1.}y\par`.repeat(8)}}`,
    ),
  docx: () => docx(wordParagraph(words).repeat(8)),
  odt: () => odt(`<text:h>Talks</text:h>${`<text:p>${words}<text:s text:c="3"/></text:p>`.repeat(8)}`),
  epub: () => epub({ a: `<h1>Talks</h1><p>${words}</p>`, b: `<p>${words}</p>` }),
  csv: async () => utf8(`title,date,text\n"Talks",2019-03-14,"${words.repeat(8)}"\n`),
  xlsx: () =>
    xlsx({
      strings: ['text', words, 'date'],
      sheets: [
        {
          rows: [
            '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>2</v></c>',
            '<c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>43538</v></c>',
          ],
        },
      ],
    }),
  ods: () =>
    ods(
      `<table:table-row><table:table-cell><text:p>text</text:p></table:table-cell></table:table-row><table:table-row><table:table-cell><text:p>${words.repeat(8)}</text:p></table:table-cell></table:table-row>`,
    ),
  html: async () =>
    utf8(`<html><head><title>Talks</title></head><body>${`<p class="x">${words}</p><ul><li>a</ul>`.repeat(8)}`),
  md: async () =>
    utf8(`# Talks\n\n${`* ${words}\n\n> quoted [link](x)\n\n| a | b |\n|---|---|\n| c | d |\n\n`.repeat(5)}`),
}
