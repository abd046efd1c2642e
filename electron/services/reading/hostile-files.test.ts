import { createServer } from 'node:http'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { readOriginal } from './read-original.ts'
import { ReadingJail } from './reading-jail.ts'
import { docx, epub, ods, odt, wordParagraph, xlsx } from './testing/documents.ts'
import { packZip } from './testing/pack-zip.ts'
import { column, pdf } from './testing/pdf-document.ts'

// Files that are broken or made to do harm: each is refused in plain words, or read for what it is.

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const WORDS = 'Reporter: What next? Minister Mori: Talks on the ferry will go on. '

async function outcome(bytes: Uint8Array, name: string): Promise<string> {
  try {
    const { source } = await readOriginal(bytes, name)
    return source.pieces.map((piece) => piece.text.trim()).join(' | ')
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : `thrown ${String(error)}`
  }
}

const many = (make: (n: number) => string): string => Array.from({ length: 200 }, (_, n) => make(n)).join('')
const DOCUMENTS: Readonly<Record<string, () => Promise<Uint8Array>>> = {
  'a.docx': () => docx(many((n) => wordParagraph(WORDS + n))),
  'a.odt': () => odt(many((n) => `<text:p>${WORDS}${n}</text:p>`)),
  'a.epub': () => epub({ a: many((n) => `<p>${WORDS}${n}</p>`) }),
  'a.pdf': async () =>
    pdf([
      column(
        Array.from({ length: 40 }, (_, n) => WORDS + n),
        50,
        60,
      ),
    ]),
  'a.xlsx': () => xlsx({ strings: [], sheets: [{ rows: [many((n) => `<c t="str"><v>${WORDS}${n}</v></c>`)] }] }),
  'a.ods': () =>
    ods(
      many(
        (n) => `<table:table-row><table:table-cell><text:p>${WORDS}${n}</text:p></table:table-cell></table:table-row>`,
      ),
    ),
}

test.each(Object.entries(DOCUMENTS))('%s that was cut off is refused', async (name, make) => {
  const whole = await make()
  for (const share of [0.3, 0.6, 0.95]) {
    expect(await outcome(whole.subarray(0, Math.floor(whole.length * share)), name)).toMatch(
      /^unreadable-file: “a\.\w+”.* nothing was imported/u,
    )
  }
})

test.each([
  ['a.docx', 'word/document.xml', '<w:document>'],
  ['a.odt', 'content.xml', '<office:document-content>'],
  ['a.xlsx', 'xl/workbook.xml', '<workbook>'],
  ['a.ods', 'content.xml', '<office:document-content>'],
  ['a.epub', 'META-INF/container.xml', '<container>'],
])('%s whose XML grows without end, or nests without end, is refused', async (name, path, root) => {
  const laughs = [...'bcdefghi'].map((to, i) => `<!ENTITY ${to} "${`&${'abcdefgh'.charAt(i)};`.repeat(10)}">`)
  const bomb = `<!DOCTYPE x [<!ENTITY a "ha">${laughs.join('')}]>${root}&i;`
  expect(await outcome(await packZip({ [path]: bomb }), name)).toMatch(/^unreadable-file: .* nothing was imported/u)
  // Not of one letter alone, which the ratio of sizes would give away.
  const nested = Array.from({ length: 100_000 }, (_, n) => `<e${(n * 7919) % 99_991}>`).join('')
  expect(await outcome(await packZip({ [path]: root + nested }), name)).toMatch(
    /^unreadable-file: .* nothing was imported/u,
  )
})

test('a page that defines entities of its own is refused, one that only names its document type is read', async () => {
  expect(await outcome(typedPage('[<!ENTITY a "ha"><!ENTITY b "&a;&a;">]'), 'a.xhtml')).toMatch(
    /^unreadable-file: .*entities/u,
  )
  expect(
    await outcome(typedPage('PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/x.dtd"'), 'a.html'),
  ).toBe('We met.')
})

