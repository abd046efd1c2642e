import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { runCommandLine } from '../cli/run.ts'
import { isCommandLine, ownArguments, projectAmong } from './arguments.ts'

test('takes a subcommand for the command line, and anything else for a window', () => {
  expect(isCommandLine(ownArguments(['demarche', 'list', 'a.demarche'], true))).toBe(true)
  expect(isCommandLine(ownArguments(['electron', '.', 'check', 'a.demarche'], false))).toBe(true)
  expect(isCommandLine(ownArguments(['demarche', 'a.demarche'], true))).toBe(false)
  expect(isCommandLine(ownArguments(['demarche'], true))).toBe(false)
  expect(isCommandLine(['toString'])).toBe(false)
})

test('finds the project among switches, and makes its path absolute', () => {
  expect(projectAmong(['--flag', 'Islands.demarche'], '/home/ada')).toBe('/home/ada/Islands.demarche')
  expect(projectAmong(['/a/Острова.DEMARCHE'], '/home/ada')).toBe('/a/Острова.DEMARCHE')
  expect(projectAmong(['--x.demarche', 'a.txt'], '/home/ada')).toBeNull()
  expect(projectAmong(['a\0.demarche'], '/home/ada')).toBeNull()
})

test('knows every command that the command line has', async () => {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()]
  await runCommandLine(['--help'], { stdin, stdout, stderr })
  const help = String(stdout.read())
  const listed = [...help.slice(help.indexOf('Commands:')).matchAll(/^ {2}([a-z-]+) /gm)].map(([, name]) =>
    String(name),
  )
  expect(listed.length).toBeGreaterThan(10)
  expect(listed.filter((name) => !isCommandLine([name]))).toEqual([])
})
