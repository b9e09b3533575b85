/** The programs that the webmail tests run, from Debian's packages: there already, or installed where one is root. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'

/** Each package that is asked for, and a file by which one sees that it is there. */
const PACKAGES: Record<string, string> = {
  'dovecot-imapd': '/usr/lib/dovecot/imap',
  'roundcube-core': '/usr/share/roundcube/index.php',
  'roundcube-sqlite3': '/usr/share/doc/roundcube-sqlite3',
  'roundcube-skin-larry': '/usr/share/roundcube/skins/larry',
  'roundcube-skin-classic': '/usr/share/roundcube/skins/classic',
  'php-cli': '/usr/bin/php',
  'php-cgi': '/usr/bin/php-cgi',
  'php-sqlite3': '/usr/share/doc/php-sqlite3',
  sogo: '/usr/sbin/sogod',
  memcached: '/usr/bin/memcached',
  postgresql: '/usr/lib/postgresql',
}

/** Answers to the questions of Roundcube's package: its own database is not used, and no web server is to be set up. */
const ANSWERS = [
  'roundcube-core roundcube/dbconfig-install boolean true',
  'roundcube-core roundcube/database-type select sqlite3',
  'roundcube-core roundcube/reconfigure-webserver multiselect',
]

/**
 * Makes sure that everything is there.
 * @throws one line that says what is missing and how to get it: without the real servers nothing is proven
 */
export function needServers(): void {
  const missing = Object.keys(PACKAGES).filter((name) => !existsSync(PACKAGES[name] as string))
  const root = process.getuid?.() === 0
  const how = `apt-get install --no-install-recommends ${missing.join(' ')}`
  if (!root) {
    throw new Error(
      `The webmail tests start mail servers under accounts of their own and need root${missing.length ? `, and: ${how}` : '.'}`,
    )
  }
  if (!missing.length) return
  if (!existsSync('/usr/bin/apt-get'))
    throw new Error(`The webmail tests need Debian's packages, and there is no apt: ${how}`)
  console.warn(`Installing ${missing.join(', ')} with apt-get.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const run = (command: string, args: string[], input?: string) =>
    spawnSync(command, args, { env, input, encoding: 'utf8' })
  run('debconf-set-selections', [], ANSWERS.join('\n'))
  run('apt-get', ['update', '-q'])
  const done = run('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing])
  const still = missing.filter((name) => !existsSync(PACKAGES[name] as string))
  if (still.length) throw new Error(`apt-get could not install ${still.join(', ')}:\n${done.stderr.slice(-2000)}`)
}
