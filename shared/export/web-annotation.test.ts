import { expect, test } from 'vitest'
import { joinQuotes } from '../domain/spans.ts'
import { EXAMPLE_IDS, exampleSource } from './example-source.ts'
import { NASTY_EXPECTED, nastySource } from './testing/nasty-source.ts'
import { webAnnotationText } from './web-annotation.ts'

interface Target {
  readonly source: Record<string, unknown>
  readonly selector: readonly [
    { readonly start: number; readonly end: number },
    { readonly exact: string; readonly prefix: string },
  ]
}
interface Collection {
  readonly total: number
  readonly first: {
    readonly items: readonly { readonly target: Target | Target[]; readonly body?: readonly Record<string, string>[] }[]
  }
}

// Safe: what is wrong with the shape fails the test that looks at it.
const read = (source = exampleSource()) => JSON.parse([...webAnnotationText(source)].join('')) as Collection
const targetsOf = ({ target }: Collection['first']['items'][number]): Target[] =>
  Array.isArray(target) ? target : [target]

test('both selectors give every quotation back character by character', () => {
  const source = nastySource()
  const characters = Array.from(source.transcript(EXAMPLE_IDS.transcriptId).text)
  const items = read(source).first.items.map(targetsOf)
  expect(items.map((targets) => joinQuotes(targets.map(({ selector: [, quote] }) => quote.exact)))).toEqual(
    NASTY_EXPECTED,
  )
  expect(
    items.map((targets) =>
      joinQuotes(targets.map(({ selector: [at] }) => characters.slice(at.start, at.end).join(''))),
    ),
  ).toEqual(NASTY_EXPECTED)
})

test('a target names the revision of its text and where the text comes from', () => {
  const [item] = read().first.items
  expect(item === undefined ? [] : targetsOf(item)).toMatchObject([
    {
      source: {
        id: `urn:uuid:${EXAMPLE_IDS.transcriptId}`,
        via: 'https://mfa.example/1?a=1&b=2',
        'demarche:sha256': 'ab'.repeat(32),
      },
    },
  ])
})

test('positions and codes are bodies, and the collection says how many annotations it has', () => {
  const { total, first } = read()
  expect(total).toBe(first.items.length)
  expect(first.items[0]?.body?.map(({ purpose, value }) => [purpose, value])).toEqual([
    ['classifying', 'Anders Halden rejects Islands'],
    ['tagging', 'Legal argument'],
  ])
})
