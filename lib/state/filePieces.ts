/** A long text that is put together bit by bit: what is done is given to the browser, which keeps it outside of the page's memory. */

/** Signs that are kept as text. */
const KEPT = 256 * 1024

export class FilePieces {
  private readonly done: Blob[] = []
  private open: string[] = []
  private size = 0

  add(text: string): void {
    this.open.push(text)
    this.size += text.length
    if (this.size < KEPT) return
    this.done.push(new Blob(this.open))
    this.open = []
    this.size = 0
  }

  all(): (Blob | string)[] {
    return [...this.done, ...this.open]
  }
}
