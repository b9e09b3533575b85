/**
 * The defences of Margin, each with a switch that takes it away: what an attack is tried against once more, so that it is known to
 * see what it looks for. Not one of these switches is in the product: they are put into a build of the tests alone.
 */
import type { Plugin } from 'vite'

/** In the place of these signs stand the names of the switches that a build has off. */
export const MARK = '@@OFF@@'
const off = (name: string) => `(globalThis.marginOff ?? ${JSON.stringify(MARK)}).includes(${JSON.stringify(name)})`

type Switch = { file: RegExp; find: string; without: string }

/** By name: where the defence stands, and what stands there without it. */
const SWITCHES: Record<string, Switch> = {
  /** Messages are taken from whoever sends them. */
  sender: {
    file: /lib\/platform\/messages\.ts$/,
    find: 'if (!from || !allowed.includes(from)) return undefined',
    without: `if (!${off('sender')} && (!from || !allowed.includes(from))) return undefined`,
  },
  /** The sidebar tells the page around it what it shows. */
  silent: {
    file: /entrypoints\/sidebar\/main\.tsx$/,
    find: 'function start(): void {',
    without: `function start(): void {
      if (${off('silent')}) new MutationObserver(() => parent.postMessage(document.body.innerText, '*'))
        .observe(document, { subtree: true, childList: true, characterData: true })`,
  },
  /** What takes away and what sets something is done at the first press, seen or not. */
  'second-step': {
    file: /lib\/state\/deliberate\.ts$/,
    find: 'if (isFramed())',
    without: `if (!${off('second-step')} && isFramed())`,
  },
  /** Nobody asks in whose frame the sidebar's page stands. */
  admission: {
    file: /lib\/platform\/admission\.ts$/,
    find: 'if (window.top === window) return true',
    without: `if (${off('admission')} || window.top === window) return true`,
  },
  /** The page that throws our element out gets it back for ever. */
  'gives-in': {
    file: /lib\/platform\/host\.ts$/,
    find: 'returns.length >= MOST_RETURNS',
    without: `(!${off('gives-in')} && returns.length >= MOST_RETURNS)`,
  },
  /** The page is read at each of its changes. */
  rests: {
    file: /lib\/platform\/watch\.ts$/,
    find: 'Math.max(spent * BUDGET, REST)',
    without: `(${off('rests')} ? 0 : Math.max(spent * BUDGET, REST))`,
  },
  /** An address does something. */
  'address-is-a-place': {
    file: /lib\/state\/route\.ts$/,
    find: 'export const route:',
    without: `if (${off('address-is-a-place')} && /delete/.test(location.hash)) indexedDB.open('margin').onsuccess = (event) => {
      event.target.result.transaction('people', 'readwrite').objectStore('people').clear()
    }
    export const route:`,
  },
  /** Cells of a spreadsheet are given out as they are. */
  formulas: {
    file: /lib\/core\/sheet\/harmless\.ts$/,
    find: 'MARKED.test(cell) || (RUNS.test(cell) && !NUMBER.test(cell))',
    without: `!${off('formulas')} && (MARKED.test(cell) || (RUNS.test(cell) && !NUMBER.test(cell)))`,
  },
  /** A file that is taken in sets what it names: fields of every object, settings, the stages of all. */
  'data-is-data': {
    file: /lib\/db\/importStage\.ts$/,
    find: 'await db.jobs.put(started)',
    without: `if (${off('data-is-data')}) {
      Object.prototype.polluted = 1
      await db.settings.toCollection().modify({ currency: 'XXX' })
      await db.pipelines.clear()
    }
    await db.jobs.put(started)`,
  },
  /** A page of ours tells somebody that it was opened. */
  quiet: {
    file: /lib\/state\/route\.ts$/,
    find: 'const hear = () => {',
    without: `if (${off('quiet')}) fetch('https://telemetry.example/opened').catch(() => undefined)
    const hear = () => {`,
  },
}

/** Texts become markup: what Preact makes text nodes of. */
const TEXT = 'document.createTextNode('
const asMarkup = `((text) => ${off('text-is-text')}
  ? Object.assign(document.createElement('span'), { innerHTML: text }) : document.createTextNode(text))(`

/** Puts the switches in, all of them on. */
export const weakened: Plugin = {
  name: 'switches',
  enforce: 'pre',
  transform(code, id) {
    const path = id.replaceAll('\\', '/').replace(/\?.*$/, '')
    let next = code
    for (const [name, { file, find, without }] of Object.entries(SWITCHES)) {
      if (!file.test(path)) continue
      if (!next.includes(find))
        throw new Error(`The defence “${name}” is written in another way than it was: look at it again.`)
      next = next.replace(find, () => without)
    }
    if (/preact\/dist\/preact\.(mjs|module\.js)$/.test(path)) {
      if (!next.includes(TEXT)) throw new Error('Preact makes text in another way than it did: look at it again.')
      next = next.replaceAll(TEXT, () => asMarkup)
    }
    return next === code ? undefined : next
  },
}

type Manifest = {
  web_accessible_resources: object[]
  content_scripts: { matches: string[] }[]
  host_permissions: string[]
  content_security_policy: { extension_pages: string }
}
const policy = (manifest: Manifest, change: (csp: string) => string) => {
  manifest.content_security_policy.extension_pages = change(manifest.content_security_policy.extension_pages)
}

/** Defences that stand in the manifest. */
export const MANIFEST: Record<string, (manifest: Manifest) => void> = {
  /** Every file can be had by every page, at the address that is always the same. */
  unlisted(manifest) {
    manifest.web_accessible_resources = [{ resources: ['*', '*/*'], matches: ['<all_urls>'] }]
  },
  /** Margin is on every site. */
  everywhere(manifest) {
    manifest.host_permissions = ['<all_urls>']
    for (const script of manifest.content_scripts) script.matches = ['<all_urls>']
  },
  /** The sidebar's page may not stand in a page. */
  listed(manifest) {
    manifest.web_accessible_resources = []
  },
  'text-is-text'(manifest) {
    policy(manifest, (csp) =>
      csp.replace("; require-trusted-types-for 'script'", '').replace("img-src 'self'", 'img-src *'),
    )
  },
}
export type Defence = string
export const DEFENCES: readonly Defence[] = [
  ...new Set([...Object.keys(SWITCHES), ...Object.keys(MANIFEST), 'text-is-text']),
]
