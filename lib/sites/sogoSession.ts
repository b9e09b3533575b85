/** What SOGo tells its own scripts of the session, in scripts of the page: read as text, nothing of them runs [source, 5.8]. */
import { isEmailAddress } from '../core/email'

export type Session = {
  /** Her name to sign in with: numbers of messages are hers. */
  login?: string
  account?: string
  /** IANA name of the zone that her dates are written in. */
  zone?: string
  /** Folders of sent mail, drafts and templates. */
  ownFolders: string[]
}

const LOGIN = /\bUserLogin = '([^'\\]+)'/
const EMAIL = /\bUserEmail = '([^'\\]+)'/
const ZONE = /"SOGoTimeZone":\s*"([\w+/-]+)"/
const FOLDER = /"(?:Sent|Drafts|Templates)":\s*"([^"\\]+)"/g

export function readSession(doc: Document): Session {
  const text = [...doc.querySelectorAll('script:not([src])')].map((script) => script.textContent ?? '').join('\n')
  const login = LOGIN.exec(text)?.[1]
  const email = EMAIL.exec(text)?.[1]?.toLowerCase()
  const zone = ZONE.exec(text)?.[1]
  return {
    ...(login ? { login } : {}),
    ...(email && isEmailAddress(email) ? { account: email } : {}),
    ...(zone ? { zone } : {}),
    ownFolders: [...new Set([...text.matchAll(FOLDER)].map((found) => found[1] as string))],
  }
}
