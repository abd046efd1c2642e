import { hostFolders, openSpool, sourceResources, thisMachine } from '../../electron/host-folders.ts'
import { pageDialogs } from '../../electron/loopback/page-dialogs.ts'
import { terminalLog } from '../../electron/log.ts'
import { AppError } from '#shared/api/envelope.ts'
import type { Ports } from '../../electron/ports.ts'

/** Ports like a host's, on a folder of the test's own; faults of ours go to the terminal. */
export function doorPorts(folder: string): Ports {
  const folders = hostFolders({ ...thisMachine, env: { DEMARCHE_HOME: folder } }, sourceResources)
  openSpool(folders.spool)
  const log = terminalLog({ info: () => {}, error: () => {} })
  return { dialogs: pageDialogs(folders.projects), print: refuseToPrint, folders, log, now: () => new Date() }
}

function refuseToPrint(): Promise<void> {
  return Promise.reject(new AppError('no-printer', 'A test has no printer.'))
}
