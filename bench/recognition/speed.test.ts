import { expect, it } from 'vitest'
import { recognise } from '#shared/recognition/recognise.ts'
import { plainSource } from '#shared/recognition/source-text.ts'

// Recognition takes time that grows with the text, whatever the text. Beside the measurements, since it asks the
// process for the time it took: by the clock a busy machine would count too.

it('recognises a million and a half characters in a second or two of the processor', () => {
  const turn =
    'Reporter: What did Minister Kono say of Taro Kono, Note: and of the islands?\n\nMinister Kono: We said no.\n'
  // Each takes two seconds at most; the limit leaves room for a slow machine, not for quadratic time.
  const texts = [
    turn.repeat(15_000),
    'We reaffirmed our position on the islands, '.repeat(35_000),
    'A '.repeat(750_000),
    '• Ukraine\n'.repeat(150_000),
    '(('.repeat(750_000),
    Array.from(
      { length: 15_000 },
      (_, i) => `Speaker ${i} Name: some words are here, and more of them are\nhere.`,
    ).join('\n'),
  ]
  texts.push(manySatos(), 'П'.repeat(1_500_000), 'Ab '.repeat(500_000))
  for (const text of texts) {
    const start = process.cpuUsage()
    recognise(plainSource(text))
    expect(process.cpuUsage(start).user / 1_000_000).toBeLessThan(6)
  }
}, 120_000)

function letter(n: number): string {
  return String.fromCharCode(97 + (n % 26))
}

function givenName(i: number): string {
  return `${letter(i).toUpperCase()}${letter(i / 26)}${letter(i / 676)}${letter(i / 7)}`
}

/** Four thousand people of one surname. */
function manySatos(): string {
  const said = 'We reaffirmed our position on the islands and said so to our colleagues in the room. '.repeat(5)
  return Array.from({ length: 4_000 }, (_, i) => `Minister ${givenName(i)} Sato: ${said}\n`).join('\n')
}
