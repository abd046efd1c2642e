/** Gathers the words at the start of a paragraph that bold print sets off from what follows; all of them where all are bold. */
export class BoldLead {
  private gathered = ''
  private isOver = false

  /** The next words of the paragraph. White space has no look. */
  add(text: string, isBold: boolean): void {
    if (this.isOver) return
    if (isBold || text.trim() === '') this.gathered += text
    else this.isOver = true
  }

  /** For the piece made of the paragraph: its `lead`, or nothing where it begins with other words. */
  get forPiece(): { readonly lead?: string } {
    const lead = this.gathered.trim()
    return lead === '' ? {} : { lead }
  }
}
