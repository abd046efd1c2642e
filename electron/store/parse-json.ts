/** What a column of JSON holds; undefined where a file that was changed outside has no JSON there. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
