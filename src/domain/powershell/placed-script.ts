import { consoleLine, isOfStorage, type StorageDeed } from './data-ontap-script'
import { scriptOf, type ScriptedDeed } from './scripted-deed'
import { isOfSnapDrive, sdcliText, type SnapDriveDeed } from './snapdrive-script'
import { isOfWindows, type WindowsDeed, windowsScript } from './windows-script'

/** What View Script can tell as a script. */
export type PlacedDeed = ScriptedDeed | SnapDriveDeed | StorageDeed | WindowsDeed

/** Where a script is typed. */
export type ScriptPlace =
  { readonly at: 'smhv' | 'snapdrive' | 'windows' } | { readonly at: 'data-ontap'; readonly system: string }

export interface PlacedScript {
  readonly place: ScriptPlace
  readonly text: string
}

/** The lines that do the same as the screen, and where they are typed. */
export function placedScript(deed: PlacedDeed): PlacedScript {
  if (isOfSnapDrive(deed)) return { place: { at: 'snapdrive' }, text: sdcliText(deed) }
  if (isOfWindows(deed)) return { place: { at: 'windows' }, text: windowsScript(deed) }
  if (isOfStorage(deed)) {
    const { system, text } = consoleLine(deed)
    return { place: { at: 'data-ontap', system }, text }
  }
  return { place: { at: 'smhv' }, text: scriptOf(deed) }
}

/** One after the other; what is typed at one place stays together. */
export function joinedScripts(scripts: readonly PlacedScript[]): PlacedScript[] {
  const parts: PlacedScript[] = []
  for (const script of scripts) {
    const last = parts.at(-1)
    if (last && samePlace(last.place, script.place)) {
      parts[parts.length - 1] = { place: last.place, text: `${last.text}\n${script.text}` }
    } else parts.push(script)
  }
  return parts
}

function samePlace(a: ScriptPlace, b: ScriptPlace): boolean {
  return a.at === b.at && (a.at !== 'data-ontap' || b.at !== 'data-ontap' || a.system === b.system)
}
