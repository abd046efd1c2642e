import type { Affiliation } from '../domain/actors.ts'
import type { CodebookLookup } from './codebook-lookup.ts'

/** "Foreign Minister, Norrland (2017-08 to 2019-09)": office and body, with what is known of its dates. */
export function affiliationWords({ office, organisationId, from, to }: Affiliation, lookup: CodebookLookup): string {
  const organisation = organisationId === null ? null : lookup.actor(organisationId).name
  const words = [office, organisation].filter((part) => part !== null && part !== '').join(', ')
  const dates = [from, to === null ? null : `to ${to}`].filter((part) => part !== null).join(' ')
  return dates === '' ? words : `${words} (${dates})`
}
