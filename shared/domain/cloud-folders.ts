/** Whose folder a file lies in, by the names that such folders have when nobody renames them. */
const ROOTS: readonly (readonly [name: string, folder: RegExp])[] = [
  ['Dropbox', /^dropbox( \(.+\))?$/i],
  ['OneDrive', /^onedrive( - .+)?$/i],
  ['iCloud Drive', /^(com~apple~clouddocs|icloud ?drive|mobile documents)$/i],
  ['Google Drive', /^(google ?drive|googledrive-.+|my drive|drivefs)$/i],
  ['Nextcloud', /^nextcloud\d*$/i],
  ['ownCloud', /^owncloud$/i],
]

/** The service that copies this folder to other machines behind one's back; null where none is known to. */
export function findCloudService(path: string): string | null {
  const folders = path.split(/[\\/]/).slice(0, -1)
  return ROOTS.find(([, root]) => folders.some((folder) => root.test(folder)))?.[0] ?? null
}

/** Where one file was changed in two places, such a service keeps the other under a name like these. */
const CONFLICT = /conflicted copy|\bin konflikt\b|\.sync-conflict-|_conflict-|\(conflict|конфликт|競合/i

/** Which of the folder's files are other versions of the project that a sync client has put there. */
export function findConflictedCopies(project: string, siblings: readonly string[]): string[] {
  const stem = project.replace(/\.demarche$/i, '').toLowerCase()
  return siblings.filter(
    (name) => name !== project && name.toLowerCase().startsWith(stem) && CONFLICT.test(name.slice(stem.length)),
  )
}
