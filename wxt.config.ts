import { join, resolve } from 'node:path'
import preact from '@preact/preset-vite'
import type { Alias, AliasOptions, Plugin, Rolldown } from 'vite'
import { defineConfig } from 'wxt'
import { SITE_MATCHES } from './lib/platform/hosts'

/**
 * What our own pages may do. Scripts and styles come from the package only, nothing is fetched from elsewhere, strings
 * never become code or markup (Trusted Types), and only secure pages may frame the sidebar.
 */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  // Copies go to the one host that the user set up and allowed: without that permission no other site lets itself be read. Nothing
  // else of ours asks anything of the network. In the open only to this very machine.
  "connect-src 'self' https: http://127.0.0.1:* http://localhost:*",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  // The user's own webmail may be any secure host. In whose frame it is, the page itself finds out: `lib/platform/admission.ts`.
  "frame-ancestors 'self' https:",
  "require-trusted-types-for 'script'",
].join('; ')

/** Any secure host, and this very machine. */
const NAMED_HOSTS = ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*']

/**
 * Preact can set markup from a string (`dangerouslySetInnerHTML`). Nothing of ours does, and no string of a page may ever
 * become markup: in the build the way is closed, and such a string would be shown as it is written.
 */
const noMarkup: Plugin = {
  name: 'no-markup-from-strings',
  transform(code, id) {
    if (!/preact[\\/]dist[\\/]preact\.(mjs|module\.js)$/.test(id)) return
    const closed = code.replace(/(\w)\.innerHTML=(\w)\.__html/, '$1.textContent=$2.__html')
    if (closed === code) throw new Error('Preact sets markup in another way than it did: look at it again.')
    return closed
  },
}

/**
 * The tables of `any-ascii` know every script there is. Those that nobody's name is written in today (hieroglyphs, cuneiform, Tangut,
 * rare and historic ideographs) are left out of the build, and so are the 11,172 Korean syllables, which come from their parts
 * (`lib/extract/romanise.ts`): 70 KB packed in place of 240.
 */
const livingScripts: Plugin = {
  name: 'living-scripts',
  transform(code, id) {
    if (!/any-ascii[\\/]block\.js$/.test(id)) return
    const isLiving = (block: number) =>
      block < 0x34 ||
      (block >= 0x4e && block < 0xac) ||
      (block >= 0xf9 && block < 0x120) ||
      (block >= 0x1d4 && block < 0x1d8)
    let left = 0
    const kept = code.replace(/^case (\d+):return.*\n/gm, (line, block: string) => {
      if (isLiving(Number(block))) return line
      left++
      return ''
    })
    if (left < 400) throw new Error('any-ascii keeps its tables in another way than it did: look at it again.')
    return kept
  },
}

/** Of what seals copies only what Margin uses: a passphrase, and the plain key pair. The other kinds of keys are 30 KB packed, in the background at that. */
const plainKeys: Plugin = {
  name: 'plain-keys',
  enforce: 'pre',
  apply: 'build',
  resolveId: (id, importer) =>
    /age-encryption[\\/]dist[\\/]recipients\.js$/.test(importer ?? '') &&
    /^@noble\/(?:post-quantum\/hybrid|curves\/nist)\.js$/.test(id)
      ? '\0no-such-keys'
      : undefined,
  load: (id) => (id === '\0no-such-keys' ? 'export const MLKEM768P256 = 0, MLKEM768X25519 = 0, p256 = 0' : undefined),
}

/** The script that reads files, by its place in the package. */
const READER = 'importWorker.js'

/**
 * What reads files does so beside the page, in a worker, and has much in common with the pages: phones, domains, cards, texts. Built with
 * them it shares their files; by itself it would be a second copy of a quarter of the package.
 */
const sharedWorker: Plugin = {
  name: 'shared-worker',
  enforce: 'pre',
  apply: 'build',
  resolveId: (id) => (id.endsWith('/importWorker?worker&url') ? '\0import-worker' : undefined),
  load(id) {
    if (id !== '\0import-worker') return
    this.emitFile({ type: 'chunk', id: resolve(WORKER), fileName: READER })
    return `export default '/${READER}'`
  },
  generateBundle(_, bundle) {
    if (!bundle[READER]) return
    // Neither the page nor the browser's own calls are there for a worker: a file that asks for them as it begins would end it.
    const loaded = new Set([READER])
    for (const name of loaded) {
      const file = bundle[name]
      if (file?.type !== 'chunk') continue
      for (const next of [...file.imports, ...file.dynamicImports]) loaded.add(next)
      const pages = Object.keys(file.modules).find((id) => /webextension-polyfill|preact[\\/]dist|\/dexie/.test(id))
      if (pages) throw new Error(`The worker that reads files would load ${pages}, in ${name}.`)
    }
  },
}

