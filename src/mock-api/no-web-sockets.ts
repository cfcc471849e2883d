import { Interceptor } from '@mswjs/interceptors'

/**
 * Stands in for MSW's interception of web sockets in the bundle (see vite.config.ts): the simulated API has none, so nothing is
 * ever an instance of these.
 */
export class WebSocketClientConnection {}

export class WebSocketServerConnection {}

export class WebSocketInterceptor extends Interceptor<Record<string, never>> {
  static override readonly symbol = Symbol('no-web-sockets')

  protected override predicate(): boolean {
    return false
  }

  protected override setup(): void {
    // Never called.
  }
}
