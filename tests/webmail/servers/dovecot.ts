/** The mailbox behind the webmails: Dovecot on loopback, over a folder of mail files that the test writes itself. */
import { chmodSync, chownSync, mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { account, answers, freePort, type Running, start } from './process'

/** The one user, and what she signs in with. */
export const USER = {
  name: 'camille.rey',
  email: 'camille.rey@margin.example',
  fullName: 'Camille Rey',
  password: 'loopback',
}

export type Mailbox = { port: number; stop: () => Promise<void> }

/**
 * Starts Dovecot.
 * @param folder an empty folder of the test's own, that everybody may enter
 * @param messages whole messages, the oldest first
 */
export async function startDovecot(folder: string, messages: readonly (string | Uint8Array)[]): Promise<Mailbox> {
  const mail = account('mail')
  const port = await freePort()
  const box = join(folder, 'mail', USER.name)
  for (const part of ['', 'new', 'cur', 'tmp']) mkdirSync(join(box, part), { recursive: true })
  for (const part of ['..', '', 'new', 'cur', 'tmp']) chownSync(join(box, part), mail.uid, mail.gid)
  for (const [i, message] of messages.entries()) {
    // Arrival follows the file's name: whole seconds, one a message.
    const file = join(box, 'new', `${1_700_000_000 + i}.M${i}.margin`)
    writeFileSync(file, message)
    chownSync(file, mail.uid, mail.gid)
  }
  const config = join(folder, 'dovecot.conf')
  const base = join(folder, 'dovecot')
  mkdirSync(base)
  chmodSync(base, 0o755)
  writeFileSync(config, settings({ port, base, mail: join(folder, 'mail'), log: join(folder, 'dovecot.log') }))
  const program: Running = start('dovecot', ['-F', '-c', config])
  await answers(port, program)
  await fill(port, messages.length)
  return { port, stop: program.stop }
}

/**
 * Opens the inbox once, alone: at its first opening Dovecot moves new mail to where it lies, and of two that open it at that moment
 * one may be told that it is empty.
 * @throws with what was said, unless it holds so many messages
 */
async function fill(port: number, count: number): Promise<void> {
  const said = await new Promise<string>((done, fail) => {
    let words = ''
    const socket = connect({ port, host: '127.0.0.1' }, () =>
      socket.write(`a LOGIN ${USER.email} ${USER.password}\r\nb SELECT INBOX\r\nc LOGOUT\r\n`),
    )
    socket.on('data', (chunk) => {
      words += chunk
    })
    socket.on('close', () => done(words)).on('error', fail)
    socket.setTimeout(30_000, () => socket.destroy())
  })
  if (!said.includes(`* ${count} EXISTS`)) throw new Error(`The mailbox does not hold ${count} messages:\n${said}`)
}

const settings = ({ port, base, mail, log }: { port: number; base: string; mail: string; log: string }) => `
base_dir = ${base}
log_path = ${log}
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
first_valid_uid = 8
mail_uid = mail
mail_gid = mail
default_internal_user = dovecot
default_login_user = dovenull
mail_location = maildir:${mail}/%n
passdb {
  driver = static
  args = password=${USER.password}
}
userdb {
  driver = static
  args = uid=mail gid=mail home=${mail}/%n
}
service imap-login {
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = 0
  }
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Drafts {
    auto = create
    special_use = \\Drafts
  }
  mailbox Sent {
    auto = create
    special_use = \\Sent
  }
  mailbox Trash {
    auto = create
    special_use = \\Trash
  }
}
`
