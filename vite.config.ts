import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { checkpoints } from './tools/checkpoint-plugin.ts'
import { preload } from './tools/preload-plugin.ts'
import { startBudget } from './tools/start-budget-plugin.ts'
import { openApi } from './tools/openapi-plugin.ts'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  // Every URL is relative to the page, so that one build works under any sub-path of any static host.
  base: './',
  plugins: [react(), checkpoints(), openApi(), preload(), startBudget()],
  resolve: {
    alias: [
      { find: /^@\//, replacement: `${here('src')}/` },
      // MUI's icons are drawn without MUI.
      { find: /^@mui\/material\/SvgIcon$/, replacement: here('src/ui/svg-icon.tsx') },
      // MSW's cookie jar, with its public suffix list, stays out of the bundle.
      { find: 'tough-cookie', replacement: here('src/mock-api/no-cookies.ts') },
      { find: '@mswjs/interceptors/WebSocket', replacement: here('src/mock-api/no-web-sockets.ts') },
    ],
  },
  worker: { format: 'es' },
  build: {
    target: 'es2023',
    chunkSizeWarningLimit: 700,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { index: here('index.html'), console: here('src/show-console.tsx') },
      // What the console begins with is one file, which packs better and is asked for once; what starts the worker is another.
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], test: /preload-helper|[\\/]src[\\/](main|lab|mock-api)/, priority: 1 },
            { name: 'console', tags: ['$initial'], test: /node_modules|[\\/]src[\\/]/ },
          ],
        },
      },
    },
  },
})
