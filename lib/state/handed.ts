/** What the user pastes, drops or chooses: read here, in the page, by code that comes when it is first needed. */
import type { Candidate } from '../core/candidate'
import type { GivenProblem } from '../extract/given'
import { say } from './act'
import { t } from './language'
import { currentSettings } from './look'

const WHY = {
  unread: 'given.unread',
  kind: 'given.kind',
  large: 'given.large',
  nobody: 'given.nobody',
  many: 'given.many',
} as const satisfies Record<GivenProblem, string>

/** @returns the people in it; nothing where there are none, which was said with what can be done */
export async function readHanded(handed: File | string): Promise<Candidate[] | undefined> {
  const name = typeof handed === 'string' ? undefined : handed.name
  const refuse = (problem: GivenProblem) => {
    say(t(WHY[problem], { file: name ?? t('given.text') }), { tone: 'failed' })
    return undefined
  }
  try {
    const bytes =
      typeof handed === 'string' ? new TextEncoder().encode(handed) : new Uint8Array(await handed.arrayBuffer())
    const { readGiven } = await import('../extract/given')
    const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')
    const given = await readGiven(
      { ...(name !== undefined && { name }), bytes },
      currentSettings.value?.ownAddresses ?? [],
      parse,
    )
    return 'problem' in given ? refuse(given.problem) : given.people
  } catch {
    // It went away between the press and the reading.
    return refuse('unread')
  }
}

/** The file or the words of a paste or a drop; nothing where it goes into a field, or holds neither. */
export function handedBy(event: ClipboardEvent | DragEvent): File | string | undefined {
  const data = 'clipboardData' in event ? event.clipboardData : (event as DragEvent).dataTransfer
  // A paste with no field in it is the document's own.
  const target = event.target instanceof Element ? event.target : undefined
  if (!data || (target?.closest('input, textarea, [contenteditable]') && !data.files.length)) return undefined
  return data.files[0] ?? (data.getData('text/plain').trim() || undefined)
}
