/** The height of an upper pane that nobody has moved yet: what suits a window of 800 pixels, and its share of a higher one. */
export function paneHeight(at800: number): number {
  return Math.round(at800 * Math.max(1, window.innerHeight / 800))
}
