import { expect, test } from 'vitest'
import { requiredLiterals } from './required-literals.ts'

const literal = (text: string) => ({ kind: 'literal', text })

test.each([
  ['rocket(s|ry)?', literal('rocket')],
  [
    '(?:rocket|missile) range',
    { kind: 'all', parts: [{ kind: 'any', parts: [literal('rocket'), literal('missile')] }, literal('range')] },
  ],
  ['(peace)+\\w*', literal('peace')],
  ['S-[45]00', { kind: 'all', parts: [literal('S'), literal('00')] }],
  ['北方.{0,3}領土', { kind: 'all', parts: [literal('北方'), literal('領土')] }],
  ['peace|\\d+', null],
  ['\\bcafé\\b', literal('caf')],
  ['(?!no)x*', null],
])('%s cannot match without its literals', (source, required) => {
  expect(requiredLiterals(source, '')).toEqual(required)
})
