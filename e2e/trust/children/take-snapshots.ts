import { SnapshotKeeper } from '../../../electron/services/snapshot-keeper.ts'
import { ProjectStore } from '../../../electron/store/project-store.ts'
import { rename, storeOptions } from '../workshop.ts'

/** A child that takes one snapshot after another until it is killed: `take-snapshots <project> <folder>`. */
const [path = '', folder = ''] = process.argv.slice(2)
const options = storeOptions(folder)
const store = ProjectStore.open(path, options)
const keeper = new SnapshotKeeper(store, options, options.now)
process.stdout.write('ready\n')
for (let n = 0; ; n += 1) {
  rename(store, `Title ${process.pid} ${n}`)
  keeper.take('interval')
  process.stdout.write(`${n}\n`)
}
