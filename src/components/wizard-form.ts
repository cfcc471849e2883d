import { useMemo, useState } from 'react'
import { must } from '@/base/invariant'
import type { FindingResource } from '@/contract'
import { explain } from '@/domain/findings/catalogue'
import type { WizardPage } from '@/ui/wizard-steps'
import { fieldError } from './finding-text'
import { useWizardPlace } from './place'
import { problemOf } from './problem'
import type { ProblemText } from './problem'
import type { WizardDraft } from './wizard-draft'

/** A page of a wizard, and the fields of the request that it asks for. */
export interface FormPage {
  readonly id: string
  readonly title: string
  /** One line that says what the page is for. */
  readonly description: string
  /** `retention` stands for everything below it too; a page that only shows something has none. */
  readonly fields: readonly string[]
}

/** What a control needs to know of its field: spread it on the control. */
export interface FieldBinding<Value> {
  readonly value: Value
  readonly onChange: (value: Value) => void
  readonly onBlur: () => void
  /** What is wrong with it, once that may be said. */
  readonly error: string | undefined
}

/** Ties a control to a field of the request: its value, and what to do with a new one. */
export type BindField = <Value>(field: string, value: Value, onChange: (value: Value) => void) => FieldBinding<Value>

/** What is to be known of a wizard that was closed half-way. */
export type TakenUp = Pick<WizardDraft<object>, 'isOutdated' | 'hasSecrets'>

export interface WizardFormOptions {
  readonly draft: WizardDraft<object>
  readonly pages: readonly FormPage[]
  /**
   * What is said of the values as they are now: by the domain's rules, run anew at every change, and by the resource's
   * `…/checks`. The same finding from both counts once. Errors keep Next of their page and Finish from going on.
   */
  readonly findings: readonly FindingResource[]
  /** Another reason why Finish cannot be pressed. */
  readonly finishDisabledReason?: string | undefined
}

export interface WizardForm {
  readonly current: FormPage
  readonly field: BindField
  /** All that was found, and what a refusal says of fields; the Summary page shows it. */
  readonly findings: readonly FindingResource[]
  readonly pageOf: (finding: FindingResource) => FormPage | undefined
  /** The pages as `WizardFrame` wants them. */
  readonly steps: readonly WizardPage[]
  /** Why Finish was refused, until something is changed; of its findings those that say more than `findings` of this page. */
  readonly problem: ProblemText | undefined
  readonly finishDisabledReason: string | undefined
  /** Grows each time a page turns out wrong: then its first bad field gets the focus. */
  readonly stumbles: number
  readonly go: (page: string) => void
  readonly next: () => void
  readonly back: () => void
  /** Finish was refused: shows the reasons, beside the fields where they name some. Nothing typed is lost. */
  readonly refuse: (error: unknown) => void
  /** What was typed is no longer needed: it has been handed over. */
  readonly forget: () => void
  /** Set on the page where it was closed half-way and is taken up again. */
  readonly takenUp: TakenUp | undefined
  /** It is left half-way: what was typed waits until it is started again. */
  readonly leave: () => void
  readonly close: () => void
}

/**
 * What all wizards do alike. The page is in the address, the values in the draft; what is wrong with a field shows once
 * the field was touched, Next was pressed or the page was left. Draw it with `FormWizard`.
 *
 * @example
 * const draft = useWizardDraft(defaults)
 * const request = toRequest(draft.values)
 * const form = useWizardForm({ draft, pages: PAGES, findings: checkRequest(request) })
 * <FormWizard form={form} title="Add Policy Wizard" onFinish={…}>
 *   <TextField label="Name" required {...form.field('name', draft.values.name, (name) => draft.change({ name }))} />
 */
