/**
 * The records of a CSV text (RFC 4180) that may have been cut off: the last record is left out unless the text
 * ends after it. A byte-order mark is no part of the first cell.
 */
export function readCsv(text: string, separator = ','): string[][] {
  const records: string[][] = []
  let record: string[] = []
  let cell = ''
  let isQuoted = false
  const body = text.replace(/^\uFEFF/, '')
  for (let at = 0; at < body.length; at++) {
    const character = body.charAt(at)
    if (isQuoted) {
      if (character !== '"') cell += character
      else if (body.charAt(at + 1) === '"') {
        cell += '"'
        at++
      } else isQuoted = false
    } else if (character === '"') isQuoted = true
    else if (character === separator) {
      record.push(cell)
      cell = ''
    } else if (character === '\n') {
      records.push([...record, cell])
      record = []
      cell = ''
    } else if (character !== '\r') cell += character
  }
  return records
}
