/** Files read as an import reads them, and where the corpora lie, which are no part of this repository. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { ImportReader } from '../../lib/core/import/reader'
import type { ImportRecord, ImportRefusal } from '../../lib/core/import/record'

const CORPORA = join(import.meta.dirname, '../../../shared/corpora')

export type Whole = { records: ImportRecord[]; refused: ImportRefusal[]; worst: number }

/** Everything in a file. @returns `worst`: milliseconds of the processor's time that the longest piece took */
export async function imported(reader: ImportReader, content: string | Uint8Array, name = 'file'): Promise<Whole> {
  const source = new File([content as BlobPart], name)
  const whole: Whole = { records: [], refused: [], worst: 0 }
  let used = process.cpuUsage()
  for await (const { records, refused } of reader.read(source, { language: 'en' })) {
    const { user, system } = process.cpuUsage(used)
    whole.worst = Math.max(whole.worst, (user + system) / 1000)
    whole.records.push(...records)
    whole.refused.push(...refused)
    used = process.cpuUsage()
  }
  return whole
}

/** The files of a folder of the corpora, by their path there; empty, and said so, where they are absent. */
export function corpusFiles(folder: string, ending: string): [name: string, bytes: Uint8Array<ArrayBuffer>][] {
  const root = join(CORPORA, folder)
  if (!existsSync(root)) {
    console.warn(`SKIPPED: ../shared/corpora/${folder} is not here; only our own files are read.`)
    return []
  }
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => join(root, name))
    .filter((file) => file.endsWith(ending) && statSync(file).isFile())
    .map((file) => [relative(root, file), new Uint8Array(readFileSync(file))])
}
