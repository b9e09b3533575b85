/**
 * WebDAV (RFC 4918): Nextcloud, ownCloud, Synology, Apache, rclone and many more.
 *
 * Conditions are `If-Match` and `If-None-Match`. Some servers forget them (rclone, nginx), which "Try it" finds out: there we
 * look first, and names that are never used twice do the rest. A weak tag (`W/"…"`, Apache in the first second after a write)
 * never holds in `If-Match`: it is compared by looking.
 */
import { type Condition, type Failed, failed, isFailed, isTargetName, type Target } from '../core/copy/target'
import type { WebdavSettings } from '../core/copy/targetSettings'
import { isPage, isPageType } from './answers'
import { inFolder, spokenConditions } from './conditions'
import { ask, MOST_BYTES, MOST_TEXT, type Question, type Reply, type Way } from './way'
import { entriesOf } from './webdavList'

const PROPERTIES = new TextEncoder().encode(
  '<?xml version="1.0" encoding="utf-8"?><propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getetag/><getlastmodified/></prop></propfind>',
)

export function webdav(settings: WebdavSettings, way: Way): Target {
  const base = settings.url.replace(/\/*$/, '/')
  const parts = settings.folder.split('/').filter(Boolean).map(encodeURIComponent)
  const folder = base + parts.map((part) => `${part}/`).join('')
  const authorization = `Basic ${base64(`${settings.user}:${settings.password}`)}`
  const to = (question: Question, most: number, also?: readonly number[]) =>
    ask(way, { ...question, headers: { ...question.headers, authorization } }, most, also)
  const address = (name: string): string => {
    if (!isTargetName(name)) throw new Error(`not a name of a target: ${name}`)
    return folder + encodeURIComponent(name)
  }

  /** Makes the folder, the outermost first. */
  const makeFolder = async (): Promise<Reply | Failed | undefined> => {
    let made: Reply | Failed | undefined
    for (let deep = 1; deep <= parts.length; deep++) {
      const url = base + parts.slice(0, deep).join('/')
      // 405: it is there already.
      made = await to({ method: 'MKCOL', url: `${url}/` }, 0, [405])
      if (isFailed(made)) return made
    }
    return made
  }

  const head: Target['head'] = async (name) => {
    const reply = await to({ method: 'HEAD', url: address(name) }, 0, [404, 410])
    if (isFailed(reply)) return reply
    if (reply.status >= 400) return { absent: true }
    if (isPageType(reply.headers)) return failed({ kind: 'notOurs', status: reply.status })
    const size = reply.headers.get('content-length')
    return { ...tagIn(reply), ...(size !== null && { size: Number(size) }) }
  }
  const spoken = (condition: Condition | undefined, name: string) =>
    spokenConditions(settings.conditions, condition, () => head(name))

  return {
    head,
    async put(name, bytes, condition) {
      const held = await spoken(condition, name)
      if (isFailed(held)) return held
      const headers = { ...held, 'content-type': 'application/octet-stream' }
      const write = () => to({ method: 'PUT', url: address(name), headers, body: bytes }, 0)
      let reply = await write()
      if (isFailed(reply) && parts.length && inFolder(reply)) {
        const made = await makeFolder()
        if (made && isFailed(made)) return made
        reply = await write()
      }
      return isFailed(reply) ? reply : tagIn(reply)
    },
    async get(name) {
      const reply = await to({ method: 'GET', url: address(name) }, MOST_BYTES, [404, 410])
      if (isFailed(reply)) return reply
      if (reply.status >= 400) return { absent: true }
      if (isPage(reply.bytes)) return failed({ kind: 'notOurs', status: reply.status })
      return { ...tagIn(reply), bytes: reply.bytes }
    },
    async list(prefix = '') {
      const headers = { depth: '1', 'content-type': 'application/xml; charset=utf-8' }
      const reply = await to({ method: 'PROPFIND', url: folder, headers, body: PROPERTIES }, MOST_TEXT, [404])
      if (isFailed(reply)) return reply
      // The folder is made with the first copy. Where none is asked for, the address itself is wrong.
      if (reply.status === 404) return parts.length ? [] : failed({ kind: 'missing', status: 404 })
      const entries = reply.status === 207 ? entriesOf(reply.bytes, folder) : undefined
      return entries?.filter(({ name }) => name.startsWith(prefix)) ?? failed({ kind: 'notOurs', status: reply.status })
    },
    async remove(name, condition) {
      const held = await spoken(condition, name)
      if (isFailed(held)) return held
      const reply = await to({ method: 'DELETE', url: address(name), headers: held }, MOST_TEXT, [404, 410])
      if (isFailed(reply)) return reply
      return reply.status === 200 && isPage(reply.bytes) ? failed({ kind: 'notOurs', status: 200 }) : {}
    },
  }
}

const tagIn = ({ headers }: Reply): { tag?: string } => {
  const tag = headers.get('etag')
  return tag ? { tag } : {}
}

const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))
