/** Where a hit is: the transcript by its place in the list that was searched, the block, and UTF-16 offsets into the text. */
export interface HitRow {
  readonly transcript: number
  readonly seq: number
  readonly start: number
  readonly end: number
}

/** Hits in the order in which they were found; millions take 16 bytes each. */
export class HitRows {
  #numbers = new Int32Array(1 << 10)
  #length = 0

  get length(): number {
    return this.#length
  }

  push({ transcript, seq, start, end }: HitRow): void {
    if ((this.#length + 1) * 4 > this.#numbers.length) {
      const wider = new Int32Array(this.#numbers.length * 2)
      wider.set(this.#numbers)
      this.#numbers = wider
    }
    const at = this.#length * 4
    this.#numbers[at] = transcript
    this.#numbers[at + 1] = seq
    this.#numbers[at + 2] = start
    this.#numbers[at + 3] = end
    this.#length += 1
  }

  at(index: number): HitRow {
    const [transcript = 0, seq = 0, start = 0, end = 0] = this.#numbers.subarray(index * 4, index * 4 + 4)
    return { transcript, seq, start, end }
  }
}
