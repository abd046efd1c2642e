import { expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { recognise } from '#shared/recognition/recognise.ts'
import { readOriginal } from './read-original.ts'
import { docx, epub, odt, wordParagraph, wordPart } from './testing/documents.ts'
import { packZip } from './testing/pack-zip.ts'

// What each format gives: form, marker and words of its pieces.

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function pieces(bytes: Uint8Array, name: string): Promise<string[]> {
  const { source } = await readOriginal(bytes, name)
  return source.pieces.map(({ form, marker, voice, text }) =>
    [form, voice && `<${voice}>`, marker && `{${marker}}`, text.trim()].filter(Boolean).join(' '),
  )
}

async function faultOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await readOriginal(bytes, name)
    return 'read'
  } catch (error) {
    return error instanceof AppError ? `${error.code}: ${error.message}` : 'thrown'
  }
}

test('.srt: numbers, times and looks are no text; pauses and labels part paragraphs', async () => {
  const srt = `1
00:00:01,000 --> 00:00:03,000
<i>Good afternoon.</i> We met

2
00:00:03,100 --> 00:00:05,000
{\\an8}today in Strelsau.

3
00:00:09,000 --> 00:00:11,000
There is one more point.

4
00:00:11,100 --> 00:00:12,000
REPORTER: And the islands?
`
  expect(await pieces(utf8(srt.replaceAll('\n', '\r\n')), 'a.srt')).toEqual([
    'paragraph Good afternoon. We met today in Strelsau.',
    'paragraph There is one more point.',
    'paragraph REPORTER: And the islands?',
  ])
})

test('.vtt: voices are speakers, notes and styles no text, scrolled lines stand once', async () => {
  const vtt = `WEBVTT - Talks
Kind: captions

NOTE made by a machine

STYLE
::cue { color: red }

intro
00:01.000 --> 00:03.000 align:start
<v.loud Anna Keller>We met &amp; talked.</v>

00:03.000 --> 00:05.000
<v Anna Keller>We <c.x>agreed</c> <00:00:04.000>on it.

00:05.000 --> 00:06.000
<v Ken Mori>Indeed.

00:06.000 --> 00:07.000
<v Ken Mori>Indeed.
That is all.
`
  expect(await pieces(utf8(vtt), 'a.vtt')).toEqual([
    'paragraph <Anna Keller> We met & talked. We agreed on it.',
    'paragraph <Ken Mori> Indeed. That is all.',
  ])
  const got = recognise((await readOriginal(utf8(vtt), 'a.vtt')).source)
  expect(
    got.blocks.map(({ kind, speaker, label, role }) => [kind, got.speakers[speaker ?? 9]?.name, label, role]),
  ).toEqual([
    ['speech', 'Anna Keller', 'Anna Keller', null],
    ['speech', 'Ken Mori', 'Ken Mori', null],
  ])
})

test('captions in a plain text: names stand above or before the words, day and place above the first', async () => {
  const said = ['録音を始めます。', 'お願いします。', 'いつ会談されましたか。', '春でした。']
  const cues = said.map((words, i) => [
    `0:0:${i}.140 --> 0:0:${i}.870`,
    ['佐伯 のり子', '大槻 征司'][i % 2] ?? '',
    words,
  ])
  const above = '元大使インタビュー\n\n2022年9月8日（木） 13:30\n東都大学研究棟\n'
  const lines = cues.map((cue) => cue.join('\n')).join('\n\n')
  const colons = cues.map(([time, name, words]) => `${time}\n${name}: ${words}`).join('\n\n')
  for (const text of [lines, colons]) {
    const got = recognise((await readOriginal(utf8(`${above}\n${text}\n`), 'a.txt')).source)
    expect([got.date, got.time, got.place]).toEqual(['2022-09-08', '13:30', '東都大学研究棟'])
    expect(got.text.split('\n').slice(3)).toEqual(said)
    expect(got.blocks.slice(3).map(({ speaker }) => got.speakers[speaker ?? 9]?.name)).toEqual(
      said.map((_, i) => ['佐伯 のり子', '大槻 征司'][i % 2]),
    )
  }
})

