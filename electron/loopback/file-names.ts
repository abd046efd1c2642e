/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i
// oxlint-disable-next-line no-control-regex -- control characters are what is to be found
const REFUSED = /[\u0000-\u001f\u007f<>:"|?*]/g
const MOST_BYTES = 200

/**
 * The file name that a page gave, without folders and without what a file system cannot carry; otherwise as given.
 * At most 200 bytes of UTF-8, the extension kept.
 */
export function safeFileName(given: string): string {
  const base = given.toWellFormed().split(/[/\\]/).at(-1) ?? ''
  const plain = base
    .replaceAll(REFUSED, '_')
    .replace(/^[. ]+/, '')
    .replace(/[. ]+$/, '')
  if (plain === '') return 'file'
  return shorten(DEVICE.test(plain) ? `_${plain}` : plain)
}

function shorten(name: string): string {
  const extension = /\.[^.]{1,20}$/.exec(name)?.[0] ?? ''
  let stem = Array.from(name.slice(0, name.length - extension.length))
  while (Buffer.byteLength(stem.join('') + extension) > MOST_BYTES) stem = stem.slice(0, -1)
  return stem.join('') + extension
}
