// The words of a page as a page-description format has them: each where it stands, in no certain order.

/** A run of characters on one baseline. Lengths are points; `y` is counted from the top of the page. */
export interface PageWord {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Height of the type. */
  readonly size: number
}

export interface PrintedPage {
  /** Counted from 1. */
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly PageWord[]
}

/** A line of a column, in reading order with its neighbours. Lengths are points. */
export interface PrintedLine {
  readonly text: string
  readonly page: number
  /** Left and right end of its words. */
  readonly left: number
  readonly right: number
  /** Baseline, from the top. */
  readonly y: number
  readonly size: number
  /** Where the column begins and ends in which it stands. */
  readonly column: { readonly left: number; readonly right: number }
}
