/** The oldest Node that runs TypeScript as it stands and carries better-sqlite3 13; an older one ends in a crash. */
const OLDEST = [22, 18]

/**
 * Ends the process with one sentence where the runtime is too old. Plain JavaScript without newer syntax, so that
 * an old Node reads it. Call it before anything else is imported.
 * @param {string} version as `process.versions.node`
 */
export function requireNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number)
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return
  process.stderr.write(
    `Demarche needs Node ${OLDEST.join('.')} or newer, and this is Node ${version}: start it through npm ` +
      '("npm start", "npm run demarche"), which brings its own Node after "npm ci".\n',
  )
  process.exit(1)
}
