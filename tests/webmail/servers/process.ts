/** Programs that the tests start, each under the account it wants, and end again. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { connect, createServer } from 'node:net'

/** The numbers of a system account, such as `mail`. */
export type Account = { uid: number; gid: number }

/** @throws where there is no such account */
export function account(name: string): Account {
  const number = (flag: string) =>
    Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || Number.NaN)
  const found = { uid: number('-u'), gid: number('-g') }
  if (!Number.isFinite(found.uid)) throw new Error(`There is no account “${name}” on this machine.`)
  return found
}

export type Running = { child: ChildProcess; said: () => string; stop: () => Promise<void> }

/** Starts a program at the head of a group of its own, so that all it starts ends with it. */
export function start(
  command: string,
  args: string[],
  { as, env, cwd }: { as?: Account; env?: Record<string, string>; cwd?: string } = {},
): Running {
  const child = spawn(command, args, {
    ...as,
    cwd,
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8', TZ: process.env.TZ ?? '', ...env },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let words = ''
  const hear = (chunk: Buffer) => {
    words = (words + chunk.toString()).slice(-20_000)
  }
  child.stdout?.on('data', hear)
  child.stderr?.on('data', hear)
  let ended = false
  const gone = new Promise<void>((done) => {
    child.once('exit', () => done())
    child.once('error', (error) => {
      words += String(error)
      done()
    })
  }).then(() => {
    ended = true
  })
  const signal = (name: NodeJS.Signals) => {
    try {
      if (child.pid) process.kill(-child.pid, name)
    } catch {
      // The whole group is gone already.
    }
  }
  // Should the tests end before their end, nothing of theirs goes on.
  const orphaned = () => signal('SIGKILL')
  process.once('exit', orphaned)
  return {
    child,
    said: () => words,
    async stop() {
      process.off('exit', orphaned)
      signal('SIGTERM')
      const late = setTimeout(() => signal('SIGKILL'), 5_000)
      if (!ended) await gone
      clearTimeout(late)
      signal('SIGKILL')
    },
  }
}

/** Runs a program to its end. @throws with its words when it fails */
export function run(
  command: string,
  args: string[],
  { as, env, input, cwd }: { as?: Account; env?: Record<string, string>; input?: string; cwd?: string } = {},
): string {
  const done = spawnSync(command, args, {
    ...as,
    input,
    cwd,
    encoding: 'utf8',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', LANG: 'C.UTF-8', ...env },
  })
  if (done.status !== 0)
    throw new Error(`${command} ${args[0] ?? ''} failed:\n${done.stdout}\n${done.stderr}\n${done.error ?? ''}`)
  return done.stdout
}

/** A port of loopback that is free just now. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  await new Promise((done) => server.close(done))
  return port
}

/** Waits until somebody answers at a port of loopback. @throws with the program's words after half a minute, or once it ended */
export async function answers(port: number, program: Running): Promise<void> {
  const end = Date.now() + 30_000
  for (;;) {
    const open = await new Promise<boolean>((done) => {
      const socket = connect({ port, host: '127.0.0.1' })
      socket.once('connect', () => done(true)).once('error', () => done(false))
      socket.once('connect', () => socket.destroy())
    })
    if (open) return
    if (program.child.exitCode !== null || Date.now() > end)
      throw new Error(`${program.child.spawnfile} does not answer:\n${program.said()}`)
    await new Promise((done) => setTimeout(done, 50))
  }
}
