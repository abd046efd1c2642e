import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { beginningOfForms, FormTest, stemOf } from './stems.ts'

const LATIN = ['a', 'e', 'i', 'o', 'u', 'y', 'b', 'c', 'd', 'g', 'l', 'n', 'r', 's', 't', 'v', 'x', 'z']
const CYRILLIC = ['а', 'е', 'и', 'о', 'у', 'ы', 'я', 'б', 'в', 'д', 'к', 'л', 'н', 'р', 'с', 'т', 'ь', 'й']
const ENDINGS = `- s es ies ied ed ing eed ly y al ational ization bility fulness ogist
  ов ами ости ейшие ировать ться вшись ее ого нный`
  .split(/\s+/)
  .map((ending) => ending.replace('-', ''))

const word = fc
  .tuple(
    fc.oneof(
      fc.array(fc.constantFrom(...LATIN), { minLength: 1, maxLength: 5 }),
      fc.array(fc.constantFrom(...CYRILLIC), { minLength: 1, maxLength: 5 }),
    ),
    fc.constantFrom(...ENDINGS),
  )
  .map(([letters, ending]) => letters.join('') + ending)

test('all forms of a word begin as it is said of them', () => {
  fc.assert(
    fc.property(word, (form) => {
      for (const sought of [form, stemOf(form)]) {
        expect(new FormTest(sought).holds(form)).toBe(true)
        expect(form.startsWith(beginningOfForms(sought)), `${form} for ${sought}`).toBe(true)
      }
    }),
    { numRuns: 20_000 },
  )
})

test.each([
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['skies', 'sky'],
])('“%s” and “%s” are forms of each other', (first, second) => {
  expect(new FormTest(first).holds(second)).toBe(true)
  expect(second.startsWith(beginningOfForms(first))).toBe(true)
  expect(first.startsWith(beginningOfForms(second))).toBe(true)
})
