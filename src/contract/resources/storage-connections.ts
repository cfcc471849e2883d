import * as z from 'zod'
import { CONNECTION_PROTOCOLS } from '@/domain/smhv/storage-connection'
import { idSchema, refSchema } from './basics'

/** One of the Storage Connection Settings of this console. */
export const storageConnectionSchema = z.object({
  id: idSchema,
  storageSystem: refSchema,
  protocol: z.enum(CONNECTION_PROTOCOLS),
  port: z.number().int(),
  user: z.string(),
  version: z.number().int(),
})
export type StorageConnectionResource = z.infer<typeof storageConnectionSchema>

/** What Manage Storage Connection Settings asks for. */
export const storageConnectionFormSchema = z.object({
  storageSystem: z.string().describe('Name of the storage system'),
  protocol: z.string().describe('http or https'),
  port: z.number(),
  user: z.string(),
  password: z.string().describe('Goes no further than this request'),
})

/** What adding or modifying a connection would meet. */
export const storageConnectionCheckSchema = storageConnectionFormSchema.extend({
  id: idSchema.nullable().optional().describe('The connection that is modified; without it, or null, a new one'),
})
