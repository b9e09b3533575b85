/** The places where copies can go, one line each; a webhook is told of records and keeps no copies. */
import type { Receiver } from '../core/copy/hook'
import type { Target } from '../core/copy/target'
import type {
  S3Settings,
  TargetKind,
  TargetSettings,
  WebdavSettings,
  WebhookSettings,
} from '../core/copy/targetSettings'
import { folder } from './folder'
import { s3 } from './s3'
import type { Way } from './way'
import { webdav } from './webdav'
import { webhook } from './webhook'

/** What opening one needs: the way out, and for a folder on disk its handle. */
export type Needed = { way: Way; folder?: FileSystemDirectoryHandle }
export type Opened = { copies: Target } | { hook: Receiver } | { missing: 'folder' }

const targets: { [K in TargetKind]: (settings: Extract<TargetSettings, { kind: K }>, needed: Needed) => Opened } = {
  webdav: (settings: WebdavSettings, { way }) => ({ copies: webdav(settings, way) }),
  s3: (settings: S3Settings, { way }) => ({ copies: s3(settings, way) }),
  webhook: (settings: WebhookSettings, { way }) => ({ hook: webhook(settings, way) }),
  folder: (_, { folder: handle }) => (handle ? { copies: folder(handle) } : { missing: 'folder' }),
}

/** Opens a target; nothing is asked of it yet. */
export function openTarget(settings: TargetSettings, needed: Needed): Opened {
  const open = targets[settings.kind] as (settings: TargetSettings, needed: Needed) => Opened
  return open(settings, needed)
}
