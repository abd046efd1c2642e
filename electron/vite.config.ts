import { fileURLToPath } from 'node:url'
import { defineConfig, type UserConfig } from 'vite'

// Whoever asks for the build, also a test, gets what people get.
process.env['NODE_ENV'] = 'production'

const path = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/**
 * The desktop's own code, bundled for the package: `main.js` with `backend-worker.js`, and by `--mode preload`
 * `preload.cjs`, since a sandboxed preload is one CommonJS file. Every other host runs from source.
 */
export default defineConfig(({ mode }) => (mode === 'preload' ? preload : mainAndWorker))

const common = {
  root: path('..'),
  publicDir: false,
  cacheDir: path('../node_modules/.cache/vite-electron'),
  // Everything but Electron and the native module goes into the bundle, so that the package carries no more than these.
  ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
} satisfies UserConfig

const build = {
  ssr: true,
  outDir: path('../dist/electron'),
  target: 'node24',
  minify: false,
  reportCompressedSize: false,
}

const mainAndWorker: UserConfig = {
  ...common,
  build: {
    ...build,
    emptyOutDir: true,
    rolldownOptions: {
      input: {
        main: path('main.ts'),
        'backend-worker': path('worker/backend-worker.ts'),
        'reading-thread': path('services/reading/reading-thread.ts'),
        'snapshot-thread': path('services/snapshot-thread.ts'),
        'search-thread': path('services/search/search-thread.ts'),
        'index-thread': path('services/search/index-thread.ts'),
      },
      // Flat, since each thread's file is looked for beside the one that starts it.
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
}

const preload: UserConfig = {
  ...common,
  build: {
    ...build,
    emptyOutDir: false,
    rolldownOptions: {
      input: { preload: path('preload.ts') },
      output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
    },
  },
}
