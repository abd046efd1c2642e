import { ProjectStore } from '../../../electron/store/project-store.ts'
import { storeOptions } from '../workshop.ts'

/** A child that opens the project and holds it: `hold-project <project> <folder>`. Says whether it may write. */
const [path = '', folder = ''] = process.argv.slice(2)
const store = ProjectStore.open(path, storeOptions(folder))
process.stdout.write(`${store.readOnlyReason ?? 'writer'}\n`)
// What nobody refers to is collected, and its lock with it.
process.on('exit', () => store.close())
process.stdin.resume()
