/** A file that is being read: looked at, then given piece by piece, each made ready to be matched. One at a time. */
import type { ReadyRecord } from '../../core/import/fate'
import type { ImportLook, ImportOptions, ImportPiece, ImportSource } from '../../core/import/reader'
import type { ImportRefusal } from '../../core/import/record'
import { kindOf } from './kinds'
import { type ReadyOptions, readyRecord } from './ready'

export type ReadingOptions = ImportOptions & ReadyOptions
export type ReadyPiece = { records: ReadyRecord[]; refused: ImportRefusal[]; bytes: number }
/** Asked from a page, answered wherever it is read. @property next undefined at the end of the file */
export type Reading = {
  look: (source: ImportSource, options: ReadingOptions) => Promise<ImportLook>
  open: (source: ImportSource, options: ReadingOptions) => Promise<undefined>
  next: () => Promise<ReadyPiece | undefined>
}

export function newReading(): Reading {
  let pieces: AsyncGenerator<ImportPiece, void, void> | undefined
  let options: ReadingOptions | undefined
  let ahead: Promise<ReadyPiece | undefined> | undefined
  const nextPiece = async (): Promise<ReadyPiece | undefined> => {
    const answer = await pieces?.next()
    if (!answer || answer.done || !options) return undefined
    const { records, refused, bytes } = answer.value
    const how = options
    return { records: records.map((record) => readyRecord(record, how)), refused, bytes }
  }
  return {
    async look(source, how) {
      const kind = await kindOf(source)
      if (!kind) return unknown()
      return (await kind.load()).lookAt(source, how)
    },
    async open(source, how) {
      await pieces?.return()
      ahead = undefined
      options = how
      const kind = await kindOf(source)
      pieces = kind && (await kind.load()).read(source, { ...how, withCells: true })
      return undefined
    },
    async next() {
      const piece = await (ahead ?? nextPiece())
      // The next one is read while this one is written. Whether that failed is asked when its turn comes.
      ahead = piece && nextPiece()
      ahead?.catch(() => undefined)
      return piece
    },
  }
}

const unknown = (): ImportLook => ({
  kind: 'csv',
  noun: 'person',
  records: [],
  problem: { line: 1, reason: 'import.why.file' },
})
