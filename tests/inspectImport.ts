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
  return {
    kind: look.kind,
    ...(look.maker ? { recognised: look.maker } : {}),
    noun: look.noun,
    ...(look.columns
      ? { columns: look.columns.map(({ heading, field, by }) => ({ heading, ...(field ? { field, by } : {}) })) }
      : {}),
    records: records.map(shown),
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
