/**
 * The wire as an OpenAPI 3.1 document, made of the same table as client and service; printed, or written to the file that
 * is named: `node --import ./tools/source-imports.mjs tools/openapi.ts dist/openapi.json`.
 */
import { writeFileSync } from 'node:fs'
import * as z from 'zod'
import * as contract from '../src/contract/index.ts'
import type { Endpoint } from '../src/contract/index.ts'

type Json = Record<string, unknown>

const registry = z.registry<{ id: string }>()

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const reference = (id: string): string => `#/components/schemas/${id}`

/** Every schema that the contract exports is a component of its name. */
for (const [name, schema] of Object.entries(contract)) {
  if (name.endsWith('Schema') && schema instanceof z.ZodType) {
    registry.add(schema, { id: upperFirst(name.slice(0, -'Schema'.length)) })
  }
}

/** Where a schema is described; one without a name gets that of its endpoint. */
function refer(schema: z.ZodType, fallback: string): Json {
  if (!registry.has(schema)) registry.add(schema, { id: fallback })
  return { $ref: reference(registry.get(schema)?.id ?? fallback) }
}

const json = (schema: Json): Json => ({ 'application/json': { schema } })

function parametersOf({ method, path, query }: Endpoint): Json[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name]) => {
    return { name, in: 'path', required: true, schema: { type: 'string' } }
  })
  // The form in which the service gets the values is the one that says what may be written.
  const fields: z.core.JSONSchema.BaseSchema = query ? z.toJSONSchema(query) : {}
  const inQuery = Object.entries(fields.properties ?? {}).map(([name, schema]) => {
    return { name, in: 'query', required: fields.required?.includes(name) ?? false, schema }
  })
  const headers = [{ $ref: '#/components/parameters/Console' }]
  if (method === 'PUT') headers.push({ $ref: '#/components/parameters/IfMatch' })
  if (method === 'POST') headers.push({ $ref: '#/components/parameters/IdempotencyKey' })
  return [...inPath, ...inQuery, ...headers]
}

function operationOf(name: string, endpoint: Endpoint): Json {
  const { summary, body, answer, status } = endpoint
  const content = answer === null ? {} : { content: json(refer(answer, `${upperFirst(name)}Answer`)) }
  return {
    operationId: name,
    summary,
    parameters: parametersOf(endpoint),
    ...(body ? { requestBody: { required: true, content: json(refer(body, `${upperFirst(name)}Body`)) } } : {}),
    responses: {
      [status]: { description: status === 202 ? 'The job that goes on' : 'Done', ...content },
      default: { $ref: '#/components/responses/Problem' },
    },
  }
}

const events: Json = {
  get: {
    operationId: 'followEvents',
    summary: 'What happens in the environment, as server-sent events',
    parameters: [
      { name: 'Last-Event-ID', in: 'header', schema: { type: 'string' }, description: 'goes on after this event' },
      {
        name: 'after',
        in: 'query',
        schema: { type: 'integer' },
        description: 'the same, for those who set no headers',
      },
    ],
    responses: {
      200: {
        description: 'id = sequence, event = type, data = the event',
        content: { 'text/event-stream': { schema: { $ref: reference('Event') } } },
      },
    },
  },
}

/** Headers that say for whom, of what version, and once only. */
const parameters: Json = {
  Console: {
    name: contract.CONSOLE_HEADER,
    in: 'header',
    schema: { type: 'string', default: contract.DEFAULT_CONSOLE },
    description: 'the management console that asks',
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: true,
    schema: { type: 'string' },
    description: 'ETag of the version that was edited; another one answers 412',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    schema: { type: 'string' },
    description: 'the same key acts once',
  },
}

/** The whole document. */
export function openApiDocument(): Json {
  const paths: Record<string, Json> = { '/events': events }
  for (const [name, endpoint] of Object.entries<Endpoint>(contract.endpoints)) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(name, endpoint) }
  }
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: reference, unrepresentable: 'any' })
  const described = Object.entries(schemas).map(([id, schema]) => {
    const { $schema: _dialect, $id: _id, ...rest } = schema as Json
    return [id, rest]
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'SMHV console simulator',
      version: '1',
      description:
        'A simulated data centre behind the SnapManager for Hyper-V console. Answered in the page itself: there is no server.',
    },
    servers: [{ url: `./${contract.API_PREFIX}` }],
    paths,
    components: {
      schemas: Object.fromEntries(described) as Json,
      parameters,
      responses: {
        Problem: {
          description: 'Why the request is not answered as asked (RFC 9457)',
          content: { 'application/problem+json': { schema: { $ref: reference('Problem') } } },
        },
      },
    },
  }
}

if (import.meta.main) {
  const text = `${JSON.stringify(openApiDocument(), null, 1)}\n`
  const [, , file] = process.argv
  if (file === undefined) process.stdout.write(text)
  else writeFileSync(file, text)
}
