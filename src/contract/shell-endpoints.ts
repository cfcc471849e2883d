import { row } from './endpoint-row'
import { listOf } from './resources/basics'
import * as shells from './resources/shells'
import { routes } from './routes'

/** Terminals: the Data ONTAP console on storage systems, Windows PowerShell on hosts. */
export const shellEndpoints = {
  listShellTargets: row(routes.listShellTargets, 'Machines on which a terminal can be opened', {
    answer: listOf(shells.shellTargetSchema),
  }),
  listShells: row(routes.listShells, 'Open terminals of this management console', {
    answer: listOf(shells.shellSchema),
  }),
  openShell: row(routes.openShell, 'Open a terminal, or find the one that is open (200)', {
    body: shells.openShellSchema,
    answer: shells.shellSchema,
  }),
  getShell: row(routes.getShell, 'A terminal with its output since a line', {
    query: shells.shellQuerySchema,
    answer: shells.shellDetailSchema,
  }),
  closeShell: row(routes.closeShell, 'Close a terminal', { answer: null }),
  submitShellLines: row(routes.submitShellLines, 'Enter one line or several; while it is busy they wait', {
    body: shells.submitShellLinesSchema,
    answer: shells.shellSchema.nullable().describe('null: the session has ended'),
  }),
  clearShell: row(routes.clearShell, 'Clear the screen', { answer: shells.shellSchema }),
  interruptShell: row(routes.interruptShell, 'Ctrl+C', {
    answer: shells.shellSchema.nullable().describe('null: the session has ended'),
  }),
  completeShellInput: row(routes.completeShellInput, 'What Tab offers; changes nothing', {
    body: shells.completeShellInputSchema,
    answer: shells.shellCompletionSchema,
  }),
}
