const sideHues = [212, 146, 30, 282] as const

const statusHues: Readonly<Record<string, number>> = { open: 338, narrowing: 36, resolved: 146, denied: 276 }

/** Degrees: the hue of a side's signs, by its place. */
export function hueOfSide(index: number): number {
  return sideHues[index % sideHues.length] ?? 212
}

/** Degrees: the hue of a status on the band; null, that is grey, where nothing moves or the status is not known. */
export function hueOfStatus(key: string | undefined): number | null {
  return key === undefined ? null : (statusHues[key] ?? null)
}
