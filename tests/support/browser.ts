/** Finds the machine's own Chromium and starts it for tests, cut off from the network. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import puppeteer, { type Browser } from 'puppeteer-core'

const PLACES: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable'].map(
    (name) => `/usr/bin/${name}`,
  ),
  darwin: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].flatMap((path) =>
    ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].map((folder) => join(process.env[folder] ?? '', path)),
  ),
}

/**
 * The path of a Chromium, Chrome or Edge: the one named in `CHROME_PATH`, else the system's. On Debian and Ubuntu, root
 * gets `chromium` installed where there is none.
 * @throws one line that says what to do
 */
export function findBrowser(): string {
  const found = installed()
  if (found) return found
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.warn('No Chromium found; installing it with apt-get.')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env })
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env })
  }
  const now = installed()
  if (now) return now
  throw new Error('No Chromium, Chrome or Edge found: install one, or name it in CHROME_PATH.')
}

function installed(): string | undefined {
  const named = process.env.CHROME_PATH
  return [...(named ? [named] : []), ...(PLACES[process.platform] ?? [])].find((path) => existsSync(path))
}

export type Launched = {
  browser: Browser
  close: () => Promise<void>
  /** Ends every process of the browser at once, as a power cut would: nothing is written any more. */
  kill: () => Promise<void>
}

/**
 * Starts a browser with an empty profile, which is removed at the end.
 * @param hosts names that lead to the loopback `port`; every other name in the world leads nowhere
 * @param kept folder of a profile to go on with, which stays
 * @param timeZone where the machine seems to stand (IANA name): for pages and the background alike
 */
export async function launch(
  hosts: readonly string[],
  port: number,
  kept?: string,
  timeZone?: string,
): Promise<Launched> {
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'margin-')))
  // Servers of a test's own, each at a port of its own.
  const rule = (host: string) => (host === '127.0.0.1' ? `EXCLUDE ${host}` : `MAP ${host} 127.0.0.1:${port}`)
  const rules = [...hosts.map(rule), 'MAP * ~NOTFOUND']
  const browser = await puppeteer.launch({
    executablePath: findBrowser(),
    headless: !process.env.HEADED,
    enableExtensions: true,
    acceptInsecureCerts: true,
    userDataDir: profile,
    ...(timeZone && { env: { ...process.env, TZ: timeZone } }),
    // A window to be used shows its page as large as it is; one for tests has the same size everywhere.
    defaultViewport: process.env.HEADED ? null : { width: 1280, height: 800 },
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--ignore-certificate-errors',
      '--lang=en-US',
      `--host-resolver-rules=${rules.join(', ')}`,
    ],
  })
  return {
    browser,
    async close() {
      await browser.close()
      if (!kept) await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
    async kill() {
      const started = browser.process()
      if (!started?.pid) throw new Error('The browser has no process of its own.')
      const gone = new Promise<void>((done) => started.once('exit', () => done()))
      // The driver starts it as the head of a group, which every process of the browser belongs to.
      if (process.platform === 'win32') started.kill('SIGKILL')
      else process.kill(-started.pid, 'SIGKILL')
      await gone
      if (!kept) await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