/**
 * The popup paints a picture first, and nothing else is even asked for until that stands: what its page would have loaded with it stands
 * in a template, from which the script that shows the picture (`entrypoints/popupFirst.ts`) takes it then.
 */
const pictureFirst: Plugin = {
  name: 'picture-first',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler(html, { path }) {
      if (!path.includes('popup')) return
      const rest: string[] = []
      const kept = html.replace(/[ \t]*<(?:link|script)[^>]*>(?:<\/script>)?\n?/g, (tag) => {
        if (!/(?:href|src)="\/(?:chunks|assets)\//.test(tag)) return tag
        rest.push(tag.trim())
        return ''
      })
      const first = kept.replace('</body>', `  <template>${rest.join('')}</template>\n  </body>`)
      if (first === kept || !rest.some((tag) => tag.startsWith('<script')))
        throw new Error('The page of the popup has another form: look at it again.')
      return first
    },
  },
}

/** Where our pages and the background begin. */
const BEGINNINGS = ['popup/main.tsx', 'dashboard/main.tsx', 'sidebar/main.tsx', 'sidepanel/main.tsx', 'background.ts']

/** What reads files, in a worker: the files of our pages that it shares hold nothing that asks for a page. */
const WORKER = 'lib/state/importWorker.ts'

/** What does long work, in whichever page or worker. */
const RUNNER = 'lib/jobs/runner.ts'

/** The modules that a beginning brings in by itself. @param later with those, too, that it asks for later */
function broughtBy(beginning: string, modules: Rolldown.ChunkingContext, later = false): Set<string> {
  const brought = new Set([resolve(beginning)])
  for (const id of brought) {
    const about = modules.getModuleInfo(id)
    for (const next of about?.importedIds ?? []) brought.add(next)
    if (later) for (const next of about?.dynamicallyImportedIds ?? []) brought.add(next)
  }
  return brought
}

/** The same for each of our beginnings. */
function broughtByAll(modules: Rolldown.ChunkingContext): Set<string>[] {
  return BEGINNINGS.map((beginning) => {
    const brought = broughtBy(join('entrypoints', beginning), modules)
    // Firefox's background is built by itself.
    if (brought.size === 1 && beginning !== 'background.ts') throw new Error(`No page begins at ${beginning}.`)
    return brought
  })
}

/** A few bytes that the bundler would make files of, into which of the files that are there anyway. */
const SMALL = [
  { is: /virtual:wxt-plugins/, into: 'ground' },
  { is: /virtual:wxt-html-plugins|modulepreload-polyfill|PopupFoot\.tsx$|\/popup\.css/, into: 'common' },
]

/**
 * Which file a module of our pages goes to. Left to itself, the bundler makes one for each set of pages that share something:
 * thirty for a sidebar, and every file that a page waits for costs it milliseconds. So: what the popup shares with the background,
 * which has no screen; what it shares with other pages; what the full page and the sidebar share beside that; what the sidebar
 * shares with the side panel; and each page's own. What the worker that reads files shares with any of them lies apart from the rest.
 */
function sharedFiles(): Rolldown.CodeSplittingOptions {
  let brought: Set<string>[] | undefined
  let read: Set<string> | undefined
  let worked: Set<string> | undefined
  return {
    includeDependenciesRecursively: false,
    groups: [
      {
        name(id, context) {
          // Only the file of everything says what a record looks like.
          if (/zod.v4.core.(json-schema|to-json-schema)/.test(id)) return null
          const small = SMALL.find(({ is }) => is.test(id))
          if (small) return small.into
          brought ??= broughtByAll(context)
          read ??= broughtBy(WORKER, context, true)
          worked ??= broughtBy(RUNNER, context)
          const [popup, full, sidebar, panel, background] = brought.map((each) => each.has(id))
          const isRead = read.has(id)
          if (background && popup) return isRead ? 'plain' : 'ground'
          // The background fetches nothing later: what pages do fetch later of it, to work on, must not be a handful of files to it.
          if (background) return isRead ? null : full ? (sidebar ? 'both' : 'deeds') : worked.has(id) ? 'work' : null
          if (popup && (full || sidebar)) return isRead ? 'texts' : 'common'
          if (full && sidebar) return isRead ? 'known' : 'pages'
          return sidebar && panel ? (isRead ? 'signs' : 'beside') : null
        },
      },
    ],
  }
}

