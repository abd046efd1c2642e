import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { ProjectDatabase } from '../../../electron/store/database.ts'
import { startScratchBackend } from '../../../electron/test-support/scratch-backend.ts'

/**
 * A child to be killed: opens the project of the folder given as argument, reads `<first> <held>` and tags one passage
 * after another. It says `written` between the last row of each and its COMMIT, and the position's id once the backend
 * has acknowledged it. After so many it never comes to the next COMMIT; `held` is -1 where it is to go on for ever.
 */
const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: tag-until-killed <folder>')
const say = (line: string) => writeSync(1, `${line}\n`)

const { call } = startScratchBackend(folder)
const project = (await call('projects.list', {})).find(({ present }) => present)
await call('projects.open', { handle: project?.handle })
const [transcript] = await call('transcripts.list', {})
if (!transcript) throw new Error('the project has no transcript')
const { revision, text } = await call('transcripts.get', { id: transcript.id })
const [stance] = (await call('terms.list', {})).filter((term) => term.list === 'stance')
if (!stance) throw new Error('the project has no stances')

let left = -1
// oxlint-disable-next-line typescript/unbound-method -- called on the instance below
const { transact } = ProjectDatabase.prototype
ProjectDatabase.prototype.transact = function (work) {
  return transact.call(this, () => {
    const value = work()
    say('written')
    if (left === 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
    left -= 1
    return value
  }) as ReturnType<typeof work>
}

say('ready')
for await (const line of createInterface(process.stdin)) {
  const [first = 0, held = -1] = line.split(' ').map(Number)
  left = held
  for (let n = first; ; n++) {
    const start = n % (text.length - 10)
    const { positions } = await call('passages.tag', {
      transcriptId: transcript.id,
      revisionId: revision.id,
      spans: [{ start, end: start + 5 }],
      tags: {
        positions: [
          {
            holder: { name: `Actor ${n % 7}` },
            issue: { path: ['Talks', `Issue ${n % 5}`] },
            stanceId: stance.id,
            attribution: 'own-words',
          },
        ],
        memo: `note ${n}`,
      },
    })
    say(String(positions.at(-1)?.id))
  }
}
