import { row } from './endpoint-row'
import { checkAnswerSchema, listOf } from './resources/basics'
import * as configuration from './resources/configuration'
import { consoleSchema } from './resources/consoles'
import * as jobs from './resources/jobs'
import { routes } from './routes'

/** Import and Export of hosts and datasets. */
export const configurationEndpoints = {
  exportConfiguration: row(routes.exportConfiguration, 'Hosts and datasets of this console, as a file holds them', {
    answer: configuration.configurationDocumentSchema,
  }),
  saveConfiguration: row(routes.saveConfiguration, 'Export to a file on a computer of the environment', {
    body: configuration.saveConfigurationSchema,
    answer: configuration.configurationFileSchema,
  }),
  checkExport: row(routes.checkExport, 'What an export would meet', {
    body: configuration.saveConfigurationSchema,
    answer: checkAnswerSchema,
  }),
  importConfiguration: row(routes.importConfiguration, 'Import hosts and datasets from a file', {
    body: configuration.importConfigurationSchema,
    answer: jobs.jobDetailSchema,
  }),
  checkImport: row(routes.checkImport, 'What an import would change', {
    body: configuration.importConfigurationSchema,
    answer: configuration.importCheckAnswerSchema,
  }),
  listConsoles: row(routes.listConsoles, 'Management consoles of the environment', {
    answer: listOf(consoleSchema),
  }),
  listConfigurationComputers: row(routes.listConfigurationComputers, 'Computers on which such a file may lie', {
    answer: listOf(configuration.configurationComputerSchema),
  }),
  listConfigurationFiles: row(routes.listConfigurationFiles, 'Files that Export has written, newest first', {
    answer: listOf(configuration.configurationFileSchema),
  }),
  getConfigurationFile: row(routes.getConfigurationFile, 'What such a file holds', {
    answer: configuration.configurationDocumentSchema,
  }),
  deleteConfigurationFile: row(routes.deleteConfigurationFile, 'Delete such a file', { answer: null }),
}
