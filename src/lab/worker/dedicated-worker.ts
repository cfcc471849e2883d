import type { Line } from '../connections'
import { startLab } from './start-lab'

/** What of a worker's scope is needed: it is the one line to its page. */
declare const self: Line & { readonly name: string }

startLab(self.name)(self)
