/** What must get through the firewall of every host (R44). */
export interface PortUse {
  readonly port: number
  readonly use: string
  /** Open only if SnapDrive is configured for it. */
  readonly optional: boolean
}

export const PORT_USES: readonly PortUse[] = [
  { port: 808, use: 'SnapManager for Hyper-V and SnapDrive', optional: false },
  { port: 4094, use: 'SnapDrive over HTTP', optional: true },
  { port: 4095, use: 'SnapDrive over HTTPS', optional: true },
]
