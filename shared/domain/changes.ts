/** Some fields of `T`; what is missing or undefined stays as it is. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** The thing with the changes made. */
export function withChanges<T extends object>(before: T, changes: Changes<T>): T {
  const given = Object.entries(changes).filter(([, value]) => value !== undefined)
  return { ...before, ...Object.fromEntries(given) }
}
