import { z } from 'zod'
import { ColumnChoice, isSameHeader } from '../tables/column-choices.ts'
import { withChanges } from './changes.ts'
import { ProjectId, TranscriptId } from './ids.ts'

export const Theme = z.enum(['system', 'light', 'dark'])
export type Theme = z.infer<typeof Theme>
export const TextSize = z.enum(['small', 'medium', 'large', 'larger'])
export type TextSize = z.infer<typeof TextSize>
/** How many characters a line of a transcript holds, roughly: 60, 68, 76. */
export const ColumnWidth = z.enum(['narrow', 'medium', 'wide'])
export type ColumnWidth = z.infer<typeof ColumnWidth>

/** What the colour of a highlight stands for. */
export const ColourBy = z.enum(['issue', 'code', 'actor', 'stance'])
export type ColourBy = z.infer<typeof ColourBy>

const Appearance = z.object({
  theme: Theme,
  textSize: TextSize,
  columnWidth: ColumnWidth,
  colourBy: ColourBy,
  /** Whether the list beside the page is put away until it is asked for. */
  isListHidden: z.boolean(),
})

/** Things that a person can switch off as a whole. */
const Switches = z.object({
  /** Rule-based suggestions on the reading page. */
  suggestions: z.boolean(),
})

/** Keys that the person gave to actions, by the id of the action; null takes its key away. */
const ChangedShortcuts = z.record(z.string().min(1).max(80), z.string().min(1).max(40).nullable())
export type ChangedShortcuts = z.infer<typeof ChangedShortcuts>

/** Where reading stopped in a transcript: the first block in sight, and how many pixels of it were scrolled past. */
const ReadingPlace = z.object({
  projectId: ProjectId,
  transcriptId: TranscriptId,
  seq: z.int().nonnegative(),
  past: z.number(),
})
type ReadingPlace = z.infer<typeof ReadingPlace>

/** What was chosen for the last export of a project: whatever the export dialog writes and knows how to read. */
const LastExport = z.object({
  projectId: ProjectId,
  choice: z.json().refine((choice) => JSON.stringify(choice).length <= 20_000, 'this is too long to be kept'),
})
type LastExport = z.infer<typeof LastExport>

/** Settings of the person, not of a project: kept on this computer, for all projects. */
export const Preferences = z.object({
  appearance: Appearance,
  switches: Switches,
  shortcuts: ChangedShortcuts,
  /** The newest first. */
  readingPlaces: z.array(ReadingPlace),
  /** The newest first, one for each project. */
  lastExports: z.array(LastExport),
  /** What the columns of tables that were imported are. The newest first, one for each header. */
  columnChoices: z.array(ColumnChoice),
})
export type Preferences = z.infer<typeof Preferences>

/** What to change: single settings where they stand in a group, changed shortcuts as a whole. */
export const PreferenceChanges = z.object({
  appearance: Appearance.partial().optional(),
  switches: Switches.partial().optional(),
  shortcuts: ChangedShortcuts.refine((changed) => Object.keys(changed).length <= KEPT_SHORTCUTS).optional(),
  readingPlace: ReadingPlace.optional(),
  lastExport: LastExport.optional(),
  columnChoice: ColumnChoice.optional(),
})
export type PreferenceChanges = z.infer<typeof PreferenceChanges>

const KEPT_PLACES = 500
const KEPT_EXPORTS = 50
const KEPT_SHORTCUTS = 500
const KEPT_CHOICES = 50

export const usualPreferences: Preferences = {
  appearance: { theme: 'system', textSize: 'medium', columnWidth: 'medium', colourBy: 'issue', isListHidden: false },
  switches: { suggestions: true },
  shortcuts: {},
  readingPlaces: [],
  lastExports: [],
  columnChoices: [],
}

/** The preferences with the changes made; the oldest places and exports make room for new ones. */
export function changePreferences(before: Preferences, changes: PreferenceChanges): Preferences {
  const { readingPlace, lastExport, columnChoice } = changes
  return {
    appearance: changes.appearance ? withChanges(before.appearance, changes.appearance) : before.appearance,
    switches: changes.switches ? withChanges(before.switches, changes.switches) : before.switches,
    shortcuts: changes.shortcuts ?? before.shortcuts,
    readingPlaces: putFirst(before.readingPlaces, readingPlace, isSamePlace, KEPT_PLACES),
    lastExports: putFirst(before.lastExports, lastExport, (a, b) => a.projectId === b.projectId, KEPT_EXPORTS),
    columnChoices: putFirst(before.columnChoices, columnChoice, isSameTable, KEPT_CHOICES),
  }
}

/** What can be used of stored preferences, whatever was stored: each setting that makes no sense is as usual again. */
export function repairPreferences(stored: unknown): Preferences {
  const group = asRecord(stored)
  const shortcuts = Object.entries(asRecord(group['shortcuts'])).filter(
    ([id, shortcut]) => ChangedShortcuts.safeParse({ [id]: shortcut }).success,
  )
  return {
    appearance: repairGroup(Appearance.shape, group['appearance'], usualPreferences.appearance),
    switches: repairGroup(Switches.shape, group['switches'], usualPreferences.switches),
    shortcuts: ChangedShortcuts.parse(Object.fromEntries(shortcuts.slice(0, KEPT_SHORTCUTS))),
    readingPlaces: repairList(ReadingPlace, group['readingPlaces']).slice(0, KEPT_PLACES),
    lastExports: repairList(LastExport, group['lastExports']).slice(0, KEPT_EXPORTS),
    columnChoices: repairList(ColumnChoice, group['columnChoices']).slice(0, KEPT_CHOICES),
  }
}

function isSamePlace(a: ReadingPlace, b: ReadingPlace): boolean {
  return a.projectId === b.projectId && a.transcriptId === b.transcriptId
}

function isSameTable(a: ColumnChoice, b: ColumnChoice): boolean {
  return isSameHeader(a.header, b.header)
}

function putFirst<Item>(
  items: readonly Item[],
  item: Item | undefined,
  isSame: (a: Item, b: Item) => boolean,
  kept: number,
): Item[] {
  if (item === undefined) return [...items]
  return [item, ...items.filter((one) => !isSame(one, item))].slice(0, kept)
}

function repairGroup<Group extends Record<string, unknown>>(
  shape: { readonly [Key in keyof Group]: z.ZodType },
  stored: unknown,
  usual: Group,
): Group {
  const values = asRecord(stored)
  const usable = Object.keys(usual).filter((key) => shape[key]?.safeParse(values[key]).success)
  return { ...usual, ...Object.fromEntries(usable.map((key) => [key, values[key]])) }
}

function repairList<Item>(schema: z.ZodType<Item>, stored: unknown): Item[] {
  if (!Array.isArray(stored)) return []
  return stored.flatMap((one) => {
    const item = schema.safeParse(one)
    return item.success ? [item.data] : []
  })
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {}
}
