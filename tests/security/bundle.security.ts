/** What is packed: the same to the byte from any folder, without code from strings or from elsewhere, and with no host that was not looked at. */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { SITE_MATCHES } from '../../lib/platform/hosts'
import { asShipped, builtExtension } from '../support/build'
import { holds } from './table'

const root = join(import.meta.dirname, '../..')
const SOURCES = ['entrypoints', 'components', 'lib', 'public', 'wxt.config.ts', 'package.json', 'tsconfig.json']
const folders: string[] = []

/** Builds from a folder in which nothing was ever built. @returns where the extension is */
function cleanBuild(): string {
  const folder = mkdtempSync(join(tmpdir(), 'margin-clean-'))
  folders.push(folder)
  for (const source of SOURCES) cpSync(join(root, source), join(folder, source), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs')
  const run = spawnSync(process.execPath, [wxt, 'build'], { cwd: folder, encoding: 'utf8', env: asShipped() })
  if (run.status !== 0) throw new Error(`It does not build:\n${run.stdout}\n${run.stderr}`)
  return join(folder, '.output/chrome-mv3')
}
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(folder, name)).isFile())
    .sort()
const sums = (folder: string) =>
  filesOf(folder).map(
    (name) =>
      `${createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex')} ${name}`,
  )

let built: string
beforeAll(async () => {
  built = await builtExtension()
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})
const read = (ending: RegExp) =>
  filesOf(built)
    .filter((name) => ending.test(name))
    .map((name) => ({ name, text: readFileSync(join(built, name), 'utf8') }))

it('is the same to the byte from this folder and from a clean one elsewhere', { timeout: 240_000 }, () => {
  const [first, second] = [sums(built), sums(cleanBuild())]
  expect(second).toEqual(first)
  holds('two builds, in two folders', `${first.length} files, equal to the byte`)
})

/** Each with a piece of code that it must find, so that none is blind. */
const FORBIDDEN: [what: string, RegExp, example: string][] = [
  ['code from strings', /\beval\s*\(|\bnew Function\s*\(|\bimportScripts\s*\(/, 'a=new Function("x")'],
  [
    'markup from strings',
    // Preact empties an element so.
    /\.(?:innerHTML|outerHTML|srcdoc)\s*=(?!=|``|""|'')|insertAdjacentHTML|document\.write(?:ln)?\(|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe/,
    'e.innerHTML=t',
  ],
  [
    'a script from elsewhere',
    /\bimport\s*\(?\s*["'`](?:https?:)?\/\/|\.src\s*=\s*["'`]https?:/,
    'import("https://x.example/a.js")',
  ],
  [
    'telemetry',
    /sendBeacon|google-analytics|googletagmanager|\bsentry\b|mixpanel|segment\.io|posthog/i,
    'navigator.sendBeacon(u)',
  ],
  ['a standing connection', /new (?:WebSocket|EventSource|WebTransport|RTCPeerConnection)\b/, 'new WebSocket(u)'],
]

it('holds no code from strings or from elsewhere, and no markup from strings', () => {
  const scripts = read(/\.js$/)
  expect(scripts.length).toBeGreaterThan(20)
  for (const [what, pattern, example] of FORBIDDEN) {
    expect(pattern.test(example), what).toBe(true)
    expect(
      scripts.filter(({ text }) => pattern.test(text)).map(({ name, text }) => `${name}: ${pattern.exec(text)?.[0]}`),
      what,
    ).toEqual([])
  }
  for (const { name, text } of read(/\.html$/)) {
    expect(text, name).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=|javascript:/i)
    for (const [, address] of text.matchAll(/\s(?:src|href)="([^"]*)"/g)) expect(address, name).toMatch(/^\/(?!\/)/)
  }
  for (const { name, text } of read(/\.css$/)) expect(text, name).not.toMatch(/@import|url\(\s*["']?(?:https?:)?\/\//)
  holds('bundle scan', `${scripts.length} scripts, none of ${FORBIDDEN.length} kinds`)
})

/** Names in the code that nothing is asked of but when the user presses a link, sets up that place, or has that page open. */
const KNOWN: Record<string, string> = {
  'www.w3.org': 'names of XML kinds',
  'schemas.openxmlformats.org': 'names of XML kinds in workbooks',
  'json-schema.org': 'the name of a kind of schema',
  'calendar.google.com': 'a form for an event, opened by the user',
  'accounts.google.com': 'found in pages, to be left out',
  'github.com': 'in a message of a library',
  'tinyurl.com': 'in a message of a library',
  'bit.ly': 'in a message of a library',
  'file.invalid': 'an address that cannot be, for names in files',
  's3.eu-west-3.amazonaws.com': 'an example beside a field',
}

it('names no host that was not looked at', () => {
  const sites = SITE_MATCHES.map((match) => match.slice('https://'.length, -2).replace('*.', ''))
  const strange = read(/\.(?:js|html|css)$/).flatMap(({ name, text }) =>
    [...text.matchAll(/https?:\/\/([a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi)]
      .map(([, host = '']) => host.toLowerCase())
      .filter(
        (host) =>
          !KNOWN[host] &&
          !sites.includes(host) &&
          !host.endsWith('.example') &&
          !/example\.(?:org|com|net)$/.test(host),
      )
      .map((host) => `${relative('.', name)}: ${host}`),
  )
  expect([...new Set(strange)]).toEqual([])
  holds('hosts named in the package', `${Object.keys(KNOWN).length} beside the sites, each with its reason`)
})
