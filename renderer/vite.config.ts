import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Whoever asks for the build, also a test, gets what people get: React and React Aria act otherwise under `test`.
process.env['NODE_ENV'] = 'production'

/**
 * The page is served under `script-src 'self'; style-src 'self'; font-src 'self'`: nothing is inlined, and the
 * style sheets use what the browsers named here have.
 */
export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react()],
  cacheDir: `${import.meta.dirname}/../node_modules/.cache/vite`,
  build: {
    outDir: `${import.meta.dirname}/../dist/renderer`,
    emptyOutDir: true,
    target: ['chrome131', 'firefox133', 'safari18.2'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
  },
})
