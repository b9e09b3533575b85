/**
 * Servers for copies, as people run them: Apache with mod_dav, which keeps conditions; rclone, which forgets them; and an S3 server.
 * All of it on loopback and in a folder that goes at the end.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chown, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { account, answers, freePort, type Running, start } from '../../webmail/servers/process'

/** Each of Debian's packages that is asked for, and a file by which one sees that it is there. */
const PACKAGES: Record<string, string> = {
  'apache2-bin': '/usr/sbin/apache2',
  rclone: '/usr/bin/rclone',
  age: '/usr/bin/age',
  bsdutils: '/usr/bin/script',
}

/** @throws one line that says what is missing and how to get it: without the real servers nothing is proven */
function needPackages(): void {
  const missing = Object.keys(PACKAGES).filter((name) => !existsSync(PACKAGES[name] as string))
  if (!missing.length) return
  const how = `apt-get install --no-install-recommends ${missing.join(' ')}`
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) throw new Error(`The cloud tests need: ${how}`)
  console.warn(`Installing ${missing.join(', ')} with apt-get.`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  spawnSync('apt-get', ['update', '-q'], { env })
  const args = ['install', '-y', '-q', '--no-install-recommends', ...missing]
  const done = spawnSync('apt-get', args, { env, encoding: 'utf8' })
  const still = missing.filter((name) => !existsSync(PACKAGES[name] as string))
  if (still.length) throw new Error(`apt-get could not install ${still.join(', ')}:\n${done.stderr.slice(-2000)}`)
}

export const USER = 'claire'
export const PASSWORD = 'made up for the tests'

export type CloudServers = {
  /** Address of the WebDAV folder of each, and of the S3 service with its bucket. */
  apache: string
  rclone: string
  s3: string
  bucket: string
  /** Where Apache and rclone keep their files. */
  apacheFiles: string
  rcloneFiles: string
  folder: string
  stop: () => Promise<void>
}

export async function startServers(): Promise<CloudServers> {
  needPackages()
  const folder = await mkdtemp(join(tmpdir(), 'margin-cloud-'))
  const running: Running[] = []
  const at = (...names: string[]) => join(folder, ...names)
  const begin = async (port: number, command: string, args: string[]) => {
    const program = start(command, args, { cwd: folder })
    running.push(program)
    await answers(port, program)
  }
  const [apache, rclone, s3] = [await freePort(), await freePort(), await freePort()]
  for (const name of ['apache', 'rclone', 's3', 'locks']) await mkdir(at(name))
  await writeFile(at('httpd.conf'), await apacheConfig(folder, apache))
  const rcloneArgs = [
    'serve',
    'webdav',
    at('rclone'),
    '--addr',
    `127.0.0.1:${rclone}`,
    '--user',
    USER,
    '--pass',
    PASSWORD,
  ]
  const s3Args = [join(process.cwd(), 'node_modules/s3rver/bin/s3rver.js'), '-d', at('s3'), '-p', String(s3)]
  await Promise.all([
    begin(apache, '/usr/sbin/apache2', ['-f', at('httpd.conf'), '-DFOREGROUND']),
    begin(rclone, '/usr/bin/rclone', [...rcloneArgs, '--config', at('rclone.conf')]),
    begin(s3, process.execPath, [...s3Args, '-a', '127.0.0.1', '--configure-bucket', 'margin']),
  ])
  return {
    apache: `http://127.0.0.1:${apache}/`,
    rclone: `http://127.0.0.1:${rclone}/`,
    s3: `http://127.0.0.1:${s3}`,
    bucket: 'margin',
    apacheFiles: at('apache'),
    rcloneFiles: at('rclone'),
    folder,
    async stop() {
      await Promise.all(running.map((program) => program.stop()))
      await rm(folder, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function apacheConfig(folder: string, port: number): Promise<string> {
  const modules = ['mpm_event', 'authn_core', 'authn_file', 'authz_core', 'authz_user', 'auth_basic', 'dav', 'dav_fs']
  const hash = createHash('sha1').update(PASSWORD).digest('base64')
  await writeFile(join(folder, 'users'), `${USER}:{SHA}${hash}\n`)
  const isRoot = process.getuid?.() === 0
  if (isRoot) {
    // Apache serves under an account of its own, which must reach its files.
    const { uid, gid } = account('www-data')
    for (const name of ['.', 'apache', 'locks', 'users']) await chown(join(folder, name), uid, gid)
  }
  return `
ServerRoot ${folder}
ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${folder}/httpd.pid
ErrorLog ${folder}/error.log
${modules.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`).join('\n')}
${isRoot ? 'User www-data\nGroup www-data' : ''}
DocumentRoot ${folder}/apache
DavLockDB ${folder}/locks/DavLock
<Directory ${folder}/apache>
  Dav On
  AuthType Basic
  AuthName copies
  AuthBasicProvider file
  AuthUserFile ${folder}/users
  Require valid-user
</Directory>
`
}
