/**
 * Runs the built main process under Node with the stand-in in Electron's place: `node run-main.ts [arguments]`. The
 * product does not know: only what "electron" means is other.
 */
import { registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

const standIn = new URL('./electron.ts', import.meta.url).href
const main = new URL('../../dist/electron/main.js', import.meta.url)

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})

// As in a packaged program: its name, then what the person wrote behind it.
process.argv.splice(1, 1)
Object.assign(process, { resourcesPath: fileURLToPath(new URL('../..', import.meta.url)) })

const { app } = await import('./electron-app.ts')
await import(main.href)
app.becomeReady()
