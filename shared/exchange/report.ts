import { z } from 'zod'

/** What becomes of something that a package holds: it comes in as it is, as something near to it, or not at all. */
export const Fate = z.enum(['kept', 'approximated', 'lost'])
export type Fate = z.infer<typeof Fate>

/** One line of the report that is shown before anything is saved. */
export const ReportLine = z.object({
  fate: Fate,
  /** In the user's words, without the number: "passages", "pictures: Demarche reads texts only". */
  what: z.string(),
  count: z.int().positive(),
  /** The first few, by name or by their words. */
  examples: z.array(z.string()),
})
export type ReportLine = z.infer<typeof ReportLine>

const MAX_EXAMPLES = 5
const MAX_EXAMPLE = 80

/** Gathers what a reader meets; the same words are one line with a count. */
export class Report {
  readonly #lines = new Map<string, { fate: Fate; what: string; count: number; examples: string[] }>()

  kept(what: string, count = 1): void {
    this.#add('kept', what, count)
  }

  approximated(what: string, example?: string, count = 1): void {
    this.#add('approximated', what, count, example)
  }

  lost(what: string, example?: string, count = 1): void {
    this.#add('lost', what, count, example)
  }

  /** Kept first, then approximated, then lost; each in the order in which it was met. */
  lines(): ReportLine[] {
    return Fate.options.flatMap((fate) => [...this.#lines.values()].filter((line) => line.fate === fate))
  }

  #add(fate: Fate, what: string, count: number, example?: string): void {
    if (count < 1) return
    const key = `${fate} ${what}`
    const line = this.#lines.get(key) ?? { fate, what, count: 0, examples: [] }
    line.count += count
    if (example !== undefined && example !== '' && line.examples.length < MAX_EXAMPLES) {
      line.examples.push(shortenExample(example))
    }
    this.#lines.set(key, line)
  }
}

function shortenExample(text: string): string {
  const flat = Array.from(text.toWellFormed().replaceAll(/\s+/gu, ' ').trim())
  return flat.length <= MAX_EXAMPLE ? flat.join('') : `${flat.slice(0, MAX_EXAMPLE - 1).join('')}…`
}
