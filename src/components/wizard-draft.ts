import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { environmentAt } from '@/queries/simulation-queries'
import { draftKey, isSecret, useWizardDraftStore } from '@/stores/wizard-draft-store'
import type { LeftWizard } from '@/stores/wizard-draft-store'
import { useWizardPlace } from './place'

/**
 * What is typed into a wizard. It lives in the draft store alone, so a reload loses nothing and there is no second copy
 * to keep in step. Its keys are the first words of the request's field names (`retention` for `retention.rule.count`), so
 * that findings of rules and of the service find their way back. A number that may be empty is `number | null`.
 */
export interface WizardDraft<Values extends object> {
  readonly key: string
  readonly values: Values
  readonly change: (part: Partial<Values>) => void
  /** Pages that Next has led to; the first one is always open. */
  readonly visited: readonly string[]
  readonly visit: (page: string) => void
  readonly discard: () => void
  /** The page at which it was closed half-way, if that is how it came to hold something. */
  readonly left: string | undefined
  /** What it is about has been changed since the first word was typed. */
  readonly isOutdated: boolean
  /** Something that is kept nowhere was typed, and has to be typed again. */
  readonly hasSecrets: boolean
  /** It is closed at this page: what was typed waits until the wizard is started again. */
  readonly leave: (page: string) => void
}

const NONE: readonly string[] = []

/**
 * The draft of the wizard that the address names, one for each subject. Until something is typed the values are the
 * defaults, which may still change; with the first change all of them are kept, the version of a resource included.
 */
export function useWizardDraft<Values extends object>(defaults: Values): WizardDraft<Values> {
  const key = useDraftKey()
  const client = useQueryClient()
  const found = useWizardDraftStore((state) => state.drafts[key])
  const [here] = useState(() => environmentAt(client))
  const isForeign = isElsewhere(found?.left, here)
  const draft = isForeign ? undefined : found
  const stored = draft?.values
  const values = useMemo(() => merge(defaults, stored), [defaults, stored])
  const change = useCallback(
    (part: Partial<Values>) => {
      const { drafts, patch } = useWizardDraftStore.getState()
      patch(key, { ...merge(defaults, drafts[key]?.values), ...part })
    },
    [key, defaults],
  )
  const visit = useCallback((page: string) => useWizardDraftStore.getState().visit(key, page), [key])
  const discard = useCallback(() => useWizardDraftStore.getState().discard(key), [key])
  useEffect(() => {
    if (isForeign) discard()
  }, [isForeign, discard])
  const leave = useCallback(
    (page: string) => {
      const state = useWizardDraftStore.getState()
      const typed = state.drafts[key]?.values
      if (typed === undefined) return
      if (isSame(merge(defaults, typed), defaults)) state.discard(key)
      else state.leave(key, { page, of: '', at: '', ...environmentAt(client) })
    },
    [key, defaults, client],
  )
  return {
    key,
    values,
    change,
    visited: draft?.visited ?? NONE,
    visit,
    discard,
    left: draft?.left?.page,
    isOutdated: stored !== undefined && versionOf(values) !== versionOf(defaults),
    hasSecrets: Object.keys(defaults).some(isSecret),
    leave,
  }
}

/** Ids say something in one environment only, and in one that has gone back in time they may stand for something else. */
function isElsewhere(left: LeftWizard | undefined, here: Omit<LeftWizard, 'page'> | undefined): boolean {
  return left !== undefined && here !== undefined && (left.of !== here.of || left.at > here.at)
}

function isSame(values: object, defaults: object): boolean {
  return JSON.stringify(values) === JSON.stringify(defaults)
}

/** Forms of things that somebody else may change hold the version that they began with. */
function versionOf(values: object): unknown {
  return 'version' in values ? values.version : undefined
}

/** Each wizard has one draft for each thing that it is opened for. */
export function useDraftKey(): string {
  const { wizard = 'wizard', subject, of } = useWizardPlace()
  return draftKey(wizard, of === undefined ? subject : `${subject ?? ''}:${of}`)
}

/** A draft of an older build may hold something else: only what has the form of the default is taken. */
function merge<Values extends object>(defaults: Values, stored: Readonly<Record<string, unknown>> | undefined): Values {
  if (stored === undefined) return defaults
  const entries = Object.entries(defaults as Record<string, unknown>).map(([name, value]) => {
    const kept = stored[name]
    return [name, kept !== undefined && sameForm(kept, value) ? kept : value]
  })
  return Object.fromEntries(entries) as Values
}

function sameForm(kept: unknown, byDefault: unknown): boolean {
  if (kept === null || byDefault === null) return true
  return typeof kept === typeof byDefault && Array.isArray(kept) === Array.isArray(byDefault)
}
