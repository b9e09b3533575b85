/** Keeps an object for as long as another one holds the same: for what is worked out of it and takes long. */
import { useRef } from 'preact/hooks'
import { sameRow } from '../../lib/core/change'

export function useSame<T>(value: T): T {
  const kept = useRef(value)
  if (kept.current !== value && !sameRow(kept.current, value)) kept.current = value
  return kept.current
}