test('.html: the elements of a row that holds the day of a page are pieces of their own, those within a sentence are not', async () => {
  const page =
    '<div><time>27 февраля 2024, 11:38</time> <span>1 904 просмотра</span></div><p>On <time>3 May</time> they <b>met</b>.</p>'
  expect(await pieces(utf8(page), 'a.html')).toEqual([
    'paragraph 27 февраля 2024, 11:38',
    'paragraph 1 904 просмотра',
    'paragraph On 3 May they met.',
  ])
})

test('.mhtml: the page is read in its encoding, what it shows is not', async () => {
  const mhtml = [
    'From: <Saved by a browser>',
    'Snapshot-Content-Location: https://example.org/talks',
    'Content-Type: multipart/related;',
    '\ttype="text/html"; boundary="----b1"',
    '',
    '------b1',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    '',
    'AAAA',
    '------b1',
    'Content-Type: text/html; charset=windows-1251',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '<h1>=CF=E5=F0=E5=E3=EE=E2=EE=F0=FB</h1><p>=C4=E0, =',
    '=EC=FB =F1=EE=E3=EB=E0=F1=E8=EB=E8=F1=FC.</p>',
    '------b1--',
  ]
  const bytes = utf8(mhtml.join('\r\n'))
  expect(await pieces(bytes, 'a.mhtml')).toEqual(['heading Переговоры', 'paragraph Да, мы согласились.'])
  const { source, encoding } = await readOriginal(bytes, 'a.mht')
  expect([source.page.url, encoding]).toEqual(['https://example.org/talks', 'windows-1251'])
  const base64 = mhtml
    .slice(0, 11)
    .concat('Content-Type: text/html', 'Content-Transfer-Encoding: base64', '', btoa('<p>One</p>'))
  expect(await pieces(utf8(base64.join('\n')), 'a.mht')).toEqual(['paragraph One'])
  expect(await faultOf(utf8('words'), 'a.mht')).toContain('No page')
})

test('.rtf: code pages, Unicode with its fallback, headings, lists, tables, footnotes; nothing hidden', async () => {
  const rtf = String.raw`{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0 Times;}{\f1\fcharset204 Times;}{\f2\fcharset128 Mincho;}}
{\stylesheet{\s1 heading 1;}}{\info{\title None}}{\*\generator X;}
\pard\outlinelevel0 Talks on the islands\par
\pard\plain\f0 The minister\rquote s view \u8212?\uc2\u1044 ab\uc1 and{\v hidden} caf\'e9{\footnote\pard A note.}.\par
\pard{\f1\'cf\'e5\'f0\'e5\'e3\'ee\'e2\'ee\'f0\'fb} {\f2\'93\'8c\'8b\'9e}\par
{\listtext\'b7\tab}First\line point\par{\listtext 2.\tab}Second\par
{\pict\bin5 }{}\}abc}\intbl One\cell Two\cell\row\pard {\*\unknown no}Last\~one \{x\}\par}`
  expect(await pieces(utf8(rtf), 'a.rtf')).toEqual([
    'heading Talks on the islands',
    'paragraph The minister’s view —Дand café.',
    'paragraph Переговоры 東京',
    'list-item {•} First\npoint',
    'paragraph 2. Second',
    'table-cell One',
    'table-cell Two',
    'paragraph Last\u00a0one {x}',
    'note A note.',
  ])
  expect(await pieces(utf8(rtf), 'old.doc')).toHaveLength(9)
  expect(await faultOf(utf8(`{\\rtf1 ${'{'.repeat(5000)}`), 'a.rtf')).toMatch(/^unreadable-file/u)
  expect(await faultOf(utf8('{\\rtf1 }'), 'a.rtf')).toMatch(/^empty-file/u)
})

