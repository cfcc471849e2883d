/** Counts on with every release that changes the shape of the world (see format.ts). */
export const WORLD_VERSION = 3
