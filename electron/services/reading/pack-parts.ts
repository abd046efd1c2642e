import yazl from 'yazl'
import type { ZipFiles } from './zip-archive.ts'

/** A zip of the files, stored and not packed: for readers that want an archive and get one that is known. */
export async function packParts(files: ZipFiles): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  const mtime = new Date(0)
  for (const [name, content] of files) zip.addBuffer(Buffer.from(content), name, { compress: false, mtime })
  zip.end()
  const chunks: Buffer[] = []
  // Without an encoding the stream gives Buffers.
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
