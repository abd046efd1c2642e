/**
 * The same pure function of strings, which answers at once where it is asked the same again: the rows of one text follow
 * each other, and a large table asks a hundred thousand times for its date and title.
 */
export function rememberLast<Args extends readonly string[]>(
  work: (...args: Args) => string,
): (...args: Args) => string {
  let last: { readonly args: Args; readonly answer: string } | null = null
  return (...args) => {
    if (last === null || args.some((arg, at) => arg !== last?.args[at])) last = { args, answer: work(...args) }
    return last.answer
  }
}
