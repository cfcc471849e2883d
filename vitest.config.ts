import { defineConfig, mergeConfig } from 'vitest/config'
import viteConfig from './vite.config.ts'

/** What is compiled without a page and keeps nothing outside of its worlds; its tests need no process each. */
const withoutPage = ['src/{base,contract,domain,service,sim}/**/*.test.ts', 'tools/**/*.test.ts']

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      // A busy machine is no failure: time is measured by the bench, never asserted.
      testTimeout: 300_000,
      expect: { poll: { timeout: 30_000 } },
      // A test that needs a page says `// @vitest-environment jsdom` in its first line.
      environment: 'node',
      allowOnly: !process.env['CI'],
      pool: 'threads',
      // All processors: Vitest leaves one to itself, which on two is half of them.
      maxWorkers: '100%',
      projects: [
        { extends: true, test: { name: 'engine', include: withoutPage, isolate: false } },
        {
          extends: true,
          test: {
            name: 'page',
            include: ['src/**/*.test.{ts,tsx}'],
            exclude: withoutPage,
            setupFiles: 'tools/testing/page-setup.ts',
          },
        },
      ],
    },
  }),
)
