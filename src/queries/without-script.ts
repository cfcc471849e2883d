import type { EndpointName } from '@/contract'

/** Why nothing can be typed that does the same. */
export interface WithoutScript {
  readonly title: string
  readonly text: string
}

const OF_SMHV = 'SnapManager for Hyper-V 2.0 has no cmdlet for this'
const BELOW = 'It is done in this console, by the request below.'

const REASONS: Partial<Record<EndpointName, WithoutScript>> = {
  addVhd: {
    title: 'New-VHD would need more than this dialog asks',
    text: 'A differencing disk needs the path of its parent, a copy the number of the physical disk.',
  },
  applyRemedy: {
    title: 'Advice is a help of this console: no cmdlet knows it',
    text: 'What a remedy does can be done by hand in the place that it names.',
  },
  changeSnapInfoCopies: {
    title: OF_SMHV,
    text: `How many copies of SnapInfo are kept is a setting of the console. ${BELOW}`,
  },
  connectDisk: {
    title: 'No line of sdcli is shown for this',
    text: `sdcli disk connect knows neither the igroups nor the sharing that the wizard chooses here. ${BELOW}`,
  },
  copySnapInfoFiles: {
    title: OF_SMHV,
    text: `After a failover SnapInfo is copied as files, by Explorer or robocopy. ${BELOW}`,
  },
  createDisk: {
    title: 'No line of sdcli is shown for this',
    text: `sdcli disk create knows neither the igroups nor the sharing that the wizard chooses here. ${BELOW}`,
  },
  deleteReport: { title: OF_SMHV, text: `Reports are files in the report directory of the host. ${BELOW}` },
  moveSnapInfoFiles: {
    title: OF_SMHV,
    text: `Set-ManagedHost -SnapInfoPath says where SnapInfo is; it moves no files. ${BELOW}`,
  },
}

/** Told of what has no script. */
export function withoutScript(name: EndpointName): WithoutScript {
  return REASONS[name] ?? { title: 'There is no cmdlet for this', text: BELOW }
}
