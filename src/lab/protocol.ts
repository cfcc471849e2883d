import type { EventResource } from '@/contract'
import type { WireRequest } from '@/service/wire'
import type { LabAnswer } from './lab-requests'
import type { LabStatus, StartOptions } from './lab-status'

/** What pages and the lab's worker say to each other, each over a port of its own. Numbers are given by the page. */
export type ToLab =
  /** First of all. The options count where nothing is saved yet, and those of the first page. */
  | { readonly type: 'hello'; readonly options: StartOptions }
  | { readonly type: 'goodbye' }
  | { readonly type: 'request'; readonly id: number; readonly request: WireRequest }
  /** The answer is not wanted any more. What was asked for happens nevertheless. */
  | { readonly type: 'abort'; readonly id: number }
  | { readonly type: 'subscribe'; readonly id: number; readonly after: number | undefined }
  | { readonly type: 'unsubscribe'; readonly id: number }
  | { readonly type: 'export'; readonly id: number }
  /** What a person has chosen while the environment is not ready. */
  | { readonly type: 'choose'; readonly choice: Choice }

export type Choice = 'takeOver' | 'retry' | 'startAgain' | 'goOnInMemory'

export type FromLab =
  | { readonly type: 'status'; readonly status: LabStatus }
  /** The Web Lock of this name is held for as long as the worker lives: one that was ended says nothing of it. */
  | { readonly type: 'alive'; readonly lock: string }
  | { readonly type: 'answer'; readonly id: number; readonly answer: LabAnswer }
  /** To the subscription of this number: where it begins, then what happens. */
  | { readonly type: 'events'; readonly id: number; readonly events: readonly EventResource[] }
  /** Everything that is saved, as text; undefined: it could not be read at all. */
  | { readonly type: 'exported'; readonly id: number; readonly text: string | undefined }
