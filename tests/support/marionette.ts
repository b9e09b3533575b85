/**
 * Firefox as its own remote control, Marionette, has it: unlike the drivers for all browsers it reaches an extension's pages, and
 * its frame inside a closed shadow root.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { until } from './frames'

const PLACES = [process.env.FIREFOX_PATH ?? '', '/usr/bin/firefox-esr', '/usr/bin/firefox']

/**
 * The path of a Firefox: the one named in `FIREFOX_PATH`, else the system's. On Debian and Ubuntu, root gets `firefox-esr`.
 * @throws one line that says what to do
 */
export function findFirefox(): string {
  const there = () => PLACES.find((path) => path && existsSync(path))
  if (!there() && process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.warn('No Firefox found; installing it with apt-get.')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    for (const args of [
      ['update', '-q'],
      ['install', '-y', '-q', '--no-install-recommends', 'firefox-esr'],
    ])
      spawnSync('apt-get', args, { stdio: 'inherit', env })
  }
  const found = there()
  if (!found) throw new Error('No Firefox found: install one, or name it in FIREFOX_PATH.')
  return found
}

export type Firefox = {
  /** One command of WebDriver or of Marionette itself, such as `WebDriver:Navigate`. Rejects with the browser's own words. */
  ask: <T = unknown>(command: string, params?: object) => Promise<T>
  close: () => Promise<void>
}

/** @param hosts names that lead to loopback; every other name in the world leads nowhere */
export async function startFirefox(
  hosts: readonly string[],
  prefs: Record<string, string | number | boolean>,
): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'margin-firefox-'))
  const all = {
    'network.dns.localDomains': hosts.join(','),
    // A proxy that is not there: what is no name of ours goes no further.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'network.proxy.no_proxies_on': hosts.join(','),
    'marionette.port': 0,
    'intl.locale.requested': 'en-US',
    'browser.startup.homepage': 'about:blank',
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    ...prefs,
  }
  const lines = Object.entries(all).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  )
  await writeFile(join(profile, 'user.js'), lines.join('\n'))
  const started = spawn(
    findFirefox(),
    ['-marionette', '-headless', '-no-remote', '-remote-allow-system-access', '-profile', profile],
    {
      stdio: 'ignore',
    },
  )
  // It picks a port and writes it down.
  const port = await until(
    async () => Number(await readFile(join(profile, 'MarionetteActivePort'), 'utf8').catch(() => 0)) || undefined,
    'Firefox to answer',
    60_000,
  )
  const socket = connect(port, '127.0.0.1')
  const ask = talk(socket)
  await ask('WebDriver:NewSession', { acceptInsecureCerts: true })
  return { ask, close: () => end(started, ask, profile) }
}

async function end(started: ChildProcess, ask: Firefox['ask'], profile: string): Promise<void> {
  const gone = started.exitCode === null ? once(started, 'exit') : undefined
  await ask('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => started.kill('SIGKILL'))
  await gone
  await rm(profile, { recursive: true, force: true, maxRetries: 5 })
}

/** Messages are JSON with their length in bytes before them: `[0, id, command, params]`, answered by `[1, id, error, result]`. */
function talk(socket: Socket): Firefox['ask'] {
  let rest = Buffer.alloc(0)
  let last = 0
  const waiting = new Map<number, { done: (value: never) => void; failed: (error: Error) => void }>()
  const hear = (text: string) => {
    const said = JSON.parse(text)
    if (!Array.isArray(said)) return
    const [, id, error, result] = said
    const one = waiting.get(id)
    waiting.delete(id)
    if (error) one?.failed(new Error(`${error.error}: ${error.message}`))
    else one?.done(result as never)
  }
  socket.on('data', (more) => {
    rest = Buffer.concat([rest, more])
    for (;;) {
      const colon = rest.indexOf(':')
      const length = Number(rest.subarray(0, Math.max(colon, 0)).toString())
      if (colon < 1 || rest.length < colon + 1 + length) return
      const text = rest.subarray(colon + 1, colon + 1 + length).toString()
      rest = rest.subarray(colon + 1 + length)
      hear(text)
    }
  })
  socket.on('close', () => {
    for (const one of waiting.values()) one.failed(new Error('Firefox hung up.'))
  })
  return (command, params = {}) =>
    new Promise((done, failed) => {
      waiting.set(++last, { done, failed })
      const text = JSON.stringify([0, last, command, params])
      socket.write(`${Buffer.byteLength(text)}:${text}`)
    })
}
