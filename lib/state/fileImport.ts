/**
 * One file on its way in: looked at, its columns and the user's choices, a preview of what becomes of its rows, and the laying ready of all
 * of them for the job that writes them. What is chosen anew begins the preview anew. A little long because each step gives way to the next.
 */
import { signal } from '@preact/signals'
import type { ImportAbout, ImportChoices } from '../core/import/about'
import { addFates, countFates, FATES, type Fate, type FateCounts, type FateKind, noFates } from '../core/import/fate'
import type { ImportLook } from '../core/import/reader'
import type { ImportColumn, ImportNoun, ImportRefusal } from '../core/import/record'
import { asLearnt, learnColumns, learntColumns } from '../db/importLearnt'
import { beginImport, forgetImport, layReady, startImport } from '../db/importStage'
import { ImportPreview } from '../db/importStep'
import type { ReadingOptions } from '../extract/import/reading'
import { breathe } from './breathe'
import { whileImporting } from './importLock'
import type { OpenReading } from './importReading'
import { mendedRead } from './mendedFile'

/** So many rows are looked at before an import; of a longer file the rest is told while it runs. */
export const LOOKED_AT = 50_000
/** So many of each fate can be read through. */
const SHOWN = 1_000
/** Rows that are matched in one go: some milliseconds. */
const AT_ONCE = 60

export type Preview = { counts: FateCounts; rows: number; part: number; done: boolean; fates: Record<FateKind, Fate[]> }
const nothing = (): Preview => ({
  counts: noFates(),
  rows: 0,
  part: 0,
  done: false,
  fates: Object.fromEntries(FATES.map((fate) => [fate, []])) as unknown as Preview['fates'],
})

/** What is the same for all files of the user: her words, her language, her country. */
export type ImportSetting = Pick<ImportAbout, 'language' | 'words'> & { country?: string }
/** Where in a file its table stands, as far as the user said so. */
type Place = Pick<ReadingOptions, 'headLine' | 'sheet'>

export class FileImport {
  readonly look = signal<ImportLook | undefined>(undefined)
  readonly leftOut = signal<readonly string[]>([])
  readonly choices = signal<ImportChoices>(undefined as never)
  readonly preview = signal<Preview>(nothing())
  /** Why it cannot be read, or what kept it from being laid ready. */
  readonly failure = signal<unknown>(undefined)
  /** How much of the file is laid ready, 0 to 1. */
  readonly laying = signal<number | undefined>(undefined)
  readonly job = signal<string | undefined>(undefined)
  #turn = 0
  #place: Place = {}

  constructor(
    readonly file: File,
    private readonly reading: OpenReading,
    private readonly setting: ImportSetting,
    choices: ImportChoices,
  ) {
    this.choices.value = choices
  }

