import { isAbsolute, resolve } from 'node:path'

/** The commands of `electron/cli`; a program start that begins with one of them opens no window. */
const commands = [
  'new',
  'import',
  'bring-in',
  'list',
  'show',
  'annotate',
  'search',
  'matrix',
  'export',
  'undo',
  'redo',
  'history',
  'codebook',
  'check',
  'recover',
  'help',
]

/**
 * What the person wrote behind the program's name. In development the first argument is the folder that Electron runs.
 */
export function ownArguments(argv: readonly string[], packaged: boolean): string[] {
  return argv.slice(packaged ? 1 : 2)
}

export function isCommandLine(args: readonly string[]): boolean {
  return commands.includes(args[0] ?? '') || args[0] === '--help'
}

/** The project file among the arguments, as an absolute path; null where there is none. */
export function projectAmong(args: readonly string[], workingFolder: string): string | null {
  const name = args.find((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith('.demarche'))
  if (name === undefined || name.includes('\0')) return null
  return isAbsolute(name) ? name : resolve(workingFolder, name)
}
