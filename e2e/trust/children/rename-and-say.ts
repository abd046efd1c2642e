import { ProjectStore } from '../../../electron/store/project-store.ts'
import { rename, storeOptions } from '../workshop.ts'

/**
 * A child that makes so many commits and says of each that it is stored, to be watched by strace:
 * `rename-and-say <project> <folder> <commits>`. Nothing else is written between "begin" and the last line.
 */
const [path = '', folder = '', commits = '0'] = process.argv.slice(2)
const store = ProjectStore.open(path, storeOptions(folder))
process.stdout.write('begin\n')
for (let n = 1; n <= Number(commits); n += 1) {
  rename(store, `Title ${n}`)
  process.stdout.write(`stored ${n}\n`)
}
process.exit(0)
