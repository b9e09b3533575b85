/** Messages that nobody means: runs inside whatever sends them, and is self-contained for it. */

/**
 * Sends `count` messages, made from `seed`: rubbish, near misses of the real ones, real ones with rubbish in them, keys of prototypes.
 * @param names of the real messages
 * @param to another extension's id, where it is not one's own; `here` where it runs in the background itself: then straight to those who
 *   listen there, from senders that are made up as well, none of which may send anything
 * @returns how many were answered, and what was answered first
 */
export async function sendFuzz(
  seed: number,
  count: number,
  names: string[],
  to: string,
): Promise<{ answered: number; first: string }> {
  let state = seed >>> 0
  const chance = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const pick = <T>(all: readonly T[]): T => all[Math.floor(chance() * all.length)] as T
  const words = [
    '',
    'id',
    '__proto__',
    'constructor',
    'toString',
    '\u0000',
    '\u202e',
    '0',
    '../..',
    'a'.repeat(3000),
    'margin.toggle-sidebar',
    'https://evil.example/',
  ]
  const leaf = (): unknown => pick([pick(words), chance(), -1, 2 ** 53, true, null, undefined, [], {}, pick(names)])
  const any = (depth: number): unknown => {
    if (depth <= 0 || chance() < 0.4) return leaf()
    if (chance() < 0.3) return Array.from({ length: Math.floor(chance() * 4) }, () => any(depth - 1))
    return Object.fromEntries(
      Array.from({ length: Math.floor(chance() * 4) }, () => [
        pick([...words, 'message', 'ask', 'target', 'passphrase', 'settings', 'tab', 'fewer']),
        any(depth - 1),
      ]),
    )
  }
  const make = (): unknown => {
    const kind = chance()
    if (kind < 0.2) return any(3)
    if (kind < 0.4) return { message: pick([...names, ...words]), ask: any(2) }
    if (kind < 0.6) return { message: pick(names), ask: {}, [pick(words)]: any(2) }
    if (kind < 0.8) return JSON.parse(`{"__proto__":{"message":"${pick(names)}"},"ask":{"__proto__":{"id":"x"}}}`)
    return {
      message: pick(names),
      ask: {
        id: pick(words),
        passphrase: pick(words),
        tab: 1,
        fewer: chance() < 0.5,
        name: pick(words),
        device: pick(words),
        settings: { kind: pick(['webdav', 's3', 'folder', 'webhook']), url: 'https://evil.example/' },
      },
    }
  }
  let answered = 0
  let first = ''
  const own = chrome.runtime.getURL('')
  const senders = () => ({
    id: pick([chrome.runtime.id, 'stranger', undefined]),
    ...pick<object>([
      { url: 'https://mail.google.com/sidebar.html', origin: 'https://mail.google.com', tab: { id: 1 }, frameId: 0 },
      { url: `${own}dashboard.html`, origin: pick(['https://mail.google.com', 'null', '']), frameId: 0 },
      {
        url: `${own}${pick(['other.html', 'dashboard.html.', 'x/dashboard.html', 'Dashboard.html', '', '__proto__'])}`,
        frameId: 0,
      },
      { url: `${own}${pick(['popup', 'dashboard', 'sidepanel'])}.html`, origin: own.slice(0, -1), frameId: 7 },
      { url: `${own.replace('://', '://x')}dashboard.html` },
      { url: pick(words) },
      {},
    ]),
  })
  const listeners = (chrome.runtime as unknown as { onMessage: { dispatch: (...args: unknown[]) => void } }).onMessage
  const straight = () =>
    new Promise<unknown>((done) => {
      listeners.dispatch(make(), senders(), done)
      done(undefined)
    })
  const one = async () => {
    const answer = await (to === 'here'
      ? straight()
      : (to ? chrome.runtime.sendMessage(to, make()) : chrome.runtime.sendMessage(make())).catch(() => undefined))
    if (answer === undefined || answer === null) return
    answered += 1
    first ||= JSON.stringify(answer)
  }
  for (let done = 0; done < count; done += 500)
    await Promise.all(Array.from({ length: Math.min(500, count - done) }, one))
  return { answered, first }
}
