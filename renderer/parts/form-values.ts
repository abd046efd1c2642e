import type { z } from 'zod'

/** What a text field means: nothing, or the words without the space around them. */
export function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

/** The first fault of each field, by the field's name, as people are told it. */
export function faultsOf(schema: z.ZodType, value: unknown): ReadonlyMap<string, string> {
  const parsed = schema.safeParse(value)
  const faults = new Map<string, string>()
  for (const { path, code, message } of parsed.error?.issues ?? []) {
    const field = String(path[0] ?? '')
    if (!faults.has(field)) faults.set(field, code === 'too_small' ? 'This cannot be empty' : capitalise(message))
  }
  return faults
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}
