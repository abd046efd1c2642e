import { parentPort, workerData } from 'node:worker_threads'
import { createBackend } from '../dispatcher/create-backend.ts'
import type { WorkerStart } from './messages.ts'
import { serveBackend } from './serve-backend.ts'

if (parentPort === null) throw new Error('backend-worker.ts is started by start-backend-worker.ts, as a worker')
// Safe: start-backend-worker.ts is the only one that starts this file, and types what it passes.
serveBackend(parentPort, workerData as WorkerStart, createBackend)
