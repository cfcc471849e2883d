import { defineConfig, mergeConfig } from 'vitest/config'
import viteConfig from './vite.config.ts'

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      // A busy machine is no failure: time is measured by the bench, never asserted.
      testTimeout: 60_000,
      // A test that needs a page says `// @vitest-environment jsdom` in its first line.
      environment: 'node',
      include: ['src/**/*.test.{ts,tsx}', 'tools/**/*.test.ts'],
      allowOnly: !process.env['CI'],
    },
  }),
)
