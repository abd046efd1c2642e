import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const source = JSON.stringify(fileURLToPath(new URL('require-node.js', import.meta.url)))

function start(version: string) {
  const program = `import { pathToFileURL } from 'node:url'
    const { requireNode } = await import(pathToFileURL(${source}).href)
    requireNode('${version}')
    console.log('started')`
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' })
}

test.each(['18.20.4', '20.20.2', '21.7.3'])('ends under Node %s with one sentence', (version) => {
  const { status, stdout, stderr } = start(version)
  expect(status).toBe(1)
  expect(stdout).toBe('')
  expect(stderr).toMatch(new RegExp(`^Demarche needs Node .* this is Node ${version}.*\\n$`))
})

test.each(['22.22.0', '24.21.0', '26.0.0'])('goes on under Node %s', (version) => {
  expect(start(version)).toMatchObject({ status: 0, stdout: 'started\n', stderr: '' })
})
