/**
 * Who may import whom: the one copy of the table. `tools/architecture.test.ts` holds the sources against it, and
 * docs/architecture.md draws it. A click walks one corridor: feature → queries → api → HTTP → mock-api → lab → service →
 * sim, and the answer comes back the same way.
 */

export interface Layer {
  /** Layers that it may import besides itself. */
  readonly imports: readonly string[]
  /** Packages that it may import: a name stands for the package and everything below it. */
  readonly packages: readonly string[]
  /** Why the limits are what they are; printed with every violation. */
  readonly reason: string
}

const react = ['react', 'react-dom']
const mui = ['@mui/material', '@mui/icons-material', '@emotion/react', '@emotion/styled']
const lists = ['@tanstack/react-virtual']
const screens = [...react, ...mui, ...lists, '@tanstack/react-query', 'react-router']

export const layers: Readonly<Record<string, Layer>> = {
  base: {
    imports: [],
    packages: [],
    reason: 'base is the ground that everything stands on: it knows no domain and no library',
  },
  domain: {
    imports: ['base'],
    packages: [],
    reason: 'the nouns and the rules are shared by the engine and the screen, so they depend on neither',
  },
  contract: {
    imports: ['domain', 'base'],
    packages: ['zod'],
    reason: 'the wire is a promise: it may not depend on who keeps it or who relies on it',
  },
  sim: {
    imports: ['domain', 'base'],
    packages: [],
    reason: 'the engine is hermetic: same scenario, seed and commands give the same bytes everywhere',
  },
  service: {
    imports: ['sim', 'contract', 'domain', 'base'],
    packages: [],
    reason: 'the service answers the contract from a Simulation and knows nothing of transports or storage',
  },
  lab: {
    imports: ['service', 'sim', 'contract', 'base'],
    packages: ['idb'],
    reason: 'the lab keeps one running environment: it paces and saves, and never sees a page',
  },
  'mock-api': {
    imports: ['lab', 'contract', 'base'],
    packages: ['msw', '@mswjs/interceptors'],
    reason: 'the mock API only carries requests to the lab: what they mean is the business of the service',
  },
  api: {
    imports: ['contract', 'domain', 'base'],
    packages: ['eventsource-parser'],
    reason: 'the client knows the wire only, so that it would work the same against a real server',
  },
  queries: {
    imports: ['api', 'contract', 'domain', 'base'],
    packages: ['@tanstack/react-query', 'react'],
    reason: 'server state lives in the query cache and comes over the wire only',
  },
  stores: {
    imports: ['domain', 'base'],
    packages: ['zustand', 'react'],
    reason: 'stores hold what only the screen knows: server state belongs to the query cache',
  },
  ui: {
    imports: ['base'],
    packages: [...react, ...mui, ...lists, 'papaparse'],
    reason: 'ui pieces know no domain, so that any screen can use them',
  },
  components: {
    imports: ['ui', 'queries', 'stores', 'contract', 'domain', 'base'],
    packages: [...screens, 'minisearch'],
    reason: 'components serve several features and reach the world through queries only',
  },
  features: {
    imports: ['components', 'ui', 'queries', 'stores', 'contract', 'domain', 'base'],
    packages: [...screens, '@mui/x-charts', '@xterm/xterm', '@xterm/addon-fit'],
    reason: 'a feature sees the simulated world over the wire only, never the engine behind it',
  },
  app: {
    imports: ['features', 'components', 'ui', 'queries', 'stores', 'contract', 'domain', 'base'],
    packages: screens,
    reason:
      'the app would run against a real server: only src/main.tsx and what it loads know that there is a mock API',
  },
  /** The files directly in src/: main.tsx starts the worker, then the mock API beside the app. */
  main: {
    imports: ['app', 'mock-api', 'api', 'base'],
    packages: react,
    reason: 'main starts the mock API and the app, and knows nothing else',
  },
}

export interface Door {
  readonly layer: string
  readonly reason: string
}

/** Layers that others enter through their index.ts only. No other index.ts exists. */
export const doors: readonly Door[] = [
  { layer: 'sim', reason: 'what the engine is made of may change freely behind its door' },
  { layer: 'lab', reason: 'the lab decides itself what runs in a worker: others enter by its door' },
  { layer: 'contract', reason: 'the wire is one promise, read at one place' },
]

/** Layers whose first-level folders may not import each other. */
export const apart = [
  { layer: 'features', reason: 'features do not know each other: what two of them need goes to components' },
] as const

/** What test files (`*.test.ts`, `testing/`) may import besides the packages of their layer; they may also pass doors. */
export const testPackages = [
  'vitest',
  'fast-check',
  'fake-indexeddb',
  '@testing-library/react',
  'react',
  'react-dom',
  '@tanstack/react-query',
  'react-router',
]

export const hermetic = {
  layers: ['base', 'domain', 'sim'],
  reason:
    'the engine gives the same bytes in Node and in every browser: no clock, chance, locale or waiting but its own',
  globals: [
    'Date',
    'setTimeout',
    'setInterval',
    'setImmediate',
    'queueMicrotask',
    'requestAnimationFrame',
    'Promise',
    'Intl',
    'performance',
    'crypto',
    'fetch',
    'console',
    'localStorage',
    'indexedDB',
    'structuredClone',
    'globalThis',
    'process',
    'window',
    'document',
  ],
  /** Members of Math whose last bit differs between JavaScript engines, and chance. */
  math: ['random', 'exp', 'expm1', 'log', 'log2', 'log10', 'log1p', 'pow', 'cbrt', 'hypot', 'sin', 'cos', 'tan'],
  /** Methods that read the locale. */
  methods: ['toLocaleString', 'localeCompare'],
  /** Waiting, and the operator that is Math.pow. */
  syntax: ['async', 'await', '**'],
} as const

export const names = {
  banned: ['utils', 'util', 'helpers', 'helper', 'common', 'types', 'misc', 'shared'],
  reason: 'a name says what is inside; a drawer for everything has no name',
}

export const budget = { lines: 300, reason: 'what does not fit on a few screens has more than one reason to change' }

export interface Exception {
  /** Path from the root of the repository. */
  readonly file: string
  /** The specifier as written, or the word that is banned. */
  readonly what: string
  readonly reason: string
}

/** Known departures from the rules above. One that is no longer needed fails the test. */
export const exceptions: readonly Exception[] = []
