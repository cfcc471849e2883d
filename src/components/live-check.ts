import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { UseQueryOptions } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useRested } from './use-rested'
import type { WizardForm } from './wizard-form'

export interface LiveCheck<Answer> {
  /** About what was typed last; while that is being checked, about what was typed before. */
  readonly answer: Answer | undefined
  readonly isChecking: boolean
  readonly error: Error | null
}

/**
 * Asks a `…/checks` endpoint about what is being typed, each time that typing rests. Without a request there is nothing to
 * ask about.
 */
export function useLiveCheck<Request, Answer, Key extends readonly unknown[]>(
  request: Request | undefined,
  queryOf: (request: Request) => UseQueryOptions<Answer, Error, Answer, Key>,
): LiveCheck<Answer> {
  const rested = useRested(request ?? null)
  const asked = request !== undefined && rested !== null
  const check = useQuery({
    // A query that is not enabled is never asked: its key only has to be one.
    ...queryOf((rested ?? request ?? {}) as Request),
    enabled: asked,
    // An error that is still there should not blink with every letter.
    placeholderData: keepPreviousData,
  })
  const isRested = JSON.stringify(rested) === JSON.stringify(request ?? null)
  return {
    answer: request === undefined ? undefined : check.data,
    isChecking: request !== undefined && (!isRested || check.isFetching),
    error: asked && isRested ? check.error : null,
  }
}

/** The form, whose Next waits until what was typed last has been checked. */
export function useNextWhenChecked(form: WizardForm, isChecking: boolean): WizardForm {
  const waitsOn = useRef<string>(undefined)
  const here = form.current.id
  useEffect(() => {
    if (waitsOn.current === here && isChecking) return
    const isWanted = waitsOn.current === here
    waitsOn.current = undefined
    if (isWanted) form.next()
  })
  const next = (): void => {
    if (isChecking) waitsOn.current = here
    else form.next()
  }
  return { ...form, next }
}

/** Does what a button asks for; while what was typed last is being checked, once that has ended: nobody need press it again. */
export function useWhenChecked(isChecking: boolean, go: () => void): () => void {
  const isWanted = useRef(false)
  useEffect(() => {
    if (!isWanted.current || isChecking) return
    isWanted.current = false
    go()
  })
  return () => {
    if (isChecking) isWanted.current = true
    else go()
  }
}
