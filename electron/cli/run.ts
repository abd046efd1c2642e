import { Command, CommanderError } from 'commander'
import { printError, type CommandIo } from './command-io.ts'
import type * as exportFlags from './export-flags.ts'

/** A mistake in how the command was called: exit code 2. */
const USAGE = 2

/**
 * Runs `demarche …`. Answers the exit code: 0 only on success, 2 for a wrong call, 1 for anything else. What a
 * command needs is loaded when it runs, so that `--help` costs nothing.
 */
export async function runCommandLine(argv: readonly string[], io: CommandIo): Promise<number> {
  let exitCode = 0
  // The options of all formats are loaded for this command only: the others start without them.
  const flags = argv[0] === 'export' ? await import('./export-flags.ts') : null
  const program = buildProgram(io, flags, (code) => {
    exitCode = code
  })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exitCode
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE
    return reportError(error, io)
  }
}

/** Errors of ours carry a code; anything else is named as what it is, without a stack. */
function reportError(error: unknown, io: CommandIo): number {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'internal'
  printError(io, code, error instanceof Error ? error.message : String(error))
  return code === 'usage' ? USAGE : 1
}

function buildProgram(io: CommandIo, flags: ExportFlags | null, setExitCode: (code: number) => void): Command {
  const program = new Command('demarche')
    .description('Positions and disagreements in diplomatic transcripts: import, tag, search, export.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text) => printError(io, 'usage', text.replace(/^error: /u, '')),
    })
  addProjectCommands(program, io, setExitCode)
  addExportCommand(program, io, flags)
  addTextCommands(program, io, setExitCode)
  addHistoryCommands(program, io)
  addCodebookCommands(program, io)
  for (const command of program.commands) {
    command.copyInheritedSettings(program)
    for (const below of command.commands) below.copyInheritedSettings(program)
  }
  return program
}

function addProjectCommands(program: Command, io: CommandIo, setExitCode: (code: number) => void): void {
  program
    .command('new <project>')
    .description('make a project file')
    .option('--template <name>', 'lists and codes that it starts with; may be given several times', collect)
    .option('--json', 'print JSON')
    .action(async (project: string, options) => (await import('./commands/new.ts')).newProject(project, options, io))
  program
    .command('check <project>')
    .description('check the file, its references, and every quotation against its text')
    .option('--json', 'print JSON')
    .action(async (project: string, options) => {
      setExitCode(await (await import('./commands/check.ts')).checkProject(project, options, io))
    })
  program
    .command('recover <damaged> <project>')
    .description('save all that can be read from a damaged project into a new one')
    .option('--json', 'print JSON')
    .action(async (damaged: string, project: string, options) =>
      (await import('./commands/recover.ts')).recoverProject(damaged, project, options, io),
    )
}

type ExportFlags = typeof exportFlags

function addExportCommand(program: Command, io: CommandIo, flags: ExportFlags | null): void {
  const command = program
    .command('export <project>')
    .description('write the project, or a part of it, in another format')
  flags?.addFormatFlag(command)
  command
    .option('--preset <name>', 'an export that was saved under a name, or one that comes with the program')
    .option('--out <file>', 'where to; stdout without it')
    .option('--transcript <transcript...>', 'only these transcripts (id, its beginning, or title)')
    .option('--issue <path...>', 'only these issues, with their sub-issues ("Islands > Name")')
    .option('--holder <name...>', 'only positions of these actors')
    .option('--code <path...>', 'only passages with these codes, or codes below them')
    .option('--attribution <kind...>', 'only positions known on this word (own-words, reported, …)')
    .option('--disagreement <title...>', 'only what these disagreements rest on')
    .option('--from <date>', 'only transcripts from this date on (YYYY, YYYY-MM or YYYY-MM-DD)')
    .option('--to <date>', 'only transcripts up to this date')
  flags?.addExportFlags(command)
  command.action(async (project: string, options) => {
    const { readExportFlags } = await import('./export-flags.ts')
    const { exportProject } = await import('./commands/export.ts')
    await exportProject(project, options, readExportFlags(command), io)
  })
}

