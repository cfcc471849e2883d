const everyObject: object = Object.prototype

/**
 * Whether every object has something under this name, as under `constructor`. Rows stand in plain objects under their ids, so
 * that an id from outside which is such a name would find what is no row, and what is written there every object would have.
 */
export function isInherited(name: string): boolean {
  return name in everyObject
}
