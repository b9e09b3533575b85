/**
 * `npm run -s inspect -- FILE --as page|email|import|pairs [--url URL]`, or `--batch LIST.jsonl` with a line `{"file","as","url"}` a file:
 * what Margin reads from a saved page, a message or a file to import, as JSON, one object a file. A file that cannot be read gives
 * `{"file","error"}` and the rest goes on.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'

type Job = { file: string; as?: string; url?: string }

/** Each kind of file and what reads it; loaded when first used. */
const readers: Record<string, (bytes: Uint8Array, job: Job) => Promise<object>> = {
  page: async (bytes, job) => {
    const { inspectPage } = await import('./inspectPage')
    if (!job.url) throw new Error('a page needs the address it was saved from: --url')
    return inspectPage(textOf(bytes), job.url)
  },
  email: async (bytes, job) => {
    const { inspectEmail } = await import('./inspectEmail')
    return inspectEmail(bytes, basename(job.file))
  },
  import: async (bytes, job) => {
    const { inspectImport } = await import('./inspectImport')
    return inspectImport(new Uint8Array(bytes), basename(job.file))
  },
  pairs: async (bytes) => {
    const { inspectPairs } = await import('./inspectPairs')
    return inspectPairs(textOf(bytes))
  },
}

/** A page's text: UTF-8 unless it is not, as saved pages often say nothing of it. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

async function inspect(job: Job): Promise<object> {
  try {
    const reader = readers[job.as ?? '']
    if (!reader) throw new Error(`unknown kind "${job.as}": one of ${Object.keys(readers).join(', ')}`)
    return { file: job.file, ...(await reader(readFileSync(job.file), job)) }
  } catch (error) {
    return { file: job.file, error: error instanceof Error ? error.message : String(error) }
  }
}

const args = process.argv.slice(2)
const option = (name: string) => {
  const at = args.indexOf(name)
  return at < 0 ? undefined : args.splice(at, 2)[1]
}
const batch = option('--batch')
const as = option('--as')
const url = option('--url')
const [file] = args
if (!batch && !file) {
  console.error('inspect: a file, or --batch LIST.jsonl')
  process.exitCode = 2
} else if (batch) {
  const lines = readFileSync(batch, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
  for (const line of lines) console.log(JSON.stringify(await inspect(JSON.parse(line) as Job)))
} else if (file) {
  const found = await inspect({ file, ...(as ? { as } : {}), ...(url ? { url } : {}) })
  console.log(JSON.stringify(found, null, process.stdout.isTTY ? 2 : undefined))
  if ('error' in found) process.exitCode = 1
}
