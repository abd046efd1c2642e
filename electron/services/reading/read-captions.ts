import { findLabel } from '#shared/recognition/labels/labels.ts'
import { plainPiece, plainSource, NO_PAGE_METADATA } from '#shared/recognition/source-text.ts'
import type { SourcePiece, SourceText } from '#shared/recognition/source-text.ts'
import { readCues, startOfCues } from './caption-cues.ts'
import type { Cue } from './caption-cues.ts'

// Reads captions (.srt, .vtt) into paragraphs: by speaker, and where a sentence ends before a pause.

/** A silence that parts paragraphs, in milliseconds. */
const PAUSE = 2_000
/** A paragraph of captions without pauses ends with a sentence after so many UTF-16 units. */
const FULL = 700
const ENDS_SENTENCE = /[.!?…。！？]["”’»」』)）]*$/u
/** ">> " and "- " at the start of a line: somebody else speaks. */
const OTHER_SPEAKER = /^(?:>{2,3}|[-–—])\s*(?=\S)/u

/** The words of captions in paragraphs. Times, numbers, styles and positions are no text. */
export function readCaptions(text: string, fallbackTitle: string | null): SourceText {
  const cues = readCues(text)
  const paragraphs = new CaptionParagraphs(openWithNames(cues))
  let previous: Cue | null = null
  for (const cue of cues) {
    paragraphs.add(cue, previous)
    previous = cue
  }
  return { pieces: paragraphs.finish(), page: NO_PAGE_METADATA, fallbackTitle, timed: true }
}

/** The same of captions that were pasted into a plain text, with what stands above them; its first line is the title. */
export function readPastedCaptions(text: string, fallbackTitle: string | null): SourceText {
  const start = startOfCues(text)
  const above = text.slice(0, start).trim()
  const source = readCaptions(text.slice(start), above.split('\n')[0] || fallbackTitle)
  return { ...source, pieces: [...plainSource(above).pieces, ...source.pieces] }
}

const NAME_BEFORE_COLON = /^\p{L}[^:：.!?…。！？、，]{0,40}[:：]\s/u

/** True where most cues open with something short before a colon, whatever the words are. */
function openWithNames(cues: readonly Cue[]): boolean {
  const named = cues.filter(({ lines }) => NAME_BEFORE_COLON.test(lines[0]?.text ?? ''))
  return named.length > 2 && named.length * 2 > cues.length
}

class CaptionParagraphs {
  private readonly pieces: SourcePiece[] = []
  private parts: string[] = []
  private length = 0
  private voice: string | null = null
  /** The voice of the last piece, so that a turn of several paragraphs is named once. */
  private said: string | null = null

  private readonly opensWithNames: boolean

  constructor(opensWithNames: boolean) {
    this.opensWithNames = opensWithNames
  }

  add(cue: Cue, previous: Cue | null): void {
    const rested = previous !== null && cue.start - previous.end >= PAUSE
    for (const [i, line] of cue.lines.entries()) {
      // Captions that scroll show a line again with the next one.
      if (previous !== null && i < previous.lines.length && isScrolled(cue, previous, i)) continue
      const other = OTHER_SPEAKER.test(line.text)
      if (other || this.breaksBefore(line.text, line.voice, rested && i === 0)) this.flush()
      if (line.voice !== null) this.voice = line.voice
      // A mark of another speaker without a name ends the turn of the one before.
      else if (other) this.voice = null
      this.parts.push(line.text)
      this.length += line.text.length
    }
  }

  finish(): SourcePiece[] {
    this.flush()
    return this.pieces
  }

  private breaksBefore(line: string, voice: string | null, rested: boolean): boolean {
    const last = this.parts.at(-1)
    if (last === undefined) return false
    if (voice !== null && voice !== this.voice) return true
    const label = findLabel(line)
    const ended = ENDS_SENTENCE.test(last)
    if (ended && this.opensWithNames && NAME_BEFORE_COLON.test(line)) return true
    if (label !== null && (label.strength === 'certain' || ended)) return true
    // Captions without any full stop would be one paragraph for ever.
    return (ended && (rested || this.length > FULL)) || this.length > FULL * 4
  }

  private flush(): void {
    if (this.parts.length > 0) {
      const piece = { ...plainPiece('paragraph', joinLines(this.parts), true), breaks: 'meant' as const }
      this.pieces.push(this.voice === null || this.voice === this.said ? piece : { ...piece, voice: this.voice })
      this.said = this.voice
    }
    this.parts = []
    this.length = 0
  }
}

function isScrolled(cue: Cue, previous: Cue, at: number): boolean {
  const shown = previous.lines.slice(previous.lines.length - at - 1).map((line) => line.text)
  return shown.length > 0 && cue.lines.slice(0, at + 1).every((line, i) => line.text === shown[i])
}

/** Lines of one paragraph: parted by a space, by nothing between Chinese and Japanese characters. */
function joinLines(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u
    return unspaced.test(text.slice(-1)) && unspaced.test(line.charAt(0)) ? text + line : `${text} ${line}`
  })
}
