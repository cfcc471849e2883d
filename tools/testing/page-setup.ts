import { afterEach } from 'vitest'

if ('document' in globalThis) {
  const { cleanup, configure } = await import('@testing-library/react')
  // What is awaited may have to be loaded first, and a busy machine is no failure.
  configure({ asyncUtilTimeout: 30_000 })
  afterEach(cleanup)
}
