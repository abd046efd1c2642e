import { call, getTransport } from '../../api/client.ts'
import { tryCommand } from '../../commands/outcomes.ts'

/** Hands the codebook to the person as a file. */
export async function exportCodebook(format: 'csv' | 'qdc'): Promise<void> {
  await tryCommand(async () => {
    const written = await (format === 'csv'
      ? call('codebook.export', {})
      : call('exports.run', { format, options: {} }))
    await getTransport().deliver(written)
  })
}
