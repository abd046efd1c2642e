import { expect, it } from 'vitest'
import { recognise } from '#shared/recognition/recognise.ts'
import { plainSource } from '#shared/recognition/source-text.ts'

// Recognition takes time that grows with the text, whatever the text. Beside the measurements, since it asks the
// process for the time it took: by the clock a busy machine would count too.

it('recognises six megabytes in a few seconds of the processor', () => {
  const turn =
    'Reporter: What did Minister Kono say of Taro Kono, Note: and of the islands?\n\nMinister Kono: We said no.\n'
  // Each takes one to three seconds by itself; the limit leaves room for a busy machine, not for quadratic time.
  const texts = [
    turn.repeat(60_000),
    'We reaffirmed our position on the islands, '.repeat(140_000),
    'A '.repeat(3_000_000),
    '• Ukraine\n'.repeat(600_000),
    '(('.repeat(3_000_000),
    Array.from(
      { length: 60_000 },
      (_, i) => `Speaker ${i} Name: some words are here, and more of them are\nhere.`,
    ).join('\n'),
  ]
  texts.push(manySatos(), 'П'.repeat(6_000_000), 'Ab '.repeat(2_000_000))
  for (const text of texts) {
    const start = process.cpuUsage()
    recognise(plainSource(text))
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(20)
  }
}, 600_000)

function letter(n: number): string {
  return String.fromCharCode(97 + (n % 26))
}

function givenName(i: number): string {
  return `${letter(i).toUpperCase()}${letter(i / 26)}${letter(i / 676)}${letter(i / 7)}`
}

/** Fourteen thousand people of one surname. */
function manySatos(): string {
  const said = 'We reaffirmed our position on the islands and said so to our colleagues in the room. '.repeat(5)
  return Array.from({ length: 14_000 }, (_, i) => `Minister ${givenName(i)} Sato: ${said}\n`).join('\n')
}
