import * as z from 'zod'
import { MOST_INPUT, SHELL_KINDS, SHELL_STREAMS } from '@/domain/shell/shell'
import { idSchema, refSchema } from './basics'

export const shellKindSchema = z.enum(SHELL_KINDS)

/** A machine on which a terminal can be opened; kinds that nobody understands are not among them. */
export const shellTargetSchema = z.object({
  id: idSchema,
  name: z.string(),
  kind: shellKindSchema,
  site: z.string(),
  /** Whether it answers now. */
  reachable: z.boolean(),
  /** The terminal of this management console on it, if it is open. */
  shellId: idSchema.nullable(),
})
export type ShellTargetResource = z.infer<typeof shellTargetSchema>

/** A window of Windows PowerShell or of the Data ONTAP console, as lists show it. */
export const shellSchema = z.object({
  id: idSchema,
  kind: shellKindSchema,
  target: refSchema,
  /** What stands before the input line; while it is busy, what stood there. */
  prompt: z.string(),
  state: z.enum(['idle', 'busy']).describe('busy: a command goes on in simulated time'),
  /** Sequence of its last line; 0 = it has none yet. */
  lastSequence: z.number().int(),
  /** Lines up to this one were cleared from the screen. */
  clearedSequence: z.number().int(),
  history: z.array(z.string()).describe('what was entered, oldest first'),
})
export type ShellResource = z.infer<typeof shellSchema>

const shellLineSchema = z.object({
  sequence: z.number().int(),
  stream: z.enum(SHELL_STREAMS),
  prompt: z.string().nullable().describe('what stood before an input'),
  text: z.string(),
})
export type ShellLineResource = z.infer<typeof shellLineSchema>

/** A terminal with what stands on its screen. */
export const shellDetailSchema = shellSchema.extend({
  lines: z.array(shellLineSchema).describe('the latest ones, oldest first'),
})
export type ShellDetailResource = z.infer<typeof shellDetailSchema>

/** Which lines of a terminal are asked for. */
export const shellQuerySchema = z.object({
  after: z.coerce.number().int().min(0).optional().describe('only lines with a greater sequence'),
})

/** Windows PowerShell on a host, or the console of a storage system. */
export const openShellSchema = z.object({
  kind: shellKindSchema,
  target: idSchema.describe('a host, or a storage system'),
})

/** What was entered; it runs in simulated time, and what it prints comes as events. */
export const submitShellLinesSchema = z.object({
  text: z.string().describe(`at most ${MOST_INPUT} characters; several lines are entered one after the other`),
})

/** The line so far, for completion by Tab. */
export const completeShellInputSchema = z.object({
  text: z.string().max(MOST_INPUT),
  cursor: z.number().int().min(0).describe('how many characters stand before it'),
})

/** Each candidate would stand in place of the characters from `from` up to `to`. */
export const shellCompletionSchema = z.object({
  from: z.number().int(),
  to: z.number().int(),
  candidates: z.array(z.string()),
})
export type ShellCompletionResource = z.infer<typeof shellCompletionSchema>
