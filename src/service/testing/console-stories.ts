import type { TestConsole } from './test-console'

type Ask = TestConsole['ask']

/** Import and Export, as far as it only asks. */
export async function lookAtTransfer(ask: Ask): Promise<void> {
  const { body: held } = await ask('exportConfiguration')
  await ask('checkExport', { body: { computer: 'console-1', path: 'C:\\all.json', overwrite: false } })
  const source = { from: 'upload', name: 'all.json', content: JSON.stringify(held) } as const
  await ask('checkImport', { body: { source, nodes: null } })
  await ask('listConsoles')
  await ask('listConfigurationComputers')
}

/** What was reported, and one report less. */
export async function lookAtReports(ask: Ask): Promise<void> {
  const { body: reports } = await ask('listReports', { query: { limit: 1000 } })
  for (const { id: reportId } of reports.items) await ask('getReport', { params: { reportId } })
}

export async function deleteNewestReport(ask: Ask): Promise<void> {
  const { body: reports } = await ask('listReports', { query: { limit: 1 } })
  await ask('deleteReport', { params: { reportId: reports.items[0]?.id ?? '' } })
}

/** A configuration goes into a file and back. */
export async function transfer(ask: Ask): Promise<void> {
  const place = { computer: 'testhv08', path: 'C:\\all.json' }
  const { body: file } = await ask('saveConfiguration', { body: { ...place, overwrite: false } })
  await ask('listConfigurationFiles')
  await ask('getConfigurationFile', { params: { fileId: file.id } })
  await ask('importConfiguration', { body: { source: { from: 'computer', ...place }, nodes: null } })
  await ask('deleteConfigurationFile', { params: { fileId: file.id } })
}
