import { expect, test } from 'vitest'
import { AppError } from '#shared/api/envelope.ts'
import { walkXml } from './xml-events.ts'

function faultOf(xml: string): string {
  try {
    walkXml(new TextEncoder().encode(xml), {})
    return 'read'
  } catch (error) {
    return error instanceof AppError ? error.code : 'thrown'
  }
}

test('tells elements, attributes and text in their order', () => {
  const told: string[] = []
  walkXml(new TextEncoder().encode('<?xml version="1.0"?><a x="1">one &amp; <b>two</b><![CDATA[<3>]]></a>'), {
    open: (tag, attributes) => told.push(`<${tag} ${JSON.stringify(attributes)}`),
    close: (tag) => told.push(`>${tag}`),
    text: (text) => told.push(text),
  })
  expect(told).toEqual(['<a {"x":"1"}', 'one & ', '<b {}', 'two', '>b', '<3>', '>a'])
})

test('refuses a document type at once, and with it entities that grow or fetch', () => {
  const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  const start = Date.now()
  expect(faultOf(`<!DOCTYPE a [<!ENTITY l0 "ha">${laughs}]><a>&l9;</a>`)).toBe('unreadable-file')
  expect(faultOf('<!DOCTYPE a SYSTEM "file:///etc/hostname"><a/>')).toBe('unreadable-file')
  expect(faultOf(`<?xml version="1.0"?>${' '.repeat(100_000)}<!DOCTYPE a><a/>`)).toBe('unreadable-file')
  expect(faultOf('<a>&made-up;</a>')).toBe('unreadable-file')
  expect(Date.now() - start).toBeLessThan(5000)
})

test('refuses what nests deeper than any document and what is no XML', () => {
  expect(faultOf('<a>'.repeat(200_000))).toBe('unreadable-file')
  expect(faultOf('words')).toBe('unreadable-file')
  expect(faultOf('<a><b></a>')).toBe('unreadable-file')
})
