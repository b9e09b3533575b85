/** An SMTP server that takes every message and keeps it: enough for a webmail to send. */
import { type AddressInfo, createServer } from 'node:net'

export type Post = { port: number; sent: string[]; stop: () => Promise<void> }

/** Starts it on loopback. `sent` grows by each message, as it came over the wire. */
export async function startSmtp(): Promise<Post> {
  const sent: string[] = []
  const server = createServer((socket) => {
    let held = ''
    let data: string | undefined
    const say = (line: string) => socket.write(`${line}\r\n`)
    say('220 margin.example ESMTP')
    socket.on('error', () => socket.destroy())
    socket.on('data', (chunk) => {
      held += chunk.toString('utf8')
      for (;;) {
        if (data !== undefined) {
          const end = held.indexOf('\r\n.\r\n')
          if (end < 0) return
          sent.push(data + held.slice(0, end))
          held = held.slice(end + 5)
          data = undefined
          say('250 kept')
          continue
        }
        const end = held.indexOf('\r\n')
        if (end < 0) return
        const verb = held.slice(0, 4).toUpperCase()
        held = held.slice(end + 2)
        if (verb === 'EHLO') {
          say('250-margin.example')
          say('250 8BITMIME')
        } else if (verb === 'DATA') {
          data = ''
          say('354 go on')
        } else if (verb === 'QUIT') {
          say('221 bye')
          socket.end()
        } else say('250 ok')
      }
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    sent,
    stop: () => new Promise((done) => server.close(() => done())),
  }
}
