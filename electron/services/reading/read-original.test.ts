import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { recognise } from '#shared/recognition/recognise.ts'
import { readOriginal } from './read-original.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

async function words(bytes: Uint8Array, name: string): Promise<string[]> {
  const { source } = await readOriginal(bytes, name)
  return source.pieces.map((piece) => piece.text)
}

async function codeOf(bytes: Uint8Array, name: string): Promise<string> {
  try {
    await readOriginal(bytes, name)
    return 'read'
  } catch (error) {
    return error instanceof AppError ? error.code : 'thrown'
  }
}

describe('readOriginal', () => {
  it('says that files without text are empty', async () => {
    expect(await codeOf(new Uint8Array(), 'a.txt')).toBe('empty-file')
    expect(await codeOf(utf8(' \n\t\u00a0\r\n'), 'a.txt')).toBe('empty-file')
    expect(await codeOf(utf8('<html><script>let a</script><p> </p></html>'), 'a.html')).toBe('empty-file')
    expect(await codeOf(utf8('\uFEFF'), 'a.md')).toBe('empty-file')
  })

  it('refuses formats that are not read yet and binary files under any name', async () => {
    expect(await codeOf(utf8('words'), 'a.pptx')).toBe('unsupported-format')
    expect(await codeOf(utf8('words'), 'a.pdf')).toBe('unreadable-file')
    expect(await codeOf(utf8('words'), 'A.DOCX')).toBe('unreadable-file')
    expect(await codeOf(utf8('%PDF-1.7 …'), 'a.txt')).toBe('unsupported-format')
    expect(
      await codeOf(
        Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 256),
        'a.txt',
      ),
    ).toBe('unsupported-format')
  })

  it('throws nothing but its own errors whatever the bytes', async () => {
    const name = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a', 'a.b.c', '.html')
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), name, async (bytes, fileName) => {
        expect(['read', 'empty-file', 'unsupported-format']).toContain(await codeOf(bytes, fileName))
      }),
      { numRuns: 200 },
    )
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), name, async (text, fileName) => {
        expect(await codeOf(utf8(text), fileName)).not.toBe('thrown')
      }),
    )
  }, 60_000)

  it('normalises line ends, lone marks and NUL and keeps every other character', async () => {
    expect(await words(utf8('one\r\ntwo\rthree\u00a0ﬁ e\u0301'), 'a.txt')).toEqual([
      'one',
      'two',
      'three\u00a0ﬁ e\u0301',
    ])
    expect(await words(utf8(`${'a'.repeat(900)}\0b`), 'a.txt')).toEqual([`${'a'.repeat(900)}\uFFFDb`])
  })

  it('takes the blocks of an HTML page and leaves scripts, styles and templates', async () => {
    const page = `<!doctype html><html lang="en"><head><title>Talks</title><style>p{}</style>
      <link rel="canonical" href="https://example.org/talks"><meta property="og:site_name" content="Ministry"></head>
      <body><nav><a href="/">Home</a></nav><h1>Press conference</h1><script>x()</script><noscript>on</noscript>
      <p><b>Reporter:</b> What&nbsp;next?<br>Minister Mori: <i>Talks</i>.</p><ul><li>one <p>two</p></li></ul>
      <template>none</template><table><tr><td>Date</td></tr></table><p style="display:none">hidden</p></body></html>`
    const { source } = await readOriginal(utf8(page), 'a.html')
    expect(source.pieces.map(({ form, text }) => [form, text.trim()])).toEqual([
      ['clutter', 'Home'],
      ['heading', 'Press conference'],
      ['paragraph', 'Reporter: What\u00a0next?\nMinister Mori: Talks.'],
      ['list-item', 'one'],
      ['list-item', 'two'],
      ['table-cell', 'Date'],
    ])
    expect(source.page).toEqual({
      title: 'Talks',
      language: 'en',
      url: 'https://example.org/talks',
      date: null,
      publisher: 'Ministry',
      windowTitle: 'Talks',
    })
    const got = recognise(source)
    expect(got.blocks.map((block) => block.kind)).toEqual([
      'furniture',
      'title',
      'speech',
      'speech',
      'list-item',
      'list-item',
      'paragraph',
    ])
    expect(got.speakers.map((speaker) => speaker.name)).toEqual(['Reporter', 'Mori'])
  })

  it('reads a hundred thousand nested elements in a moment', async () => {
    const start = process.threadCpuUsage().user
    for (const tag of ['div', 'b', 'ul><li', 'blockquote']) {
      expect(await words(utf8(`${`<${tag}>`.repeat(100_000)}deep`), 'a.html')).toEqual(['deep'])
    }
    expect(await words(utf8(`${'> '.repeat(50_000)}deep`), 'a.md')).toHaveLength(1)
    expect(process.threadCpuUsage().user - start).toBeLessThan(20e6)
  }, 60_000)

  it('takes headings, lists and front matter of Markdown', async () => {
    const text =
      '---\ntitle: "Talks"\ndate: 2019-05-30\n---\n# Remarks by Anna Keller\n\nWe *met*\ntoday &amp; agreed.\n\n' +
      '* first [point](x)\n* second\n\n1. Third point is a sentence.\n\n[Home](/)\n'
    const { source, mediaType } = await readOriginal(utf8(text), 'a.md')
    expect(mediaType).toBe('text/markdown')
    expect(source.pieces.map(({ form, text: raw, marker }) => [form, raw, marker])).toEqual([
      ['heading', 'Remarks by Anna Keller', null],
      ['paragraph', 'We met\ntoday & agreed.', null],
      ['list-item', 'first point', '*'],
      ['list-item', 'second', '*'],
      ['paragraph', '1. Third point is a sentence.', null],
      ['paragraph', 'Home', null],
    ])
    expect(recognise(source)).toMatchObject({ title: 'Remarks by Anna Keller', date: '2019-05-30' })
  })

  it('refuses more paragraphs than any transcript has', async () => {
    expect(await codeOf(utf8('a\n'.repeat(500_001)), 'a.txt')).toBe('unreadable-file')
  })

  it('offers the file name as the last resort for a title', async () => {
    expect((await readOriginal(utf8('x'), 'folder/press_conference 3.txt')).source.fallbackTitle).toBe(
      'press conference 3',
    )
  })
})

it('a package of another program is told from a transcript, whatever is in it', async () => {
  for (const name of ['a.qdpx', 'a.qdc', 'a.sqlite3', 'A.QDE']) {
    await expect(readOriginal(new TextEncoder().encode('<Project/>'), name)).rejects.toThrow('bring it in as a package')
  }
})
