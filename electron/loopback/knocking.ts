/** So many refused requests within a minute are somebody's mistake; more are an attack, or a program gone wild. */
const MOST = 120
const WINDOW = 60_000

/** Counts requests that were refused, so that whoever keeps knocking is no longer listened to for a while. */
export class Knocking {
  #began = 0
  #count = 0

  /** Answers whether there have been too many of late. */
  note(now: number): boolean {
    if (now - this.#began >= WINDOW) {
      this.#began = now
      this.#count = 0
    }
    this.#count += 1
    return this.#count > MOST
  }
}
