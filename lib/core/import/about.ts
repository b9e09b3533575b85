/** What an import is told beside its rows: the file, and what the user chose for all of them. It is kept with the job. */
import type { Day } from '../days'
import type { LifeCycle } from '../person'
import type { Provenance } from '../provenance'
import type { Language } from '../text'
import type { KnownChoice, ReadyRecord } from './fate'
import { mark, originEntry } from './origin'
import type { FileKind, ImportColumn, ImportNoun, Maker } from './record'

/** Headings under which a note keeps what no field holds, in the user's language. */
export const NOTE_WORDS = [
  'tags',
  'website',
  'industry',
  'size',
  'email',
  'person',
  'company',
  'deal',
  'type',
  'status',
] as const
export type NoteWord = (typeof NOTE_WORDS)[number]

/**
 * @property known what is done with those who are here already
 * @property currency of amounts that name none; ISO 4217 @property otherCurrencies whether those in one that is unknown are taken to be in it as well
 * @property pipelineId where deals go whose pipeline is not named or not known
 */
export type ImportChoices = {
  known: KnownChoice
  lifecycle: LifeCycle
  currency: string
  otherCurrencies: boolean
  pipelineId: string
}

/** How a table was read, so that its refused rows are read so again. @property leftOut headings of columns that are not kept */
export type TableRead = { noun: ImportNoun; columns: readonly ImportColumn[]; leftOut: readonly string[] }

/** @property startedAt the instant (ISO, UTC) from which on a record of this file is one that this import made */
export type ImportAbout = ImportChoices & {
  file: string
  kind: FileKind
  maker?: Maker
  language: Language
  startedAt: string
  words: Record<NoteWord, string>
  table?: TableRead
}

/** The same at the time of a step. @property now instant (ISO, UTC) @property today its day where the user is */
export type PlanAbout = ImportAbout & { now: string; today: Day }

/** Where a value came from: this file, this line. */
export const fromLine = (about: PlanAbout, line: number): Provenance => ({
  kind: 'import',
  site: about.file,
  line,
  at: about.now,
  sure: 'sure',
})

/** By what a record is known to its maker. Without a maker who is known the kind of the file stands for it, and the name has to agree. */
export const numberOf = (record: ReadyRecord, about: PlanAbout): { maker: string; id: string } | undefined =>
  record.fields.externalId
    ? { maker: about.maker ?? about.kind, id: `${record.noun}:${record.fields.externalId}` }
    : undefined

/** By what a row is known that has nothing else: all that stands in it. */
export const rowMark = ({ noun, fields, other }: ReadyRecord): string =>
  mark([noun, JSON.stringify([fields, other ?? {}])])

/** The entry of the provenance by which a record is known again. */
export const originOf = (about: PlanAbout, line: number, maker: string, id: string): Record<string, Provenance> => ({
  [originEntry(maker)]: { ...fromLine(about, line), id },
})

/** The line on which this import made a record; undefined where it was here before. */
export function ownLine(
  row: { createdAt: string; provenance?: Record<string, Provenance> },
  about: PlanAbout,
): number | undefined {
  if (row.createdAt < about.startedAt) return undefined
  for (const key in row.provenance) {
    const said = row.provenance[key]
    if (said?.kind === 'import' && said.site === about.file && said.line !== undefined) return said.line
  }
  return undefined
}