test('.docx: headings, lists, tables and line breaks; footnotes and comments come last as notes', async () => {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
  const bytes = await docx(
    wordParagraph('Talks', '<w:pStyle w:val="Title"/>') +
      wordParagraph('Opening', '<w:pStyle w:val="Heading2"/>') +
      '<w:p><w:r><w:t>We met</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:t> today.</w:t></w:r>' +
      '<w:r><w:br/><w:t>And talked.</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r></w:p>' +
      wordParagraph('First', list) +
      wordParagraph('Second', list) +
      `<w:tbl><w:tr><w:tc>${wordParagraph('Cell')}</w:tc></w:tr></w:tbl>`,
    {
      'word/styles.xml': wordPart(
        'styles',
        '<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>' +
          '<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/></w:style>',
      ),
      'word/numbering.xml': wordPart(
        'numbering',
        '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>' +
          '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
      ),
      'word/footnotes.xml': wordPart('footnotes', `<w:footnote w:id="2">${wordParagraph('A note.')}</w:footnote>`),
      'word/comments.xml': wordPart('comments', `<w:comment w:id="1">${wordParagraph('A comment.')}</w:comment>`),
    },
  )
  expect(await pieces(bytes, 'a.docx')).toEqual([
    'heading Talks',
    'heading Opening',
    'paragraph We met today.\nAnd talked.',
    'list-item {1.} First',
    'list-item {2.} Second',
    'paragraph Cell',
    'note {1.} A note.',
    'note A comment.',
  ])
  expect((await readOriginal(bytes, 'a.docx')).mediaType).toContain('wordprocessingml')
})

test('.docx: what only looks like one is refused with a reason', async () => {
  const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array.from({ length: 600 }, () => 0)])
  expect(await faultOf(old, 'a.docx')).toMatch(/^unsupported-format: .*old kind or one with a password/u)
  expect(await faultOf(await packZip({ 'a.txt': 'words' }), 'a.docx')).toMatch(/^unreadable-file: .*no Word document/u)
  expect(await faultOf(utf8('words'), 'a.docx')).toMatch(/^unreadable-file/u)
  const entity = '<!DOCTYPE x [<!ENTITY a "words">]><w:document/>'
  expect(await faultOf(await docx('', { 'word/document.xml': entity }), 'a.docx')).toMatch(/^unreadable-file/u)
  expect(await faultOf(await docx(''), 'a.docx')).toMatch(/^empty-file/u)
  const deep = `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}`
  expect(await faultOf(await docx(deep), 'a.docx')).toMatch(/^unreadable-file/u)
})

test('.odt: headings by style and level, lists, tables, spaces and tabs, notes; deleted text is none', async () => {
  const bytes = await odt(
    '<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>' +
      '<text:p text:style-name="P1">Talks</text:p><text:h text:outline-level="2">Opening</text:h>' +
      '<text:p>We  met<text:s text:c="2"/>today<text:tab/>and\n talked<text:note><text:note-citation>1</text:note-citation>' +
      '<text:note-body><text:p>A note.</text:p></text:note-body></text:note>.<text:line-break/>Then rest.</text:p>' +
      '<text:list text:style-name="L1"><text:list-item><text:p>First</text:p></text:list-item>' +
      '<text:list-item><text:p>Second</text:p><text:list><text:list-item><text:p>Inner</text:p></text:list-item></text:list>' +
      '</text:list-item></text:list>' +
      '<table:table><table:table-row><table:table-cell><text:p>Cell</text:p></table:table-cell></table:table-row></table:table>' +
      '<text:p>A <draw:frame><draw:text-box><text:p>frame</text:p></draw:text-box></draw:frame>holder</text:p>',
    '<style:style style:name="P1" style:parent-style-name="Title"/><text:list-style style:name="L1">' +
      '<text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style>',
  )
  expect(await pieces(bytes, 'a.odt')).toEqual([
    'heading Talks',
    'heading Opening',
    'paragraph We met  today\tand talked.\nThen rest.',
    'list-item {1.} First',
    'list-item {2.} Second',
    'list-item {•} Inner',
    'table-cell Cell',
    'paragraph frame',
    'paragraph A holder',
    'note A note.',
  ])
  const locked = await packZip({ 'content.xml': 'x', 'META-INF/manifest.xml': '<m:encryption-data/>' })
  expect(await faultOf(locked, 'a.odt')).toContain('password')
  expect(await faultOf(await packZip({ a: 'words' }), 'a.odt')).toMatch(/^unreadable-file/u)
})

