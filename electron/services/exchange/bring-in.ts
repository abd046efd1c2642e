import type { BringInChoices, BringInCounts, FittingReading, PackageInspection } from '#shared/api/exchange-api.ts'
import { COUNTED, countIncoming } from '#shared/exchange/incoming.ts'
import { planBringIn, type Plan } from '#shared/exchange/plan-bring-in.ts'
import { readingName, type ScoredReading } from '#shared/exchange/refi/offset-reading.ts'
import { Report } from '#shared/exchange/report.ts'
import type { Task } from '../task.ts'
import type { ProjectStore } from '../../store/project-store.ts'
import { viewProject } from './project-view.ts'
import { readPackage, type ReadPackage } from './read-package.ts'

/** A package that was read, with what was met on the way and what the person chose. */
export interface OpenedPackage {
  readonly read: ReadPackage
  readonly choices: BringInChoices
  readonly report: Report
}

/** What of a package comes in, and what is to be said of it. */
interface PlannedPackage {
  readonly inspection: PackageInspection
  readonly plan: Plan
}

/** Reads a package; some name texts of the project. Throws as `readPackage`. */
export async function openPackage(
  store: ProjectStore,
  path: string,
  choices: BringInChoices,
  task: Task,
): Promise<OpenedPackage> {
  const report = new Report()
  return { read: await readPackage(path, { choices, project: viewProject(store), report, task }), choices, report }
}

/** Decides what of a package comes into the project as it is at this moment. Nothing is stored. */
export function planPackage(store: ProjectStore, { read, choices, report }: OpenedPackage): PlannedPackage {
  const { incoming, readings, ...about } = read
  const plan = planBringIn(viewProject(store), incoming, choices, report)
  const counts = countPlan(plan)
  for (const kind of COUNTED) if (kind !== 'coders') report.kept(kind, counts[kind].added)
  const { format, fileName, title, origin } = about
  return {
    plan,
    inspection: {
      format,
      fileName,
      title,
      origin,
      counts,
      report: report.lines(),
      offsets: choices.codebookOnly ? null : describeReadings(readings, choices),
    },
  }
}

function countPlan({ add, alreadyThere }: Plan): BringInCounts {
  const added = countIncoming(add)
  const counts = COUNTED.map((kind) => [kind, { added: added[kind], alreadyThere: alreadyThere[kind] }])
  // Safe: every member of COUNTED gives one entry.
  return Object.fromEntries(counts) as BringInCounts
}

function describeReadings(
  readings: readonly ScoredReading[],
  { offsets }: BringInChoices,
): PackageInspection['offsets'] {
  const described = readings.map((one): FittingReading => ({ ...one, name: readingName(one.reading) }))
  const chosen = offsets ? described.find(({ name }) => name === readingName(offsets)) : described[0]
  if (chosen === undefined) return null
  return { chosen, others: described.filter((one) => one !== chosen) }
}
