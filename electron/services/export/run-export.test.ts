import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { exampleSource } from '#shared/export/example-source.ts'
import { listExportFormats } from './export-formats.ts'
import { previewExport, runExport } from './run-export.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'demarche-export-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

test.each(listExportFormats())(
  'a %s file is written, named after the project, and can be previewed',
  async (format) => {
    const file = await runExport({ format }, exampleSource, folder)
    expect(file.name).toMatch(/^Varn Strait _talks_\.[a-z]+$/u)
    const bytes = readFileSync(file.path)
    expect(bytes).toHaveLength(file.byteLength)
    const preview = await previewExport({ format }, exampleSource)
    expect(preview.rows).toBe(4)
    expect(preview.text).not.toBe('')
    const isArchive = bytes.toString('latin1').startsWith('PK')
    if (!isArchive) expect(bytes.toString('utf8').startsWith(preview.text)).toBe(true)
  },
)

test('a format that is not written is refused with the names of those that are', async () => {
  await expect(runExport({ format: 'pdf' }, exampleSource, folder)).rejects.toMatchObject({
    code: 'unsupported-format',
    message: `This version does not write pdf; it writes ${listExportFormats().join(', ')}.`,
  })
})

test('an option that the format does not have is refused', async () => {
  const request = { format: 'json', options: { bom: true } } as const
  await expect(runExport(request, exampleSource, folder)).rejects.toMatchObject({ code: 'invalid-input' })
})

const failingSource = () => ({
  ...exampleSource(),
  transcript: () => {
    throw new Error('broken')
  },
})

test('an export that fails leaves no file', async () => {
  await expect(runExport({ format: 'json' }, failingSource, folder)).rejects.toThrow('broken')
  expect(readdirSync(folder)).toEqual([])
})
