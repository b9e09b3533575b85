/**
 * How a target is reached, with what opens it. Kept in `storage.local` only (`lib/platform/targets.ts`): never a row, so never in a
 * snapshot, an export or a copy.
 */
import * as z from 'zod/mini'

/** Whether a server keeps conditions on writes, as "Try it" found: `forgotten` where it ignores or refuses them. */
export const Spoken = z.enum(['kept', 'forgotten'])
export type Spoken = z.infer<typeof Spoken>

export const WebdavSettings = z.object({
  kind: z.literal('webdav'),
  /** Of a folder that is there: `https://cloud.example.org/remote.php/dav/files/claire/`. */
  url: z.string(),
  /** Below it; made where it is not there. Empty: none. `Margin/copies`. */
  folder: z.string(),
  user: z.string(),
  password: z.string(),
  conditions: Spoken,
})
export type WebdavSettings = z.infer<typeof WebdavSettings>

export const S3Settings = z.object({
  kind: z.literal('s3'),
  /** Of the service, without the bucket: `https://s3.eu-west-3.amazonaws.com`. */
  url: z.string(),
  region: z.string(),
  bucket: z.string(),
  /** What all keys begin with: `Margin/copies`. Empty: nothing. */
  folder: z.string(),
  /** Where the bucket stands in the address: `path` after the host (MinIO), `host` before it (AWS). */
  style: z.enum(['path', 'host']),
  keyId: z.string(),
  secret: z.string(),
  conditions: Spoken,
})
export type S3Settings = z.infer<typeof S3Settings>

export const WebhookSettings = z.object({
  kind: z.literal('webhook'),
  url: z.string(),
  /** What deliveries are signed with; the receiver has it too. */
  secret: z.string(),
  /** Whether the receiver answers with a receipt. Then a yes without one is a failure. */
  receipts: z.boolean(),
})
export type WebhookSettings = z.infer<typeof WebhookSettings>

/** The folder itself is a handle of the browser's, which is kept beside (`lib/platform/targetFolder.ts`). */
export const FolderSettings = z.object({
  kind: z.literal('folder'),
  /** The folder's own name, to show. */
  name: z.string(),
})
export type FolderSettings = z.infer<typeof FolderSettings>

export const TargetSettings = z.discriminatedUnion('kind', [
  WebdavSettings,
  S3Settings,
  WebhookSettings,
  FolderSettings,
])
export type TargetSettings = z.infer<typeof TargetSettings>
export type TargetKind = TargetSettings['kind']
export const TARGET_KINDS: readonly TargetKind[] = ['webdav', 's3', 'webhook', 'folder']

/** The address that requests go to, with the bucket where it stands before the host; none for a folder. */
export function addressOf(settings: TargetSettings): string | undefined {
  if (settings.kind === 'folder') return undefined
  const url = new URL(settings.url)
  if (settings.kind === 's3' && settings.style === 'host') url.hostname = `${settings.bucket}.${url.hostname}`
  return url.href
}

/** The match pattern of the one host that the browser is asked for. Patterns name no port: it is any of that host. */
export function patternOfTarget(settings: TargetSettings): string | undefined {
  const address = addressOf(settings)
  if (!address) return undefined
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}/*`
}

/** Where copies go, to show: without name, password, or the part of a webhook's address that is a secret itself. */
export function placeOf(settings: TargetSettings): string {
  if (settings.kind === 'folder') return settings.name
  const { host } = new URL(addressOf(settings) as string)
  if (settings.kind === 'webhook') return host
  const bucket = settings.kind === 's3' && settings.style === 'path' ? [settings.bucket] : []
  return [host, ...bucket, ...settings.folder.split('/').filter(Boolean)].join('/')
}
