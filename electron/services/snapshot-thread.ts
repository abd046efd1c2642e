import { parentPort, workerData } from 'node:worker_threads'
import { ProjectDatabase } from '../store/database.ts'
import { writeSnapshot } from '../store/snapshot-files.ts'
import type { SnapshotOrder } from './snapshot-keeper.ts'
import { stepBack } from './step-back.ts'

// The thread that makes a snapshot of a copy of the project, which takes seconds for a large one.

stepBack()
// Safe: snapshot-keeper.ts is the only one that starts this file, and types what it passes.
const { copyPath, folder, reason, now } = workerData as SnapshotOrder
const copy = ProjectDatabase.open(copyPath, { readonly: true })
const isSound = writeSnapshot(copy, folder, reason, now)
copy.close()
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
parentPort?.postMessage(isSound)
