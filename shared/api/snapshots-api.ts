import { z } from 'zod'
import { Snapshot } from '../domain/snapshots.ts'
import { OpenProject } from './projects-api.ts'
import { action, query } from './procedure.ts'
import { FileHandle, Nothing } from './references.ts'

const SnapshotId = z.object({ id: Snapshot.shape.id })
const OutputFile = z.object({ output: FileHandle, name: z.string(), mediaType: z.string() })

/** Copies of the open project as it was, kept apart from it. */
export const snapshotsApi = {
  /** Newest first, each with the label of the newest entry of its history; null where it has none, or cannot be read. */
  'snapshots.list': query(Nothing, z.array(Snapshot.extend({ lastChange: z.string().nullable() }))),
  /** What a snapshot holds, to compare with the project as it is. */
  'snapshots.get': query(SnapshotId, z.object({ counts: OpenProject.shape.counts })),
  /** Puts the project back to what the snapshot holds, after taking a snapshot of it as it is. */
  'snapshots.restore': action(SnapshotId, OpenProject),
  /** The snapshot as a project file to save or download. */
  'snapshots.copy': action(SnapshotId, OutputFile),
  /** The open project as it is, as a file to save or download. */
  'projects.copy': action(Nothing, OutputFile),
} as const
