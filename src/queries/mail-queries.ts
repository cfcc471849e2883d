import { endpointQuery, type Filters } from './endpoint-query'

/** E-mails and AutoSupport messages, newest first. */
export const mailQueries = {
  list: (filters: Filters<'listMail'> = {}) => endpointQuery('listMail', ['mail', 'list', filters], { query: filters }),
}