test('broken characters are shown as such and take nothing else with them', async () => {
  const russian = utf8('Министр сообщил, что переговоры будут продолжены в следующем месяце. Стороны обсудили острова.')
  const cut = Buffer.concat([russian.subarray(0, 41), russian.subarray(42)])
  expect(await outcome(cut, 'a.txt')).toMatch(/^Министр сообщил, что п\uFFFDреговоры будут .* острова\.$/u)
  const surrogates = Buffer.from('\uFEFFWe \uD800met.\uDC00 And talked.', 'utf16le')
  expect(await outcome(surrogates, 'a.txt')).toBe('We \uFFFDmet.\uFFFD And talked.')
  expect(await outcome(utf8(`${WORDS.repeat(20)}\0end`), 'a.txt')).toMatch(/\uFFFDend$/u)
})

test('a line of sixty megabytes neither breaks the program nor keeps the next file waiting', async () => {
  const jail = new ReadingJail()
  const long = jail.read({ bytes: Buffer.alloc(60 * 1024 * 1024, 'a'), name: 'long.txt' }).then(
    ({ recognised }) => recognised.blocks.length,
    (error: unknown) => (error instanceof AppError ? 'refused' : 'thrown'),
  )
  const next = jail.read({ bytes: utf8(WORDS), name: 'a.txt' })
  expect([1, 'refused']).toContain(await long)
  expect((await next).recognised.text).toContain('What next?')
})

test('a name that turns the words around it round, or breaks their line, is shown without that', async () => {
  expect(await outcome(utf8(''), 'talks\u202Etxt.exe\nerror.txt')).toBe(
    'empty-file: “talks\uFFFDtxt.exe\uFFFDerror.txt” is empty; nothing was imported.',
  )
  const { source } = await readOriginal(utf8('x'), 'talks \u2067of May.txt')
  expect(source.fallbackTitle).toBe('talks \uFFFDof May')
})

test('nothing that a file names is ever fetched', async () => {
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const at = (path: string): string => `http://127.0.0.1:${address.port}/${path}`
  const page = `<html><head><base href="${at('base/')}"><link rel="stylesheet" href="${at('a.css')}"><link rel="preload" as="image" href="${at('b')}">
    <script src="${at('c.js')}"></script><script>fetch('${at('d')}')</script><style>@import url(${at('e.css')}); p{background:url(${at('f')})}</style>
    <meta http-equiv="refresh" content="0;url=${at('g')}"></head><body background="${at('h')}"><p>We met.<img src="${at('i')}" srcset="${at('j')} 2x" onerror="fetch('${at('k')}')"></p>
    <iframe src="${at('l')}"></iframe><object data="${at('m')}"></object><embed src="${at('n')}"><video poster="${at('o')}"><source src="${at('p')}"></video><svg><image href="${at('q')}"/><use href="${at('r')}"/></svg></body></html>`
  const picture = `<w:p><w:r><w:drawing><wp:inline xmlns:wp="wp"><a:graphic xmlns:a="a"><a:graphicData><pic:pic xmlns:pic="pic"><pic:blipFill><a:blip xmlns:r="r" r:link="rs" r:embed="rs"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`
  const files: Record<string, Uint8Array> = {
    'a.html': utf8(page),
    'a.md': utf8(`We met. ![picture](${at('md')})\n\n${page}`),
    'a.mht': utf8(`Content-Type: text/html\n\n${page}`),
    'a.epub': await epub({ a: page }),
    'a.docx': await docx(wordParagraph('We met.') + picture, {
      'word/_rels/document.xml.rels': `<Relationships>${externalPart('image', at('s'))}${externalPart('attachedTemplate', at('t'))}</Relationships>`,
    }),
    'a.odt': await odt(`<text:p>We met.<draw:frame><draw:image xlink:href="${at('u')}"/></draw:frame></text:p>`),
    'a.rtf': utf8(String.raw`{\rtf1 We met.{\field{\*\fldinst INCLUDEPICTURE "${at('v')}"}{\fldrslt }}\par}`),
    'a.csv': utf8(`text\n"<p>We met.</p><img src=${at('w')}>"\n`),
    'a.pdf': pdf([column(['We met.'], 50, 100)], { opens: at('x') }),
  }
  for (const [name, bytes] of Object.entries(files)) expect(await outcome(bytes, name)).toContain('We met.')
  server.close()
  expect(asked).toEqual([])
})

function typedPage(type: string): Uint8Array {
  return utf8(`<!DOCTYPE html ${type}><html><p>We met.</p></html>`)
}

function externalPart(type: string, target: string): string {
  const types = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  return `<Relationship Id="r${target.at(-1)}" Type="${types}/${type}" Target="${target}" TargetMode="External"/>`
}
