/**
 * The messages of a file as bytes: of an `.eml` the one, of a mailbox (`.mbox`, RFC 4155) each. Files that a message carries are let go
 * while they pass: their names stand in its headers.
 */

/** @property line where it begins */
export type RawMessage = { line: number; lines: string[] }

/** Bytes that are kept of a message, each line with what it costs beside them: no letter is longer. */
const MOST = 400_000
const EACH = 40

const BETWEEN = /^From \S.*\d{4}/
const HEAD = /^[\x21-\x39\x3b-\x7e]{1,80}:/

/** @returns takes the next line of the file (each sign one byte) and gives the message that it ends; `end`: the file ends */
export function messageReader(): {
  take: (bytes: string, line: number) => RawMessage | undefined
  end: () => RawMessage | undefined
} {
  let message: (RawMessage & { size: number }) | undefined
  let isBox = false
  let afterBlank = true
  /** The headers of the message or of a part of it are read, and what they say so far. */
  let inHead = true
  let head = ''
  let isLetGo = false

  const end = (): RawMessage | undefined => {
    if (!message?.lines.some((line) => line.trim())) return undefined
    const { line, lines } = message
    message = undefined
    return { line, lines }
  }
  const begin = (line: number) => {
    message = { line, lines: [], size: 0 }
    inHead = true
    head = ''
    isLetGo = false
  }

  function take(bytes: string, line: number): RawMessage | undefined {
    if (!message || (isBox && afterBlank)) {
      if (BETWEEN.test(bytes)) {
        const before = end()
        isBox = true
        begin(line)
        return before
      }
      if (!message && !bytes.trim()) return undefined
      if (!message) begin(line)
    }
    afterBlank = !bytes.trim()
    keep(message as RawMessage & { size: number }, isBox ? bytes.replace(/^>(?=>*From )/, '') : bytes)
    return undefined
  }

  function keep(open: RawMessage & { size: number }, bytes: string): void {
    if (bytes.startsWith('--') && !inHead) {
      inHead = true
      head = ''
      isLetGo = false
    } else if (inHead && !bytes.trim()) {
      inHead = false
      isLetGo = isFile(head)
    } else if (inHead && (HEAD.test(bytes) || /^[ \t]/.test(bytes))) head = (head + bytes).slice(0, 5_000)
    if (isLetGo && bytes.trim()) return
    open.size += bytes.length + EACH
    if (open.size <= MOST) open.lines.push(bytes)
  }

  return { take, end }
}

/** What is of base64 and no text is a file. */
const isFile = (head: string): boolean =>
  /content-transfer-encoding:\s*base64/i.test(head) && /content-type:\s*(?!text\/(?:plain|html))/i.test(head)
