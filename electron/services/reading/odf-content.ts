import { AppError } from '#shared/api/envelope.ts'
import { unpackZip } from './zip-archive.ts'

/** The content.xml of an OpenDocument file. Throws `unreadable-file` for a password, and where there is none. */
export async function readOdfContent(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await unpackZip(bytes, (name) => name === 'content.xml' || name === 'META-INF/manifest.xml')
  const manifest = parts.get('META-INF/manifest.xml')
  if (manifest && Buffer.from(manifest).includes('encryption-data')) {
    throw new AppError('unreadable-file', 'It is protected by a password; save it without one and import that.')
  }
  const content = parts.get('content.xml')
  if (!content)
    throw new AppError('unreadable-file', 'It is no OpenDocument file inside; nothing was imported from it.')
  return content
}
