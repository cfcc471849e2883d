import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import { defined, isRecord, keptState, recordOf } from './kept-state'

/** What has been typed into a wizard so far, shaped like its form. */
export interface WizardDraft {
  readonly values: Readonly<Record<string, unknown>>
  /** Pages that have been seen: their lamps are lit after a reload too. */
  readonly visited: readonly string[]
  /** It was closed half-way. Stays until the draft goes: so the page on which it was left may say so after a reload too. */
  readonly left?: LeftWizard | undefined
}

/** Where and when a wizard was closed half-way. */
export interface LeftWizard {
  readonly page: string
  /** The environment that it was about, and what its clock said. */
  readonly of: string
  readonly at: string
}

interface Drafts {
  readonly drafts: Readonly<Record<string, WizardDraft>>
}

interface WizardDraftState extends Drafts {
  readonly set: (key: string, draft: WizardDraft) => void
  /** Changes some values of a draft, making it if there is none. */
  readonly patch: (key: string, values: Readonly<Record<string, unknown>>) => void
  readonly visit: (key: string, page: string) => void
  /** It was closed with something typed in. What is secret goes at once. */
  readonly leave: (key: string, left: LeftWizard) => void
  readonly discard: (key: string) => void
}

const EMPTY: WizardDraft = { values: {}, visited: [] }

const isDraft = (value: unknown): value is WizardDraft =>
  isRecord(value) &&
  isRecord(value['values']) &&
  Array.isArray(value['visited']) &&
  value['visited'].every((page) => typeof page === 'string') &&
  (value['left'] === undefined || isRecord(value['left']))

/** Whether a value of this name is kept nowhere. */
export function isSecret(name: string): boolean {
  return /password/i.test(name)
}

/** What is typed into a password box stays in memory: storage is readable by every script of the page's origin. */
function withoutSecrets(draft: WizardDraft): WizardDraft {
  const values = Object.entries(draft.values).filter(([name]) => !isSecret(name))
  return { ...draft, values: Object.fromEntries(values) }
}

/** The key of a draft: the wizard, and what it is about (a dataset's id), if anything. */
export function draftKey(wizard: string, subject?: string): string {
  return subject === undefined ? wizard : `${wizard}:${subject}`
}

/** Drafts of wizards, kept for this tab: a reload loses nothing, a new tab starts afresh. Values named `…password…` are not kept. */
export const useWizardDraftStore = create<WizardDraftState>()(
  persist(
    (set) => {
      const change = (key: string, to: (draft: WizardDraft) => WizardDraft): void => {
        set(({ drafts }) => ({ drafts: { ...drafts, [key]: to(drafts[key] ?? EMPTY) } }))
      }
      return {
        drafts: {},
        set: (key, draft) => change(key, () => draft),
        patch: (key, values) => change(key, (draft) => ({ ...draft, values: { ...draft.values, ...values } })),
        visit: (key, page) =>
          change(key, (draft) =>
            draft.visited.includes(page) ? draft : { ...draft, visited: [...draft.visited, page] },
          ),
        leave: (key, left) => change(key, (draft) => ({ ...withoutSecrets(draft), left })),
        discard: (key) =>
          set(({ drafts }) => ({
            drafts: Object.fromEntries(Object.entries(drafts).filter(([other]) => other !== key)),
          })),
      }
    },
    keptState<WizardDraftState, Drafts>({
      name: 'wizard-drafts',
      version: 1,
      where: 'session',
      pick: ({ drafts }) => ({
        drafts: Object.fromEntries(Object.entries(drafts).map(([key, draft]) => [key, withoutSecrets(draft)])),
      }),
      read: (data) => defined<Drafts>({ drafts: recordOf(data['drafts'], isDraft) }),
    }),
  ),
)
