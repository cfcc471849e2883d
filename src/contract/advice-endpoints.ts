import { row } from './endpoint-row'
import * as advice from './resources/advice'
import * as search from './resources/search'
import { routes } from './routes'

/** Search over everything, and best practices that are not followed. */
export const adviceEndpoints = {
  search: row(routes.search, 'Objects of all kinds by parts of their names', {
    query: search.searchQuerySchema,
    answer: search.searchAnswerSchema,
  }),
  listAdvice: row(routes.listAdvice, 'Best practices that the environment does not follow', {
    query: advice.adviceQuerySchema,
    answer: advice.adviceListSchema,
  }),
  getAdvice: row(routes.getAdvice, 'One advice, as long as it is not followed', { answer: advice.adviceSchema }),
  applyRemedy: row(routes.applyRemedy, 'Do what an advice asks for, where one remedy is certain', {
    answer: advice.remedyAnswerSchema,
  }),
}
