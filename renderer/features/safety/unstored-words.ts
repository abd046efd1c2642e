import type { ErrorCode } from '#shared/api/envelope.ts'
import type { Stored, Unstored } from '#shared/api/unstored-api.ts'
import { printMoment } from '../../parts/moments.ts'
import { count } from '../../ui/counting.ts'

interface Words {
  readonly title: string
  /** What the person can do about it. */
  readonly advice: string
  /** Whether opening the file anew may help. */
  readonly canReopen?: boolean
}

const earlier: Words = {
  title: 'Kept from the last time',
  advice: 'Store it in the project now, or give it up.',
}

const words: Partial<Readonly<Record<ErrorCode, Words>>> = {
  'disk-full': {
    title: 'The disk is full',
    advice: 'Free some space and try again, or save a copy of the project on another disk.',
  },
  'project-changed-outside': {
    title: 'The project file has changed outside',
    advice:
      'It was moved, deleted or written by another program. Save a copy to go on with all of your work, or put the file back and open it again.',
    canReopen: true,
  },
  'project-in-use': {
    title: 'Another program holds the project file',
    advice: 'A backup or a sync program may be at work in it. Try again in a moment.',
  },
  'read-only': {
    title: 'The project file may not be written',
    advice: 'Its folder or its disk has been closed to writing. Open it up and try again, or save a copy elsewhere.',
    canReopen: true,
  },
}

const anyFault: Words = {
  title: 'The disk reported an error',
  advice: 'Try again; if that does not help, save a copy of the project on another disk.',
}

/** Where nothing is left to copy. */
const writtenOver: Words = {
  title: 'The project file was written over',
  advice:
    'Open it again to see what it holds now; the snapshots of your project stay. Or put your own file back in its place first.',
  canReopen: true,
}

export function wordsFor({ reason, canCopy }: Unstored): Words {
  if (reason === null) return earlier
  if (reason.code === 'project-changed-outside' && !canCopy) return writtenOver
  return words[reason.code] ?? anyFault
}

/** What happened, and what was kept. */
export function describeUnstored({ reason, changes, isKept, canCopy }: Unstored): string {
  const one = changes.length === 1
  const from =
    reason === null && changes[0] ? ` (${one ? '' : 'from '}${printMoment(changes[0].at)}${one ? '' : ' on'})` : ''
  return [
    `${count(changes.length, 'change')}${from} could not be written to the project file; all others are stored.`,
    isKept
      ? `${one ? 'It is' : 'They are'} kept in Demarche’s own folder, and safe there even if the program ends.`
      : `${one ? 'It is' : 'They are'} kept in memory only, because Demarche’s own folder cannot be written either: do not close the program.`,
    canCopy ? '' : 'The file itself holds something else now; the snapshots have your project as it was.',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

export function describeStored({ stored, left, refused }: Stored): string {
  if (stored + left + refused.length === 0) return ANOTHER_PROJECT
  return [
    stored > 0 ? `${count(stored, 'change')} stored.` : '',
    left > 0 ? `${count(left, 'change')} still not stored.` : '',
    refused.length > 0 ? `${count(refused.length, 'change')} no longer possible: ${refused.join(' ')}` : '',
  ]
    .filter((sentence) => sentence !== '')
    .join(' ')
}

/** Nothing is tried in a file that holds another project by now. */
const ANOTHER_PROJECT =
  'This is another project than before. What was not stored is kept, and is asked about when the one that was here is opened again.'
