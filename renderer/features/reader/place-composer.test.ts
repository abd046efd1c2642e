import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeComposer } from './place-composer.ts'

const FRAME = { left: 0, top: 50, right: 1000, bottom: 800 }

test('where a side is free the composer never covers the selection and never leaves the frame', () => {
  fc.assert(
    fc.property(fc.nat(800), fc.nat(600), fc.nat(500), fc.integer({ min: 20, max: 300 }), (x, y, wide, high) => {
      const selection = {
        left: x,
        top: 60 + y,
        right: Math.min(x + 20 + wide, 990),
        bottom: Math.min(90 + y + high, 790),
      }
      fc.pre(Math.max(selection.top - FRAME.top, FRAME.bottom - selection.bottom) > 260)
      const size = { width: 430, height: 380 }
      const place = placeComposer(selection, size, FRAME)
      const height = Math.min(size.height, place.maxHeight)
      expect(place.left).toBeGreaterThanOrEqual(FRAME.left)
      expect(place.left + size.width).toBeLessThanOrEqual(FRAME.right)
      expect(place.top).toBeGreaterThanOrEqual(FRAME.top)
      expect(place.top + height).toBeLessThanOrEqual(FRAME.bottom)
      const isApart =
        place.top >= selection.bottom || place.top + height <= selection.top || place.left >= selection.right
      expect(isApart).toBe(true)
    }),
  )
})

test('words that fill the frame leave it a place inside the frame', () => {
  const place = placeComposer({ left: 100, top: 20, right: 900, bottom: 900 }, { width: 430, height: 380 }, FRAME)
  expect(place.maxHeight).toBeGreaterThanOrEqual(200)
  expect(place.top + place.maxHeight).toBeLessThanOrEqual(FRAME.bottom)
})

test('it stands below where there is room', () => {
  const selection = { left: 300, top: 100, right: 500, bottom: 130 }
  expect(placeComposer(selection, { width: 430, height: 300 }, FRAME)).toMatchObject({ left: 300, top: 140 })
})
