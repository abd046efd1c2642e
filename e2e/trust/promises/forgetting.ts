import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { insist, Tally, type TrustPromise } from '../promise.ts'
import { inFolder, withBackend } from '../workshop.ts'

const MARKERS = 20

export const deletedGone: TrustPromise = {
  row: 32,
  name: 'forgetting',
  promise: 'Of deleted text, once it is forgotten, not a word is left in any file of ours',
  short: 1,
  full: 10,
  tryIt: async (rounds) => {
    const tally = new Tally()
    for (let round = 0; round < rounds; round += 1) {
      await tally.round(() =>
        inFolder(async (folder) => {
          const markers = Array.from({ length: MARKERS }, (_, n) => `MARKER${round}x${n}y`)
          await withBackend(folder, ({ call }) => writeAndForget(call, markers))
          for (const path of filesBelow(folder)) {
            const bytes = readFileSync(path)
            for (const marker of markers) insist(!bytes.includes(marker), `${marker} is still in ${path}`)
          }
        }),
      )
    }
    return tally.outcome(`${MARKERS} markers a round`)
  },
}

async function writeAndForget(
  call: Parameters<Parameters<typeof withBackend>[1]>[0]['call'],
  markers: readonly string[],
): Promise<void> {
  await call('projects.create', { title: 'Talks' })
  const filler = 'Minister Halden: We reject the new station. '.repeat(40)
  for (const marker of markers) {
    const { id } = await call('imports.text', { name: `Talks ${marker}`, text: `${filler}${marker}. ${filler}` })
    await call('memos.create', { subject: 'transcript', subjectId: id ?? '', text: `Of ${marker}` })
    if (id !== null) await call('transcripts.delete', { id })
    await call('imports.text', { name: 'Kept', text: `${filler}${marker.length} ${id}` })
  }
  await call('history.forget', {})
}

function filesBelow(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return names.map((name) => join(folder, name)).filter((path) => statSync(path).isFile())
}
