import type { TrustPromise } from '../promise.ts'
import { killed, migrationsKilled, snapshotsKilled, twoProcesses } from './crashes.ts'
import { cutRefused, rotNoticed, rowsSaved, staleJournals } from './damage.ts'
import { importWhole, logsEmpty } from './faults.ts'
import { deletedGone } from './forgetting.ts'
import { hostileInert, newerUnharmed } from './foreign-files.ts'
import { diskFull, fileLimited } from './full-disk.ts'
import { contractHolds } from './fuzz.ts'
import { anchorsHeld, damagedDocuments, damagedPackages } from './incoming.ts'
import { meddledWith, writtenOver } from './meddling.ts'
import { powerLost } from './power-loss.ts'
import { readOnlyOpened } from './read-only.ts'
import { desktopSilent, silent } from './silence.ts'
import { typingKept } from './typing.ts'
import { undoExact } from './undoing.ts'
import { fileAlone, nothingLeft } from './whole-file.ts'

/** Every promise that a program can try by itself, in the order of `docs/trust.md`. */
export const promises: readonly TrustPromise[] = [
  killed,
  powerLost,
  typingKept,
  diskFull,
  fileLimited,
  readOnlyOpened,
  meddledWith,
  writtenOver,
  twoProcesses,
  fileAlone,
  nothingLeft,
  staleJournals,
  rotNoticed,
  cutRefused,
  rowsSaved,
  snapshotsKilled,
  migrationsKilled,
  newerUnharmed,
  undoExact,
  anchorsHeld,
  importWhole,
  damagedDocuments,
  damagedPackages,
  hostileInert,
  silent,
  desktopSilent,
  deletedGone,
  contractHolds,
  logsEmpty,
]
