/** Electron's makers mend so many majors at a time: the newest and the two before it. */
const SUPPORTED_MAJORS = 3

/** What the registry knows of what we ship. */
export interface Support {
  /** Electron's version in package.json. */
  readonly version: string
  /** All versions of Electron there are. */
  readonly released: readonly string[]
  /** Packages that an advisory names in the version that we have, with what it says. */
  readonly advisories: readonly { readonly name: string; readonly title: string }[]
}

/** Why we should not ship as we are, one line each: point 16 of Electron's security checklist. */
export function findSupportFaults({ version, released, advisories }: Support): string[] {
  const faults = advisories.map(({ name, title }) => `an advisory names ${name}: ${title}`)
  const stable = released.filter((one) => !one.includes('-')).toSorted(compareVersions)
  const newest = majorOf(stable.at(-1) ?? version)
  if (majorOf(version) <= newest - SUPPORTED_MAJORS) {
    return [...faults, `Electron ${version} is not mended any more; the newest major is ${newest}`]
  }
  const last = stable.findLast((one) => majorOf(one) === majorOf(version)) ?? version
  return last === version ? faults : [...faults, `Electron ${version} is behind ${last}`]
}

function majorOf(version: string): number {
  return Number.parseInt(version, 10)
}

function compareVersions(one: string, other: string): number {
  return one.localeCompare(other, 'en', { numeric: true })
}
