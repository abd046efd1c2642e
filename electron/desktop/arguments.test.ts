import { expect, test } from 'vitest'
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
