import type { PlacedScript, ScriptPlace } from '@/domain/powershell/placed-script'
import { callOnLines } from '@/domain/powershell/script-text'

interface PlaceWords {
  readonly title: string
  /** Names the text and the button that copies it. */
  readonly label: string
  /** Where it is typed. */
  readonly note: string
}

/** What is said of the place where a script is typed. */
export function placeWords(place: ScriptPlace): PlaceWords {
  switch (place.at) {
    case 'smhv':
      return {
        title: 'SMHV PowerShell',
        label: 'PowerShell',
        note: 'Type it into Windows PowerShell on any host: the cmdlets of SMHV act for this console.',
      }
    case 'snapdrive':
      return {
        title: 'SnapDrive command line',
        label: 'PowerShell',
        note: 'Type it into Windows PowerShell on a host that has the disk.',
      }
    case 'windows':
      return {
        title: 'Windows PowerShell',
        label: 'PowerShell',
        note: 'Type it into Windows PowerShell on any host: modules Hyper-V, FailoverClusters and Storage.',
      }
    case 'data-ontap':
      return {
        title: `Data ONTAP console of ${place.system}`,
        label: `Console of ${place.system}`,
        note: `Type it at the console of the storage system ${place.system}.`,
      }
  }
}

/** As it is shown and pasted: a long call of PowerShell goes over several lines, which no other place knows. */
export function scriptLines({ place, text }: PlacedScript): string {
  return place.at === 'data-ontap' ? text : text.split('\n').map(callOnLines).join('\n')
}
