import yazl from 'yazl'

/** A zip of the files, made the same every time. For tests. */
export async function packZip(files: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  const mtime = new Date('2020-01-01T00:00:00Z')
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, { mtime })
  zip.end()
  const chunks: Buffer[] = []
  // Without an encoding the stream gives Buffers.
  for await (const chunk of zip.outputStream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}
