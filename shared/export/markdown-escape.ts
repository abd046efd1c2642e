/** Everything that CommonMark, GitHub's dialect or Pandoc reads as more than itself, straight quotes included. */
const MARKS = /[\\`*_{}[\]<>#|~$^&"'@]/gu
/** Runs that Pandoc sets as dashes and ellipses. */
const RUNS = /-{2,}|\.{3,}/gu
/** What begins a list, a heading's underline or a definition, at the beginning of a line. */
const LINE_START = /^[-+=:!]|^(\(?(?:\d{1,9}|[A-Za-z]{1,9}))(?=[.)](?:\s|$))/u
/** Addresses are links in GitHub's dialect, with every backslash in them as it stands. */
const ADDRESS = /:(?=\/\/)|(?<=www)\./giu

/**
 * The text as inline Markdown that every reader gives back character by character. Line ends become hard breaks,
 * followed by `lineStart` ("> " in a quotation).
 */
export function escapeMarkdown(text: string, lineStart = ''): string {
  return text.split('\n').map(escapeLine).join(`\\\n${lineStart}`)
}

function escapeLine(line: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(line) ?? []
  const escaped = words
    .replaceAll(MARKS, '\\$&')
    .replaceAll(RUNS, (run) => run.replaceAll(/./gu, '\\$&'))
    .replaceAll(ADDRESS, '\\$&')
    .replace(LINE_START, (found, number) => (typeof number === 'string' ? `${number}\\` : `\\${found}`))
    .replaceAll(/[\t\r]/gu, toEntity)
  return spaces(before) + escaped + spaces(after)
}

/** Parsers drop white space at the ends of a line. */
function spaces(text: string): string {
  return text.replaceAll(/./gsu, toEntity)
}

function toEntity(character: string): string {
  return `&#${character.codePointAt(0)};`
}
