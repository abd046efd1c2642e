import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Envelope } from './envelope.ts'
import { CarriedEnvelope, cutEnvelope, PieceJoiner, wholeEnvelope } from './pieces.ts'

const piecesOf = (value: unknown, most: number): readonly string[] | null => {
  const carried = cutEnvelope({ ok: true, value }, most)
  return 'pieces' in carried ? carried.pieces : null
}

test('pieces put together are the whole, whatever it holds and wherever it is cut', () => {
  const letters = fc.array(fc.integer({ min: 0, max: 0xff_ff }), { maxLength: 40 })
  // Any units, so that pairs are cut in two and lone halves stand by themselves.
  const text = letters.map((units) => String.fromCharCode(...units))
  const anything = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'medium' },
      text,
      fc.jsonValue(),
      fc.array(tie('value'), { maxLength: 12 }),
      fc.dictionary(fc.oneof(text, fc.constant('__proto__')), tie('value'), { maxKeys: 6 }),
    ),
  })).value
  fc.assert(
    fc.property(anything, fc.integer({ min: 1, max: 60 }), (value, most) => {
      const crossed = CarriedEnvelope.parse(JSON.parse(JSON.stringify(cutEnvelope({ ok: true, value }, most))))
      expect(JSON.stringify(wholeEnvelope(crossed))).toBe(JSON.stringify({ ok: true, value }))
    }),
  )
})

test('a short answer and an error cross as they are', () => {
  const short: Envelope<unknown> = { ok: true, value: { text: 'We agreed.', blocks: [1, 2] } }
  expect(cutEnvelope(short)).toBe(short)
  const error = { code: 'internal', message: 'x'.repeat(99), details: null } as const
  const failed: Envelope<unknown> = { ok: false, error }
  expect(cutEnvelope(failed, 10)).toBe(failed)
  expect(wholeEnvelope(failed)).toBe(failed)
})

test('no piece of a long text or of a long list of short members is much longer than the limit', () => {
  const value = { title: 'Talks', text: 'We agreed. '.repeat(100), starts: Array.from({ length: 300 }, (_, n) => n) }
  const pieces = piecesOf(value, 200) ?? []
  expect(pieces.length).toBeGreaterThan(10)
  for (const piece of pieces) expect(piece.length).toBeLessThan(400)
  expect(pieces[0]).toBe('{"ok":true,"value":{"title":"Talks","text":"","starts":[]}}')
})

test('a list of a member longer than the limit has a piece for it, and so has a list that is all of the answer', () => {
  const long = { note: 'x'.repeat(50) }
  expect(piecesOf([long, 1, 2, long], 20)).toEqual([
    '{"ok":true,"value":[]}',
    JSON.stringify([['value'], [long]]),
    JSON.stringify([['value'], [1, 2, long]]),
  ])
  expect(piecesOf('abcde', 2)).toEqual([
    '{"ok":true,"value":""}',
    '[["value"],"ab"]',
    '[["value"],"cd"]',
    '[["value"],"e"]',
  ])
})

test('a piece that is broken or belongs nowhere is refused', () => {
  const joiner = new PieceJoiner()
  expect(() => joiner.envelope).toThrow()
  expect(() => joiner.add('{"ok":tr')).toThrow(SyntaxError)
  joiner.add('{"ok":true,"value":{"text":"","at":1}}')
  for (const piece of [
    '1',
    '[["value","text"]]',
    '[["value","at"],"x"]',
    '[["value","text"],[1]]',
    '[["gone","text"],"x"]',
  ]) {
    expect(() => joiner.add(piece), piece).toThrow(TypeError)
  }
  expect(joiner.envelope).toEqual({ ok: true, value: { text: '', at: 1 } })
})
