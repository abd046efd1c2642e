import { offerUndo, tryCommand } from '../../commands/outcomes.ts'
import { writeExample } from './example-words.ts'

/** Makes the passage the example, and says so with a way back. */
export async function takeAsExample(
  quoted: Parameters<typeof writeExample>[0],
  item: { readonly name: string; readonly example: string },
  change: (changes: { example: string }) => Promise<unknown>,
): Promise<void> {
  const done = await tryCommand(() => change({ example: writeExample(quoted) }))
  if (done) await offerUndo(`${item.example === '' ? 'Made' : 'Replaced'} the example of “${item.name}”.`)
}
