import type { RandomStream } from '../kernel/random'

/** A GUID of version 4 in upper case, as Hyper-V writes the ids of VMs. */
export function drawGuid(random: RandomStream): string {
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => random.int(16).toString(16).toUpperCase()).join('')
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${random.pick(['8', '9', 'A', 'B'])}${hex(3)}-${hex(12)}`
}
