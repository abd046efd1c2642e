import { createInterface } from 'node:readline'
import { ProjectStore } from '../../../electron/store/project-store.ts'
import { storeOptions } from '../workshop.ts'

/** A child that opens a project once it is told to, to be killed while it does: `open-project <project> <folder>`. */
const [path = '', folder = ''] = process.argv.slice(2)
process.stdout.write('ready\n')
for await (const _line of createInterface(process.stdin)) {
  const store = ProjectStore.open(path, storeOptions(folder))
  process.stdout.write('open\n')
  store.close()
}
