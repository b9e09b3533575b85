/** Roundcube on loopback: Debian's files, with a configuration, a database and a skin of the test's own. */
import { chownSync, copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { account, answers, freePort, run, start } from './process'

export type Skin = 'elastic' | 'larry' | 'classic'
export type Web = { port: number; stop: () => Promise<void> }

const CODE = '/var/lib/roundcube'
const SCHEMA = '/usr/share/roundcube/SQL/sqlite.initial.sql'

/**
 * Starts Roundcube in PHP's own server, as the account of web servers.
 * @param folder an empty folder of the test's own, that everybody may enter
 */
export async function startRoundcube(folder: string, imap: number, smtp: number, skin: Skin): Promise<Web> {
  const web = account('www-data')
  const home = join(folder, `roundcube-${skin}`)
  for (const part of ['', 'config', 'logs', 'temp']) {
    mkdirSync(join(home, part))
    chownSync(join(home, part), web.uid, web.gid)
  }
  const config = join(home, 'config')
  for (const file of ['defaults.inc.php', 'mimetypes.php']) copyFileSync(`/etc/roundcube/${file}`, join(config, file))
  const database = join(home, 'roundcube.sqlite')
  writeFileSync(join(config, 'config.inc.php'), settings({ home, database, imap, smtp, skin }))
  run('php', ['-r', `(new PDO('sqlite:${database}'))->exec(file_get_contents('${SCHEMA}'));`], { as: web })
  const port = await freePort()
  const program = start('php', ['-S', `127.0.0.1:${port}`, '-t', CODE], {
    as: web,
    env: { ROUNDCUBE_CONFIG_DIR: config, PHP_CLI_SERVER_WORKERS: '3' },
  })
  await answers(port, program)
  return { port, stop: program.stop }
}

const settings = (of: { home: string; database: string; imap: number; smtp: number; skin: Skin }) => `<?php
$config = [];
$config['db_dsnw'] = 'sqlite:///${of.database}?mode=0640';
$config['imap_host'] = ['127.0.0.1:${of.imap}'];
$config['smtp_host'] = '127.0.0.1:${of.smtp}';
$config['smtp_user'] = '';
$config['smtp_pass'] = '';
$config['mail_domain'] = 'margin.example';
$config['des_key'] = 'loopback-loopback-loopba';
$config['plugins'] = [];
$config['skin'] = '${of.skin}';
$config['skins_allowed'] = ['elastic', 'larry', 'classic'];
$config['enable_spellcheck'] = false;
$config['log_dir'] = '${of.home}/logs/';
$config['temp_dir'] = '${of.home}/temp/';
$config['sent_mbox'] = 'Sent';
$config['drafts_mbox'] = 'Drafts';
$config['trash_mbox'] = 'Trash';
$config['preview_pane'] = true;
$config['session_samesite'] = 'Lax';
`
