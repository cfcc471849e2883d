import type { ConsoleId, StorageConnectionId, StorageSystemId } from '../ids'

export const CONNECTION_PROTOCOLS = ['http', 'https'] as const

/** One of the Storage Connection Settings of a management console, which SnapDrive on its hosts shares. */
export interface StorageConnection {
  readonly id: StorageConnectionId
  consoleId: ConsoleId
  storageSystemId: StorageSystemId
  protocol: (typeof CONNECTION_PROTOCOLS)[number]
  port: number
  user: string
  /** Counts edits; the resource's ETag. */
  version: number
}

/** A connection as a person gives it. The password goes no further than this. */
export interface StorageConnectionForm {
  /** Name of the storage system. */
  readonly storageSystem: string
  readonly protocol: string
  readonly port: number
  readonly user: string
  readonly hasPassword: boolean
}
