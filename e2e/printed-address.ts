import type { ChildProcess } from 'node:child_process'

/** The address that signs the browser in, from the first line of a browser host that holds one. Rejects where it ends before. */
export function printedAddress(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = ''
    host.stdout?.setEncoding('utf8').on('data', (text: string) => {
      printed += text
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/.exec(printed)?.[0]
      if (address) resolve(address)
    })
    host.on('exit', (code) => reject(new Error(`The browser host ended with ${code}: ${printed}`)))
  })
}
