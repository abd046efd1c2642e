import type { Readable } from 'node:stream'

/** Where Chromium waits for whoever drives it, as it says on its standard error. Rejects where it ends before. */
export function debuggingAddress(errors: Readable): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    errors.setEncoding('utf8').on('data', (text: string) => {
      said += text
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    errors.on('end', () => reject(new Error(`the program ended: ${said}`)))
  })
}
