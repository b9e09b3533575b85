/** A file of a copy in the making: its lines are packed as they come, and what comes out is handed on. */
import { ZipPassThrough } from 'fflate'
import { Fingerprint } from './seal'

/** What is known of it at its end. */
export type Made = { rows: number; bytes: number; sha256: string; crc: number }

/** Signs that are gathered before they are packed. */
const GATHERED = 64 * 1024

export class PartMaker {
  private readonly crc = new ZipPassThrough('')
  private readonly sha = new Fingerprint()
  private readonly stream = new CompressionStream('deflate-raw')
  private readonly writer = this.stream.writable.getWriter()
  private readonly text = new TextEncoder()
  private readonly out: Promise<void>
  private waiting: string[] = []
  private size = 0
  private rows = 0

  /** @param sink takes the packed bytes */
  constructor(sink: (bytes: Uint8Array<ArrayBuffer>) => unknown) {
    this.crc.ondata = () => undefined
    this.out = pour(this.stream.readable, sink)
    // Heard at the end.
    this.out.catch(() => undefined)
  }

  /** Adds a row. */
  async row(line: string): Promise<void> {
    this.rows += 1
    this.waiting.push(line, '\n')
    this.size += line.length
    if (this.size >= GATHERED) await this.flush()
  }

  /** Adds text that is no row. */
  async add(text: string): Promise<void> {
    this.waiting.push(text)
    await this.flush()
  }

  async end(): Promise<Made> {
    await this.flush()
    await this.writer.close()
    await this.out
    this.crc.push(new Uint8Array(), true)
    return { rows: this.rows, bytes: this.crc.size, sha256: this.sha.end(), crc: this.crc.crc >>> 0 }
  }

  private async flush(): Promise<void> {
    const bytes = this.text.encode(this.waiting.join(''))
    this.waiting = []
    this.size = 0
    if (!bytes.length) return
    this.crc.push(bytes)
    this.sha.add(bytes)
    await this.writer.write(bytes)
  }
}

async function pour(
  from: ReadableStream<Uint8Array<ArrayBuffer>>,
  sink: (bytes: Uint8Array<ArrayBuffer>) => unknown,
): Promise<void> {
  const reader = from.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    await sink(value)
  }
}
