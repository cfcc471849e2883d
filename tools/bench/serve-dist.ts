import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.bin': 'application/octet-stream',
}

export interface ServedDist {
  readonly url: string
  /** Bytes of bodies sent since the last call, after compression. */
  readonly takeBytes: () => number
  readonly takeRequests: () => number
  readonly close: () => void
}

/** Serves dist/ as a static host does: compressed, nothing cached. */
export async function serveDist(folder: string): Promise<ServedDist> {
  let bytes = 0
  let requests = 0
  const cache = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname))
    const name = path.endsWith('/') ? `${path}index.html` : path
    const isPacked = extname(name) === '.bin'
    const send = (body: Buffer): void => {
      bytes += body.length
      requests++
      response.writeHead(200, {
        'content-type': TYPES[extname(name)] ?? 'application/octet-stream',
        'cache-control': 'no-store',
        ...(isPacked ? {} : { 'content-encoding': 'gzip' }),
      })
      response.end(body)
    }
    const known = cache.get(name)
    if (known) {
      send(known)
      return
    }
    readFile(join(folder, name)).then(
      (content) => {
        const body = isPacked ? content : gzipSync(content)
        cache.set(name, body)
        send(body)
      },
      () => {
        response.writeHead(404)
        response.end()
      },
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const take = (value: number, reset: () => void): number => {
    reset()
    return value
  }
  return {
    url: `http://localhost:${port}/`,
    takeBytes: () => take(bytes, () => (bytes = 0)),
    takeRequests: () => take(requests, () => (requests = 0)),
    close: () => server.close(),
  }
}