function addTextCommands(program: Command, io: CommandIo, setExitCode: (code: number) => void): void {
  program
    .command('import <project> <files...>')
    .description('import text files and folders')
    .option('--event <title>', 'the meeting that they are accounts of')
    .option('--json', 'print JSON')
    .action(async (project: string, files: string[], options) => {
      setExitCode(await (await import('./commands/import.ts')).importFiles(project, files, options, io))
    })
  program
    .command('bring-in <project> <file>')
    .description('bring in a package: .qdpx, .qdc, JSON of Demarche, Web Annotations, Taguette or DNA')
    .option('--dry-run', 'say what would come in, and change nothing')
    .option('--codebook-only', 'codes, issues and actors without texts')
    .option('--no-match', 'what has the name of something in the project is not the same')
    .option('--json', 'print JSON')
    .action(async (project: string, file: string, options) =>
      (await import('./commands/bring-in.ts')).bringIn(project, file, options, io),
    )
  program
    .command('list <project>')
    .description('list the transcripts')
    .option('--json', 'print JSON')
    .action(async (project: string, options) =>
      (await import('./commands/list.ts')).listTranscripts(project, options, io),
    )
  program
    .command('show <project> <transcript>')
    .description('show one transcript (by id, its beginning, or title)')
    .option('--json', 'print JSON')
    .action(async (project: string, transcript: string, options) =>
      (await import('./commands/show.ts')).showTranscript(project, transcript, options, io),
    )
  program
    .command('annotate <project> <file>')
    .description('tag passages from a JSON-lines file, or from standard input (-)')
    .option('--json', 'print JSON')
    .action(async (project: string, file: string, options) =>
      (await import('./commands/annotate.ts')).annotate(project, file, options, io),
    )
  program
    .command('search <project> [query]')
    .description(
      'find words in any form, "exact phrases", begin*, a OR b, -without, NEAR(a b, 5), /expressions/, speaker:name; without a query, list the saved searches',
    )
    .option('--save <name>', 'keep the query in the project under a name')
    .option('--saved <name>', 'the saved search of that name')
    .option('--new', 'of a saved search only what is new since it was looked at')
    .option('--looked', 'count what it finds now as looked at')
    .option('--limit <n>', 'how many hits to print (200)')
    .option('--sort <order>', 'document, date, left or right')
    .option('--json', 'print JSON')
    .action(async (project: string, query: string | undefined, options) =>
      (await import('./commands/search.ts')).search(project, query, options, io),
    )
  program
    .command('matrix <project>')
    .description('who holds what stance on which issue')
    .option('--rows <rows>', 'actor or affiliation', 'actor')
    .option('--json', 'print JSON')
    .action(async (project: string, options) => (await import('./commands/matrix.ts')).showMatrix(project, options, io))
}

function addCodebookCommands(program: Command, io: CommandIo): void {
  const codebook = program.command('codebook').description('issues, codes and lists: export, import, templates')
  codebook
    .command('export <project>')
    .description('write issues and codes as a table or as a REFI-QDA codebook')
    .option('--format <format>', 'csv or qdc', 'csv')
    .option('--out <file>', 'where to; stdout without it')
    .action(async (project: string, options) =>
      (await import('./commands/codebook.ts')).exportCodebook(project, options, io),
    )
  codebook
    .command('import <project> <file>')
    .description('bring issues and codes in from a .csv or .qdc file')
    .option('--dry-run', 'only tell what would be new, changed and skipped')
    .option('--json', 'print JSON')
    .action(async (project: string, file: string, options) =>
      (await import('./commands/codebook.ts')).importCodebook(project, file, options, io),
    )
  codebook
    .command('template <project> [names...]')
    .description('add templates to the project, or list them with what each would add')
    .option('--json', 'print JSON')
    .action(async (project: string, names: string[], options) =>
      (await import('./commands/codebook.ts')).addTemplates(project, names, options, io),
    )
}

function addHistoryCommands(program: Command, io: CommandIo): void {
  for (const direction of ['undo', 'redo'] as const) {
    program
      .command(`${direction} <project>`)
      .description(direction === 'undo' ? 'take the last step back' : 'do again what was undone last')
      .option('--json', 'print JSON')
      .action(async (project: string, options) =>
        (await import('./commands/history.ts')).step(direction, project, options, io),
      )
  }
  program
    .command('history <project>')
    .description('what was done, newest first')
    .option('--limit <n>', 'how many steps to print')
    .option('--json', 'print JSON')
    .action(async (project: string, options) =>
      (await import('./commands/history.ts')).showHistory(project, options, io),
    )
}

/** For options that may be given several times. */
function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value]
}
