/** An adapter's test of its own reading: which of the facts that this kind of page always holds are missing. */
import type { PageFacts } from '../core/capture'
import type { Site } from './site'

/**
 * @param facts one reading; what the adapter itself already marked as unsure is kept
 * @returns paths into the facts, as `PageFacts.unsure` tells them; empty where everything was found
 */
export function missingFacts(site: Pick<Site, 'expects'>, facts: PageFacts): string[] {
  const missing = (site.expects[facts.page] ?? []).flatMap((path) => absent(facts, path.split('.'), []))
  return [...new Set([...(facts.unsure ?? []), ...missing])]
}

/** The places under `value` that `path` names and that hold nothing; `at` is the way that led there. */
function absent(value: unknown, path: readonly string[], at: readonly string[]): string[] {
  const [step, ...rest] = path
  if (step === undefined) return isEmpty(value) ? [at.join('.')] : []
  if (Array.isArray(value)) {
    if (step === '*') return value.flatMap((each, i) => absent(each, rest, [...at, String(i)]))
    return value.length > 0 && value.every((each) => absent(each, path, at).length > 0)
      ? [[...at, ...path].join('.')]
      : []
  }
  return absent((value as Record<string, unknown> | undefined)?.[step], rest, [...at, step])
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
