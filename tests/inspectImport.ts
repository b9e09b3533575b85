/** `--as import`: what an import would make of a file, through the code that the extension runs. */

import type { ImportRecord, ImportRefusal } from '../lib/core/import/record'
import { type TextKey, text } from '../lib/core/text'
import { kindOf } from '../lib/extract/import/kinds'

const OPTIONS = { language: 'en' } as const

/** @returns the `import` object of the inspect format; unknown is left out */
export async function inspectImport(bytes: Uint8Array<ArrayBuffer>, name: string): Promise<object> {
  const source = new File([bytes], name)
  const kind = await kindOf(source)
  if (!kind) throw new Error('a file of no kind that can be imported')
  const reader = await kind.load()
  const look = await reader.lookAt(source, OPTIONS)
  const records: ImportRecord[] = []
  const refused: ImportRefusal[] = []
  for await (const piece of reader.read(source, OPTIONS)) {
    records.push(...piece.records)
    refused.push(...piece.refused)
  }
  const written = look.kind === 'vcard' ? new TextDecoder().decode(bytes).split(/\r?\n/) : []
  return {
    kind: look.kind,
    ...(look.maker ? { recognised: look.maker } : {}),
    noun: look.noun,
    ...(look.columns
      ? { columns: look.columns.map(({ heading, field, by }) => ({ heading, ...(field ? { field, by } : {}) })) }
      : {}),
    records: records.map((record) => ({ ...shown(record), ...(look.kind === 'vcard' && asWritten(record, written)) })),
    refused: refused.map(({ line, reason, params }) => ({ line, reason: text('en', reason as TextKey, params) })),
  }
}

/** A record as it is printed: local times as people write them, and a person's name where the file has its parts alone. */
function shown({ fields, ...more }: ImportRecord): object {
  const { givenName, familyName, name } = fields
  const whole = name ?? [givenName, familyName].filter(Boolean).join(' ')
  const times = Object.entries(fields).map(([key, value]) => [
    key,
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(value) ? value.replace('T', ' ') : value,
  ])
  return { ...more, ...(whole && !name ? { fullName: whole } : {}), ...Object.fromEntries(times) }
}

/** A line of a card that names somebody or says how to reach them, and its value. */
const NAMING = /^(?:[^.:;]+\.)?(?:FN|N|EMAIL|TEL|ORG|TITLE)(?:;[^:]*)?:(.+)$/i

/**
 * The names and ways to reach somebody that stand in a card otherwise than they were read: quoted, escaped, with the scheme of an
 * address. Whoever reports a wrong reading needs both.
 */
function asWritten({ line, fields }: ImportRecord, written: readonly string[]): { asWritten?: string[] } {
  const read = JSON.stringify(fields)
  const from = written.slice(line - 1)
  const card = from.slice(
    0,
    from.findIndex((each) => /^END:VCARD/i.test(each)),
  )
  const values = card
    .join('\n')
    .replace(/\n[ \t]/g, '')
    .split('\n')
    .flatMap((each) => NAMING.exec(each)?.[1] ?? [])
    .filter((value) => !read.includes(JSON.stringify(value).slice(1, -1)))
  return values.length ? { asWritten: values } : {}
}
