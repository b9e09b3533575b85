/** SOGo on loopback: its daemon, the memcached and the PostgreSQL it asks for, all of the test's own. */
import { chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { USER } from './dovecot'
import { account, answers, freePort, type Running, run, start } from './process'
import type { Web } from './roundcube'

const POSTGRES = '/usr/lib/postgresql'

/** What a server of ours before SOGo must serve by itself, and from where. */
export const SOGO_FILES = { path: '/SOGo.woa/WebServerResources/', folder: '/usr/lib/GNUstep/SOGo/WebServerResources/' }

/**
 * Starts SOGo. It wants a web server before it that tells it its own name in headers (`x-webobjects-server-url`).
 * @param folder an empty folder of the test's own, that everybody may enter
 */
export async function startSogo(folder: string, imap: number, smtp: number): Promise<Web> {
  const started: Running[] = []
  try {
    const database = await startPostgres(folder, started)
    const cache = await freePort()
    const memcached = start('memcached', ['-l', '127.0.0.1', '-p', String(cache), '-u', 'memcache'])
    started.push(memcached)
    await answers(cache, memcached)

    const sogo = account('sogo')
    const home = join(folder, 'sogo')
    const defaults = join(home, 'GNUstep/Defaults')
    mkdirSync(defaults, { recursive: true })
    for (const part of ['', 'GNUstep', 'GNUstep/Defaults']) chownSync(join(home, part), sogo.uid, sogo.gid)
    const port = await freePort()
    const options = settings({ home, port, database, cache, imap, smtp })
    const program = start('sogod', ['-WOUseWatchDog', 'NO', '-WONoDetach', 'YES', ...options], {
      as: sogo,
      cwd: home,
      env: { HOME: home },
    })
    started.push(program)
    await answers(port, program)
    return { port, stop: () => stopAll(started) }
  } catch (error) {
    await stopAll(started)
    throw error
  }
}

/** Ends the programs, the last started first. */
async function stopAll(started: Running[]): Promise<void> {
  for (const one of started.reverse()) await one.stop()
}

/** A database with the one user in it; gives its address. */
async function startPostgres(folder: string, started: Running[]): Promise<string> {
  const owner = account('postgres')
  const bin = join(POSTGRES, readdirSync(POSTGRES).sort().at(-1) ?? '', 'bin')
  const data = join(folder, 'postgres')
  mkdirSync(data)
  chownSync(data, owner.uid, owner.gid)
  run(join(bin, 'initdb'), ['-D', data, '-U', 'sogo', '-A', 'trust', '-E', 'UTF8', '--no-sync'], {
    as: owner,
    cwd: data,
  })
  const port = await freePort()
  const program = start(join(bin, 'postgres'), ['-D', data, '-p', String(port), '-k', '', '-h', '127.0.0.1', '-F'], {
    as: owner,
    cwd: data,
  })
  started.push(program)
  await answers(port, program)
  const ask = (db: string, sql: string) =>
    run(
      join(bin, 'psql'),
      ['-h', '127.0.0.1', '-p', String(port), '-U', 'sogo', '-d', db, '-q', '-v', 'ON_ERROR_STOP=1'],
      {
        as: owner,
        cwd: data,
        input: sql,
      },
    )
  // A port answers a moment before the database does.
  for (let left = 50; ; left--) {
    try {
      ask('postgres', 'create database sogo;')
      break
    } catch (error) {
      if (left === 0) throw error
      await new Promise((done) => setTimeout(done, 100))
    }
  }
  ask(
    'sogo',
    `create table sogo_users (c_uid text primary key, c_name text, c_password text, c_cn text, mail text);
     insert into sogo_users values ('${USER.name}', '${USER.name}', '${USER.password}', '${USER.fullName}', '${USER.email}');`,
  )
  return `postgresql://sogo:sogo@127.0.0.1:${port}/sogo`
}

/** SOGo's settings as arguments of its command line, which outrank the file of the machine. */
function settings(of: {
  home: string
  port: number
  database: string
  cache: number
  imap: number
  smtp: number
}): string[] {
  const table = (name: string) => `${of.database}/${name}`
  const users = `({type = sql; id = users; viewURL = "${table('sogo_users')}"; canAuthenticate = YES; isAddressBook = NO; userPasswordAlgorithm = plain;})`
  const values: Record<string, string> = {
    WOPort: `127.0.0.1:${of.port}`,
    WOWorkersCount: '3',
    WOLogFile: '-',
    WOPidFile: join(of.home, 'sogo.pid'),
    SOGoProfileURL: table('sogo_user_profile'),
    OCSFolderInfoURL: table('sogo_folder_info'),
    OCSSessionsFolderURL: table('sogo_sessions_folder'),
    OCSEMailAlarmsFolderURL: table('sogo_alarms_folder'),
    OCSAdminURL: table('sogo_admin'),
    OCSStoreURL: table('sogo_store'),
    OCSAclURL: table('sogo_acl'),
    OCSCacheFolderURL: table('sogo_cache_folder'),
    SOGoUserSources: users,
    SOGoIMAPServer: `imap://127.0.0.1:${of.imap}`,
    SOGoSMTPServer: `smtp://127.0.0.1:${of.smtp}`,
    SOGoMailingMechanism: 'smtp',
    SOGoMemcachedHost: `127.0.0.1:${of.cache}`,
    SOGoMailDomain: 'margin.example',
    SOGoLanguage: 'English',
    SOGoTimeZone: process.env.TZ || 'UTC',
    SOGoLoginModule: 'Mail',
    SOGoDraftsFolderName: 'Drafts',
    SOGoSentFolderName: 'Sent',
    SOGoTrashFolderName: 'Trash',
    SOGoMailAuxiliaryUserAccountsEnabled: 'NO',
    SxVMemLimit: '512',
  }
  writeFileSync(join(of.home, 'settings.json'), JSON.stringify(values, null, 2))
  return Object.entries(values).flatMap(([name, value]) => [`-${name}`, value])
}
