/** Tables as files, read as an import reads them. */
import type { ImportOptions } from '../../lib/core/import/reader'
import type { ImportRecord, ImportRefusal } from '../../lib/core/import/record'
import { kindOf } from '../../lib/extract/import/kinds'

export const fileOf = (content: BlobPart, name = 'people.csv'): File => new File([content], name)

/** All that a file brings, by the reader that its first bytes choose. */
export async function readAll(
  file: File,
  options: Partial<ImportOptions> = {},
): Promise<{ records: ImportRecord[]; refused: ImportRefusal[]; pieces: number }> {
  const kind = await kindOf(file)
  if (!kind) throw new Error('a file of no kind')
  const reader = await kind.load()
  const all = { records: [] as ImportRecord[], refused: [] as ImportRefusal[], pieces: 0 }
  for await (const { records, refused } of reader.read(file, { language: 'en', ...options })) {
    all.records.push(...records)
    all.refused.push(...refused)
    all.pieces++
  }
  return all
}

export async function lookAt(file: File, options: Partial<ImportOptions> = {}) {
  const reader = await (await kindOf(file))?.load()
  if (!reader) throw new Error('a file of no kind')
  return reader.lookAt(file, { language: 'en', ...options })
}
