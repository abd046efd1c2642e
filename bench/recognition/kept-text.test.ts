import { expect, it } from 'vitest'
import { readOriginal } from '../../electron/services/reading/read-original.ts'
import { recognise } from '#shared/recognition/recognise.ts'
import { BATCHES, readSamples } from './sample.ts'

// What no figure may buy: a character of a page that is in no text, label or marker, or in two of them.

it.each(BATCHES)('keeps every character of the pages of the %s batch once', async (batch) => {
  const wrong: string[] = []
  for (const { name, file } of readSamples(batch)) {
    const { source } = await readOriginal(file.bytes, file.name)
    const got = recognise(source)
    const ignored = got.blocks.some(({ marker }) => CLOCK.test(marker ?? '')) ? IN_RECORDINGS : SEPARATORS
    const kept = countOf(
      got.blocks.map(({ marker, label, start, end }) => `${marker ?? ''}${label ?? ''}${got.text.slice(start, end)}`),
    )
    const printed = countOf(source.pieces.map(({ voice, text }) => `${voice ?? ''}${text}`))
    // Markers that the format draws are no words of the page; of clutter they are left out.
    const drawn = countOf(source.pieces.map(({ marker }) => marker ?? ''))
    for (const character of new Set([...kept.keys(), ...printed.keys()])) {
      const count = kept.get(character) ?? 0
      const least = printed.get(character) ?? 0
      const isRight = count >= least && count <= least + (drawn.get(character) ?? 0)
      if (!isRight && !ignored.test(character)) wrong.push(`${name}: “${character}” ${count} times, not ${least}`)
    }
  }
  expect(wrong).toEqual([])
})

const CLOCK = /\d:\d\d/u
/** White space, and what parts a label from the words or a word at a line's end. */
const SEPARATORS = /[\s\u0085\u00ad:：‐–—―-]/u
/** Lines that are shown one by one are one paragraph with the first one's time; what encloses a time is left out. */
const IN_RECORDINGS = /[\s\u0085\u00ad:：‐–—―\d.,()[\]#>-]/u

function countOf(parts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const character of parts.join('')) counts.set(character, (counts.get(character) ?? 0) + 1)
  return counts
}
