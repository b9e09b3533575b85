/** What a form lacks by the norms: by hand it must be filled in, or saved in spite of that; a capture is never stopped. */
import { useState } from 'preact/hooks'
import type { Noun } from '../../lib/core/customField'
import { missingOf } from '../../lib/core/norms/required'
import { requiredOf } from '../../lib/core/norms/settings'
import type { TextKey } from '../../lib/core/text'
import { norms } from '../../lib/state/norms'

type Row = { source: string; custom?: Record<string, unknown> }

/**
 * @param source where the record comes from
 * @param isTyped whether it is filled in by hand, so that what is missing can be asked for
 */
export function useMissing<F extends string>(
  noun: Noun,
  source: string,
  isTyped: boolean,
  /** Fields of the form by those of the record. */
  fields: Partial<Record<string, F>>,
) {
  const [refused, setRefused] = useState(false)
  const formFields = (missing: readonly string[]): F[] => missing.flatMap((field) => fields[field] ?? [])
  return {
    /** Fields of the form that are asked for. */
    required: formFields(requiredOf(norms.value, noun, source)),
    /** What is missing of a record that is about to be saved. */
    missing: (row: Row): string[] => missingOf(norms.value, noun, row),
    /** Whether saving was refused for what is missing. */
    refused,
    /** Whether a record must not be saved yet; then its fields say why. */
    stops: (row: Row, anyway: boolean): boolean => {
      const isStopped = isTyped && !anyway && missingOf(norms.value, noun, row).length > 0
      setRefused(isStopped)
      return isStopped
    },
    /** What is wrong with each field of the form that is missing. */
    errors: (row: Row): Partial<Record<F, TextKey>> =>
      Object.fromEntries(
        formFields(missingOf(norms.value, noun, row)).map((field) => [field, 'norms.notMissing']),
      ) as Partial<Record<F, TextKey>>,
  }
}
