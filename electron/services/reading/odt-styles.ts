// What the styles at the start of an OpenDocument text mean: which are headings or bold, which lists are numbered.

/** More styles than this are no document's; the rest is read as plain. */
const MAX_STYLES = 20_000

export class OdtStyles {
  private readonly parents = new Map<string, string>()
  private readonly numbered = new Set<string>()
  private readonly bold = new Set<string>()
  private list = ''
  private style = ''

  /** Takes note of a style's element. */
  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    const name = attributes['style:name'] ?? ''
    if (this.parents.size + this.numbered.size > MAX_STYLES) return
    if (tag === 'style:style') {
      this.style = name
      this.parents.set(name, attributes['style:parent-style-name'] ?? '')
    } else if (tag === 'style:text-properties' && /^(?:bold|[6-9]00)$/u.test(attributes['fo:font-weight'] ?? '')) {
      this.bold.add(this.style)
    }
    if (tag === 'text:list-style') this.list = name
    else if (tag === 'text:list-level-style-number' && attributes['style:num-format']) {
      this.numbered.add(`${this.list}\n${attributes['text:level'] ?? ''}`)
    }
  }

  /** 1 to 6 for a heading's or the title's style, null for any other. */
  headingLevel(style: string): number | null {
    let name = style
    for (let i = 0; i < 8 && name !== ''; i++) {
      if (/^(?:Title|Titel|Titre)$/iu.test(name)) return 1
      const level = /^Heading(?:_20_|\s)(\d)/u.exec(name)?.[1]
      if (level !== undefined) return Math.min(Math.max(Number(level), 1), 6)
      name = this.parents.get(name) ?? ''
    }
    return null
  }

  /** True where the style says that its words are bold. */
  isBold(style: string): boolean {
    return this.bold.has(style)
  }

  /** True where the lists of that style have numbers at that level (from 1 on). */
  isNumbered(style: string, level: number): boolean {
    return this.numbered.has(`${style}\n${level}`)
  }
}
