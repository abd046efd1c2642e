import { createInterface } from 'node:readline'
import { startScratchBackend } from '../../../electron/test-support/scratch-backend.ts'

/**
 * A child to be killed: opens the project of the folder given as argument and tags one passage
 * after another, naming each on a line of its own once the backend has acknowledged it.
 */
const folder = process.argv[2]
if (folder === undefined) throw new Error('usage: tag-until-killed <folder>')

const { call } = startScratchBackend(folder)
const project = (await call('projects.list', {})).find(({ present }) => present)
await call('projects.open', { handle: project?.handle })
const [transcript] = await call('transcripts.list', {})
if (!transcript) throw new Error('the project has no transcript')
const { revision, text } = await call('transcripts.get', { id: transcript.id })
const [stance] = (await call('terms.list', {})).filter((term) => term.list === 'stance')
if (!stance) throw new Error('the project has no stances')

process.stdout.write('ready\n')
for await (const line of createInterface(process.stdin)) {
  const first = Number(line)
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
    process.stdout.write(`${positions.at(-1)?.id}\n`)
  }
}