  /** Looks at the file; columns are as the user had them last, those of refused rows as they were read before. */
  async begin(): Promise<void> {
    await this.#safely(async () => {
      const first = await this.reading.look(this.file, this.#options())
      if (first.problem || !(await this.#beginMended(first))) await this.#learnt(first)
    })
    void this.lookAhead()
  }

  async #learnt(first: ImportLook): Promise<void> {
    const { columns, leftOut } = asLearnt(first.columns ?? [], first.noun, await learntColumns())
    this.leftOut.value = leftOut
    const isLearnt = columns.some(({ by }) => by === 'learnt') && !first.problem
    const look = isLearnt ? await this.reading.look(this.file, this.#options(columns, first.noun)) : first
    this.look.value = isLearnt ? { ...look, columns } : look
  }

  /** @returns whether it is a file of refused rows */
  async #beginMended(first: ImportLook): Promise<boolean> {
    if (!first.columns) return false
    // Headings that are no words of ours head it too: they stand on its first line, whatever they look like.
    const look = first.headLine === 1 ? first : await this.reading.look(this.file, { ...this.#options(), headLine: 1 })
    const mended = await mendedRead(look.columns ?? [])
    if (!mended) return false
    const { columns, noun = look.noun, leftOut, about } = mended
    this.#place = { headLine: 1 }
    this.leftOut.value = leftOut
    if (about) {
      const { known, lifecycle, currency, otherCurrencies, pipelineId } = about
      this.choices.value = { known, lifecycle, currency, otherCurrencies, pipelineId }
    }
    const again = await this.reading.look(this.file, this.#options(columns, noun))
    this.look.value = { ...again, columns: [...columns] }
    return true
  }

  /** Reads another sheet, or headings that stand on another line; columns are told anew. */
  async place(place: Place): Promise<void> {
    this.#place = place
    const noun = place.headLine === undefined ? undefined : this.look.value?.noun
    await this.#safely(async () => this.#learnt(await this.reading.look(this.file, this.#options(undefined, noun))))
    void this.lookAhead()
  }

  /** Reads columns in another way, or rows as something else. */
  async read(
    columns: readonly ImportColumn[] | undefined,
    noun: ImportNoun,
    leftOut = this.leftOut.value,
  ): Promise<void> {
    this.leftOut.value = leftOut
    await this.#safely(async () => {
      const again = await this.reading.look(this.file, this.#options(columns, noun))
      this.look.value = columns ? { ...again, columns: [...columns] } : again
    })
    void this.lookAhead()
  }

  choose(choices: Partial<ImportChoices>): void {
    this.choices.value = { ...this.choices.value, ...choices }
    void this.lookAhead()
  }

  /** The preview, row by row, until something else is chosen. */
  async lookAhead(): Promise<void> {
    this.#turn += 1
    const turn = this.#turn
    this.preview.value = nothing()
    if (!this.look.value || this.look.value.problem) return
    await this.#safely(async () => {
      const preview = new ImportPreview(this.#about())
      await this.reading.open(this.file, this.#options(this.look.value?.columns, this.look.value?.noun))
      for (let now = this.preview.value; now.rows < LOOKED_AT; ) {
        const piece = turn === this.#turn ? await this.reading.next() : undefined
        if (turn !== this.#turn) return
        if (!piece) {
          this.preview.value = { ...now, part: 1, done: true }
          return
        }
        const fates: Fate[] = piece.refused.map(asFate)
        for (let at = 0; at < piece.records.length; at += AT_ONCE) {
          fates.push(...(await preview.look(piece.records.slice(at, at + AT_ONCE))))
          await breathe()
          if (turn !== this.#turn) return
        }
        now = withFates(now, fates, piece.bytes / Math.max(1, this.file.size))
        this.preview.value = now
      }
    })
  }

  /** Lays all rows ready and hands them to the job that writes them. Nothing is written before. */
  async run(): Promise<void> {
    this.#turn += 1
    const turn = this.#turn
    const { columns, noun = 'person' } = this.look.value ?? {}
    this.laying.value = 0
    await this.#safely(async () => {
      if (columns) await learnColumns(columns, noun, this.leftOut.value)
      const about = this.#about()
      await whileImporting(await beginImport(about), async (begun) => {
        let job = begun
        try {
          await this.reading.open(this.file, this.#options(columns, noun))
          for (let piece = await this.reading.next(); piece; piece = await this.reading.next()) {
            job = await layReady(job, piece.records, piece.refused)
            if (turn !== this.#turn) return void (await forgetImport(job.id))
            this.laying.value = Math.min(1, piece.bytes / Math.max(1, this.file.size))
          }
          this.job.value = (await startImport(job)).id
        } catch (error) {
          await forgetImport(job.id)
          throw error
        }
      })
    })
    this.laying.value = undefined
    if (turn !== this.#turn || this.failure.value !== undefined) void this.lookAhead()
  }

  /** Ends the laying ready, or the preview. */
  stop(): void {
    this.#turn += 1
  }

  #about(): ImportAbout {
    const { kind = 'csv', maker, columns, noun = 'person' } = this.look.value ?? {}
    const { language, words } = this.setting
    return {
      ...this.choices.value,
      file: this.file.name,
      kind,
      ...(maker && { maker }),
      language,
      words,
      ...(columns && { table: { noun, columns, leftOut: this.leftOut.value } }),
      startedAt: new Date().toISOString(),
    }
  }

  #options(columns?: readonly ImportColumn[], noun?: ImportNoun): ReadingOptions {
    const { language, country } = this.setting
    return {
      language,
      ...(country && { country }),
      leftOut: this.leftOut.value,
      ...(columns && { columns }),
      ...(noun && { noun }),
      ...this.#place,
    }
  }

  async #safely(work: () => Promise<unknown>): Promise<void> {
    this.failure.value = undefined
    try {
      await work()
    } catch (error) {
      this.failure.value = error
    }
  }
}

const asFate = (refusal: ImportRefusal): Fate => ({
  line: refusal.line,
  noun: 'person',
  label: '',
  fate: 'refused',
  refusal,
})

function withFates(before: Preview, fates: readonly Fate[], part: number): Preview {
  const now = { ...before.fates }
  for (const fate of FATES) {
    const more = now[fate].length < SHOWN ? fates.filter((one) => one.fate === fate) : []
    if (more.length) now[fate] = [...now[fate], ...more].slice(0, SHOWN)
  }
  return {
    counts: addFates(before.counts, countFates(fates)),
    rows: before.rows + fates.length,
    part: Math.min(1, part),
    done: false,
    fates: now,
  }
}