export function useWizardForm({ draft, pages, findings, finishDisabledReason }: WizardFormOptions): WizardForm {
  const place = useWizardPlace()
  // Whoever starts it again goes on where it was left.
  const at = pageAt(pages, place.page ?? draft.left, draft.visited)
  const current = must(pages[at], 'page of the wizard')

  const [refusal, setRefusal] = useRefusal(draft.values)
  const pageOf = (found: FindingResource): FormPage | undefined => ownerOf(pages, found)
  const all = distinct([...findings, ...(refusal?.findings ?? []).filter((found) => pageOf(found) !== undefined)])
  const isWrong = (page: FormPage, by: readonly FindingResource[]): boolean =>
    by.some((found) => isError(found) && pageOf(found) === page)
  const wrong = pages.filter((page) => isWrong(page, findings))

  // Whoever has been further on has left a page: what is wrong with it may be said.
  const furthest = pages.findLastIndex((page) => draft.visited.includes(page.id))
  const [tried, setTried] = useState<readonly string[]>([])
  const isJudged = (page: FormPage): boolean => tried.includes(page.id) || pages.indexOf(page) < furthest
  const lampOf = (page: FormPage): WizardPage['state'] => {
    if (isJudged(page) && isWrong(page, all)) return 'error'
    return page === pages[0] || draft.visited.includes(page.id) ? 'visited' : 'todo'
  }
  const field = useFieldBinding(all, isJudged(current))
  const [stumbles, setStumbles] = useState(0)
  const stumble = (page: FormPage): void => {
    setTried((old) => [...old, page.id])
    setStumbles((count) => count + 1)
  }
  const next = (): void => {
    const following = pages[at + 1]
    if (wrong.includes(current)) stumble(current)
    else if (following !== undefined) {
      draft.visit(following.id)
      place.goTo(following.id)
    }
  }

  return {
    current,
    field,
    findings: all,
    pageOf,
    steps: pages.map((page) => ({ ...page, state: lampOf(page) })),
    problem: refusal && remaining(refusal, (found) => pageOf(found) !== current && !includes(findings, found)),
    finishDisabledReason: blockedBy(wrong, findings, pageOf) ?? finishDisabledReason,
    stumbles,
    go: (page) => place.goTo(page),
    next,
    back: () => place.goTo(must(pages[at - 1], 'page before').id),
    refuse: (error) => {
      const problem = problemOf(error)
      setRefusal(problem)
      const bad = problem.findings.map(pageOf).find((page) => page !== undefined)
      if (bad === undefined) return
      stumble(bad)
      if (bad !== current) place.goTo(bad.id)
    },
    forget: draft.discard,
    takenUp: draft.left === current.id ? draft : undefined,
    leave: () => draft.leave(current.id),
    close: place.close,
  }
}

/** Where the page lies that the address names, if Next has led to it before. */
function pageAt(pages: readonly FormPage[], id: string | undefined, visited: readonly string[]): number {
  const asked = pages.findIndex((page) => page.id === id)
  const unseen = pages.findIndex((page, index) => index > 0 && !visited.includes(page.id))
  return Math.max(0, unseen < 0 ? asked : Math.min(asked, unseen - 1))
}

/** The page whose fields the finding names: the longest name wins. */
function ownerOf(pages: readonly FormPage[], { field }: FindingResource): FormPage | undefined {
  if (field === undefined) return undefined
  const owns = (name: string): boolean => field === name || field.startsWith(`${name}.`)
  const reach = (page: FormPage): number => Math.max(-1, ...page.fields.filter(owns).map((name) => name.length))
  return pages.filter((page) => reach(page) >= 0).toSorted((a, b) => reach(b) - reach(a))[0]
}

/** Only what holds now keeps Finish back: a refusal may be tried again. */
function blockedBy(
  wrong: readonly FormPage[],
  findings: readonly FindingResource[],
  pageOf: WizardForm['pageOf'],
): string | undefined {
  if (wrong.length > 0) return `Correct what is wrong on: ${wrong.map((page) => page.title).join(', ')}`
  const other = findings.find((found) => isError(found) && pageOf(found) === undefined)
  return other && explain(other.code).title
}

function useFieldBinding(findings: readonly FindingResource[], isJudged: boolean): BindField {
  const [touched, setTouched] = useState<readonly string[]>([])
  const touch = (field: string): void => setTouched((old) => (old.includes(field) ? old : [...old, field]))
  return (field, value, onChange) => ({
    value,
    onChange: (next) => {
      touch(field)
      onChange(next)
    },
    onBlur: () => touch(field),
    error: isJudged || touched.includes(field) ? fieldError(findings, field) : undefined,
  })
}

/** A refusal speaks of the values as they were: what it says of a field is over when that field changes. */
function useRefusal(values: object): [ProblemText | undefined, (problem: ProblemText) => void] {
  const [refused, setRefused] = useState<{ readonly problem: ProblemText; readonly values: object }>()
  const problem = useMemo(() => {
    if (refused === undefined || refused.values === values) return refused?.problem
    const [then, now] = [refused.values, values].map((all) => new Map(Object.entries(all)))
    const findings = refused.problem.findings.filter(({ field }) => {
      const key = field?.split('.')[0]
      return key !== undefined && then?.get(key) === now?.get(key)
    })
    return findings.length === 0 ? undefined : { ...refused.problem, findings }
  }, [refused, values])
  return [problem, (next) => setRefused({ problem: next, values })]
}

/** A refusal without what is told elsewhere; nothing, when all of it is. */
function remaining(problem: ProblemText, isNew: (found: FindingResource) => boolean): ProblemText | undefined {
  const findings = problem.findings.filter(isNew)
  return problem.findings.length > 0 && findings.length === 0 ? undefined : { ...problem, findings }
}

function keyOf({ code, field, subject }: FindingResource): string {
  return `${code} ${field ?? ''} ${subject?.id ?? ''}`
}

function distinct(findings: readonly FindingResource[]): FindingResource[] {
  return [...new Map(findings.map((found) => [keyOf(found), found])).values()]
}

function includes(findings: readonly FindingResource[], found: FindingResource): boolean {
  return findings.some((other) => keyOf(other) === keyOf(found))
}

function isError({ severity }: FindingResource): boolean {
  return severity === 'error'
}
