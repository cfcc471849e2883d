/** The width of a left pane that nobody has moved yet: what suits a window of 1280 pixels, and its share of another one. */
export function paneWidth(at1280: number): number {
  return Math.round(at1280 * Math.min(1.3, Math.max(0.8, window.innerWidth / 1280)))
}