const sizes = [16, 32, 48, 128]

/** Vite takes aliases as a list or by name. */
const aliases = (given: AliasOptions = []): readonly Alias[] =>
  Array.isArray(given) ? given : Object.entries(given).map(([find, replacement]) => ({ find, replacement }))

export default defineConfig({
  imports: false,
  // Pictures of the screens are no source.
  zip: { excludeSources: ['screens/**'] },
  // Chromium refuses to start for root with its sandbox.
  webExt: { chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [] },
  vite: () => ({
    plugins: [preact(), noMarkup, livingScripts, pictureFirst, plainKeys, sharedWorker],
    // The oldest browsers that Margin runs in know `light-dark()`. Rewritten for older ones, its dark side has no `!important`, and what
    // stands on foreign pages was light in the dark.
    build: {
      cssTarget: ['chrome123', 'firefox142'],
      // What comes later in a page fetches its files side by side. A worker has no document to ask for them.
      modulePreload: {
        resolveDependencies: (_, files, { hostId }) => (hostId.endsWith(READER) ? [] : files),
      },
    },
    // Dexie's build for current browsers: the same code without what older ones need, and a true module.
    // The list of domain suffixes as its makers packed it: half of what our packer makes of its source.
    resolve: {
      alias: [
        { find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.mjs' },
        { find: /^tldts$/, replacement: 'tldts/dist/index.esm.min.js' },
      ],
    },
  }),
  hooks: {
    'vite:build:extendConfig': (entries, vite) => {
      if (entries.some(({ name }) => name === 'popup')) {
        Object.assign(vite.build?.rollupOptions?.output ?? {}, { codeSplitting: sharedFiles() })
      }
      // Scripts that run in pages do without the polyfill: every page of a site pays for what they carry.
      if (!entries.every(({ type }) => type === 'content-script' || type === 'unlisted-script')) return
      const native = { find: /^webextension-polyfill$/, replacement: resolve('lib/platform/native.ts') }
      vite.resolve = { ...vite.resolve, alias: [native, ...aliases(vite.resolve?.alias)] }
    },
  },
  manifest: ({ browser, manifestVersion, mode }) => ({
    name: '__MSG_name__',
    short_name: 'Margin',
    description: '__MSG_description__',
    default_locale: 'en',
    icons: Object.fromEntries(sizes.map((size) => [size, `icon/${size}.png`])),
    permissions: [
      'storage', // where the sidebar stands on each site, and forms typed but not yet saved
      'unlimitedStorage', // the records live in the browser's database, which must not be thrown out when space is short
      'scripting', // puts the reader with its adapters into a page of the hosts below, when the page is to be read
      // The browser's side panel, in the stead of the sidebar where the user wants that. WXT adds it by itself; named here to be seen.
      ...(browser === 'firefox' ? [] : ['sidePanel']),
      'activeTab', // any page, once, where the user calls Margin there by menu, key or toolbar
      'contextMenus', // "Save to Margin" in the menu of the right mouse button
      'alarms', // the badge counts what is due, also after midnight and after the worker was stopped
      'notifications', // reminders of tasks at their time, and the notice that sums up the day
    ],
    // The hosts of the content script, no other: the reader comes after it.
    host_permissions: SITE_MATCHES,
    // One host at a time, of the user's own webmail or of her copies, which she names; never asked for as a whole.
    ...(manifestVersion === 3 ? { optional_host_permissions: NAMED_HOSTS } : { optional_permissions: NAMED_HOSTS }),
    action: { default_title: '__MSG_action__' },
    commands: {
      [manifestVersion === 3 ? '_execute_action' : '_execute_browser_action']: {
        suggested_key: { default: 'Alt+Shift+M' },
      },
      'save-from-page': { suggested_key: { default: 'Alt+Shift+S' }, description: '__MSG_saveFromPage__' },
      'toggle-sidebar': { suggested_key: { default: 'Alt+M' }, description: '__MSG_toggleSidebar__' },
    },
    // Dynamic addresses change with each start of the browser: a page cannot ask for the file to find out who has Margin.
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: ['https://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    // While developing, WXT adds its own server to the policy of its choosing.
    ...(mode === 'development'
      ? {}
      : { content_security_policy: manifestVersion === 3 ? { extension_pages: CSP } : CSP }),
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'margin@margin.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '123' }),
  }),
})