test.each([
  [
    'a.docx',
    docx(
      '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>QUESTION</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>:</w:t></w:r>' +
        `<w:r><w:t xml:space="preserve"> Was a date named?</w:t></w:r></w:p>${wordParagraph('No.')}`,
    ),
  ],
  [
    'a.odt',
    odt(
      '<text:p><text:span text:style-name="T1">QUESTION</text:span><text:span text:style-name="T1">:</text:span> Was a date ' +
        'named?</text:p><text:p>No.</text:p>',
      '<style:style style:name="T1"><style:text-properties xmlns:fo="f" fo:font-weight="bold"/></style:style>',
    ),
  ],
  ['a.rtf', Promise.resolve(utf8(String.raw`{\rtf1\ansi\pard{\b QUESTION}\b :\b0  Was a date named?\par No.\par}`))],
  ['a.md', Promise.resolve(utf8('**QUESTION:** Was a date named?\n\nNo.\n'))],
  ['a.html', Promise.resolve(utf8('<p><b>QUESTION:</b> Was a date named?</p><p>No.</p>'))],
])('%s: words that bold print sets off at the start of a paragraph are told', async (name, bytes) => {
  const { source } = await readOriginal(await bytes, name)
  expect(source.pieces.map(({ lead, text }) => [lead ?? null, text.trim()])).toEqual([
    ['QUESTION:', 'QUESTION: Was a date named?'],
    [null, 'No.'],
  ])
})

test('.epub: the pages in the order of the spine, the book’s own title and language', async () => {
  const bytes = await epub({ b: '<h1>One</h1><p>We met.</p>', a: '<p>We talked.</p>' })
  expect(await pieces(bytes, 'a.epub')).toEqual(['heading One', 'paragraph We met.', 'paragraph We talked.'])
  const { page } = (await readOriginal(bytes, 'a.epub')).source
  expect([page.title, page.language]).toEqual(['Talks', 'en'])
  expect(await faultOf(await packZip({ a: 'words' }), 'a.epub')).toMatch(/^unreadable-file: .*no book/u)
})

test('Markdown: bold words in unspaced scripts are bold also where no space follows their colon', async () => {
  const text = '　　**顾雁林：**下午好！\n\n答者は**「外相」**です。\n\n2 ** 3 ** 4'
  const { source } = await readOriginal(utf8(text), 'a.md')
  expect(source.pieces.map((piece) => [piece.text, piece.lead])).toEqual([
    ['　　顾雁林：下午好！', '顾雁林：'],
    ['答者は「外相」です。', undefined],
    ['2 ** 3 ** 4', undefined],
  ])
})

test('Markdown: pictures alone are captions, rules no text, and links in a row a toolbar', async () => {
  const text =
    '# Doorstep\n\n![With President Begov](x.jpg)\n\n![](y.jpg)\n\nWe met. See [the text](t).\n\n***\n\n[Print](#) | [Share](#)\n'
  expect(await pieces(utf8(text), 'a.md')).toEqual([
    'heading Doorstep',
    'caption With President Begov',
    'paragraph We met. See the text.',
    'clutter Print | Share',
  ])
})

test('HTML: links in a row with nothing beside them are a toolbar, one link or a sentence is none', async () => {
  const text =
    '<div><a href="#">Download text</a> <a href="#">Previous debate</a></div><p><a href="#">One text</a></p>' +
    '<p>We met <a href="#">in Haven</a> <a href="#">today</a>.</p>'
  expect(await pieces(utf8(text), 'a.html')).toEqual([
    'clutter Download text Previous debate',
    'paragraph One text',
    'paragraph We met in Haven today.',
  ])
})
