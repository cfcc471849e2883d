/** A request as it comes over the wire, without the transport: what a handler on the page hands on to the lab. */
export interface WireRequest {
  readonly method: string
  /** Below the prefix, with its query: `/datasets?q=demo`. */
  readonly path: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}

/** An answer as it goes over the wire. */
export interface WireAnswer {
  readonly status: number
  /** `location` is below the prefix: the transport knows where that is. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
}
