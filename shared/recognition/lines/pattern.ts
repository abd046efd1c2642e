/**
 * Makes a long pattern legible: it may be written over several lines, as line breaks and the white space that begins a line
 * are no part of it. `pattern('iu')` followed by the pattern's source in backticks, which is taken as it is written.
 */
export function pattern(flags: string): (source: TemplateStringsArray) => RegExp {
  return ({ raw }) => new RegExp((raw[0] ?? '').replace(/\n\s*/gu, ''), flags)
}
