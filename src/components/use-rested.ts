import { useEffect, useState } from 'react'

const REST_MS = 300

/** The value once it has rested: while somebody types, the one before. Values are compared by what they hold. */
export function useRested<Value>(value: Value): Value {
  const [rested, setRested] = useState(value)
  const text = JSON.stringify(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(JSON.parse(text) as Value), REST_MS)
    return () => clearTimeout(timer)
  }, [text])
  return rested
}
