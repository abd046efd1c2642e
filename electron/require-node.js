/** The oldest Node that carries better-sqlite3 13; under an older one it ends with a segmentation fault. */
const OLDEST = 22

/**
 * Ends the process with one sentence where the runtime is too old. Plain JavaScript without newer syntax, so that
 * an old Node reads it. Call it before anything else is imported.
 * @param {string} version as `process.versions.node`
 */
export function requireNode(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= OLDEST) return
  process.stderr.write(
    `Demarche needs Node ${OLDEST} or newer, and this is Node ${version}: start it through npm ` +
      '("npm start", "npm run demarche"), which brings its own Node after "npm ci".\n',
  )
  process.exit(1)
}
