import type { RandomStream } from '../kernel/random'

/** What GUIDs that one machine makes one after the other have in common: time, clock and address of its network card (version 1). */
const MADE_IN_TURN = '34F1-11E3-9A52-00A0984F1C2D'

/**
 * A GUID for what a machine makes by the thousand, such as snapshot sets. They differ in their first group only, so that what is
 * saved and shipped of them takes little room.
 */
export function drawSerialGuid(random: RandomStream): string {
  return `${drawHex(random, 8)}-${MADE_IN_TURN}`
}

function drawHex(random: RandomStream, digits: number): string {
  let hex = ''
  for (let i = 0; i < digits; i++) hex += '0123456789ABCDEF'[random.int(16)]
  return hex
}

/** A GUID of version 4 in upper case, as Hyper-V writes the ids of VMs. */
export function drawGuid(random: RandomStream): string {
  const hex = (digits: number): string => drawHex(random, digits)
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${random.pick(['8', '9', 'A', 'B'])}${hex(3)}-${hex(12)}`
}
