import { useParam } from '@/components/place'
import { SUBJECT_TYPES, type SubjectType } from '@/domain/finding'

/** The kind that the address names, if it is one. */
export function useKindParam(): [SubjectType | undefined, (kind: string | undefined) => void] {
  const [text, setText] = useParam('on')
  return [SUBJECT_TYPES.find((type) => type === text), (kind) => setText(kind, true)]
}
