/** A stretch of text on one of PowerShell's streams; may have several lines. */
export interface OutputText {
  readonly stream: 'output' | 'error' | 'warning' | 'verbose'
  readonly text: string
}
