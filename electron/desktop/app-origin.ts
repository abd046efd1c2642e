export const APP_SCHEME = 'app'
export const APP_HOST = 'demarche'
/** What `webFrame.origin` says of our page, and the beginning of every address that the window may load. */
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`

/** Whether the address is in our bundle; compared as text, so that no parser's leniency can be used. */
export function isOwnAddress(url: string): boolean {
  return url.startsWith(`${APP_ORIGIN}/`)
}
