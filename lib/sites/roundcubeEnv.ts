/**
 * What Roundcube tells its own scripts: JSON in a script of the page, `rcmail.set_env({…});` [source, 0.6 → 1.7]. The scripts
 * are read as text, nothing of them runs. A page saved without scripts has none and does without.
 */

export type Env = {
  /** Message on display and its folder. */
  uid?: string
  mailbox?: string
  /** The signed-in user as this server knows her, the same for every page and session. */
  user?: string
  /** Her address, where she signs in with it. */
  account?: string
  /** How dates are written, in the letters of jQuery UI: `yy-mm-dd`, `dd.mm.yy`. */
  dateFormat?: string
}

const START = /rcmail\.set_env\(\{/

export function readEnv(doc: Document): Env {
  const env: Env = {}
  for (const script of doc.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? ''
    const start = START.exec(text)
    if (!start) continue
    const said = parse(text.slice(start.index + start[0].length - 1))
    const word = (key: string) =>
      typeof said[key] === 'string' && said[key] !== '' ? (said[key] as string) : undefined
    env.uid ??= word('uid')
    env.mailbox ??= word('mailbox')
    env.dateFormat ??= word('date_format')
    env.user ??= word('user_id') ?? word('username')
    const name = word('username')
    if (name?.includes('@')) env.account ??= name.toLowerCase()
  }
  return env
}

/** The JSON object that a text begins with; nothing where it is none. */
function parse(text: string): Record<string, unknown> {
  // It is closed by `});` on its line; strings in it have their slashes and angle brackets escaped.
  for (let end = text.indexOf('});'); end >= 0; end = text.indexOf('});', end + 1)) {
    try {
      const value: unknown = JSON.parse(text.slice(0, end + 1))
      if (typeof value === 'object' && value !== null) return value as Record<string, unknown>
    } catch {
      // Inside a string: go on to the next one.
    }
    if (end > 200_000) break
  }
  return {}
}
