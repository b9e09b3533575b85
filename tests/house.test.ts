/** Keeps the floors apart and the house tidy: what house.md promises, checked on every run by reading the source. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { areaTexts, catalogue } from '../lib/core/text'
import { sites } from '../lib/sites'

const root = resolve(import.meta.dirname, '..')

const files = (folder: string): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .map((name) => join(folder, name))
        .filter((name) => /\.tsx?$/.test(name) && statSync(join(root, name)).isFile())
    : []
const source = (file: string) => readFileSync(join(root, file), 'utf8')
const product = ['lib', 'components', 'entrypoints'].flatMap(files)

/** What each floor may import, as folders of ours and packages. Packages that are not named here belong to no floor below the entry points. */
const FLOORS: Record<string, { ours: string[]; packages: RegExp }> = {
  'lib/core': {
    ours: ['lib/core'],
    packages: /^(zod\/mini|papaparse|saxen|fflate|@noble\/hashes\/\w+|ical\.js|chrono-node\/(en|fr))$/,
  },
  'lib/extract': {
    ours: ['lib/core', 'lib/extract'],
    packages: /^(libphonenumber-js(\/.*)?|tldts|any-ascii|ical\.js|postal-mime|email-providers\/common\.json)$/,
  },
  'lib/cloud': { ours: ['lib/core', 'lib/cloud'], packages: /^(aws4fetch|age-encryption|zod\/mini)$/ },
  'lib/sites': { ours: ['lib/core', 'lib/extract', 'lib/sites'], packages: /^$/ },
  'lib/db': { ours: ['lib/core', 'lib/db'], packages: /^(dexie|uuid|@noble\/hashes\/(hmac|sha2|utils))$/ },
  'lib/platform': { ours: ['lib/core', 'lib/platform'], packages: /^(webextension-polyfill|zod\/mini)$/ },
  'lib/jobs': { ours: ['lib/core', 'lib/db', 'lib/platform', 'lib/cloud', 'lib/jobs'], packages: /^dexie$/ },
  'lib/state': {
    ours: ['lib/core', 'lib/extract', 'lib/db', 'lib/platform', 'lib/state'],
    packages: /^(@preact\/signals|preact\/hooks|dexie)$/,
  },
  components: {
    ours: ['lib/core', 'lib/extract', 'lib/db', 'lib/platform', 'lib/state', 'components'],
    packages:
      /^(preact(\/.*)?|@preact\/signals|@tanstack\/virtual-core|@atlaskit\/pragmatic-drag-and-drop\/.*|lean-qr|lucide-preact(\/.*)?|uplot(\/.*)?)$/,
  },
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s[^'"]*?from\s*['"]([^'"]+)['"]|(?:^|\n)\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g
const importsOf = (file: string) =>
  [...source(file).matchAll(IMPORT)].map((m) => (m[1] ?? m[2] ?? m[3] ?? '').replace(/\?.*$/, ''))

describe('floors', () => {
  for (const [floor, { ours, packages }] of Object.entries(FLOORS)) {
    test(`${floor} imports only what stands below it`, () => {
      const steps = files(floor).flatMap((file) =>
        importsOf(file)
          .filter((name) => {
            if (!name.startsWith('.')) return !packages.test(name)
            const target = relative(root, resolve(root, dirname(file), name))
            return !ours.some((folder) => target.startsWith(`${folder}/`) || target === folder)
          })
          .map((name) => `${file} imports ${name}`),
      )
      expect(steps).toEqual([])
    })
  }

  test('the core asks nothing of the outside: no clock, no chance, no browser', () => {
    const outside =
      /\b(Date\.now\(|new Date\(\)|Math\.random|crypto\.|window\.|document\.|fetch\(|localStorage|chrome\.|browser\.)/
    expect(files('lib/core').filter((file) => outside.test(code(file)))).toEqual([])
  })

  test('adapters and extraction never touch the global document', () => {
    const global = /(?<![\w.])(document|window)\s*[.[]/
    expect([...files('lib/sites'), ...files('lib/extract')].filter((file) => global.test(code(file)))).toEqual([])
  })

  test('only the platform speaks to the browser', () => {
    const speaks = product.filter((file) => /webextension-polyfill|(?<![\w.])(chrome|browser)\.[a-z]/.test(code(file)))
    expect(speaks.filter((file) => !/^(lib\/platform|entrypoints)\//.test(file))).toEqual([])
  })

  test('tables are written in one place', () => {
    const writing = (tables: string) =>
      new RegExp(`\\bdb\\.(${tables})\\.(put|add|update|delete|bulkPut|bulkAdd|bulkDelete|clear|modify)\\b`)
    const who = (tables: string) => product.filter((file) => writing(tables).test(code(file)))
    expect(who('people|companies|deals|pipelines|activities|tasks|settings|table\\([^)]*\\)')).toEqual([
      'lib/db/write.ts',
    ])
    // The search index is derived data, kept for the next start: no change, and nothing to take back.
    expect(who('search')).toEqual(['lib/db/findSave.ts'])
    // So are the facts of reports.
    expect(who('facts')).toEqual(['lib/db/factsSave.ts'])
    expect(who('totals').sort()).toEqual(['lib/db/recount.ts', 'lib/db/write.ts'])
    // What was told is no change either: it must stand in the way of no undo.
    expect(who('reminders')).toEqual(['lib/db/reminders.ts'])
    // Marks of who was erased are no change either: nothing takes them back but the user, by a word of her own.
    expect(who('erased')).toEqual(['lib/db/erased.ts'])
    // The journal's entries are made in one place; the others say of an entry that it is undone, finished or outlived.
    expect(who('changes|changeParts').sort()).toEqual([
      'lib/db/eraseJournal.ts',
      'lib/db/jobsUnderWay.ts',
      'lib/db/prune.ts',
      'lib/db/undo.ts',
      'lib/db/write.ts',
    ])
  })
})

describe('text stays text', () => {
  test('no markup is made from strings', () => {
    const sinks =
      /\.(innerHTML|outerHTML|srcdoc)\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment/
    expect(product.filter((file) => sinks.test(code(file)))).toEqual([])
  })

  test('links from pages are opened only when they are web or mail addresses', () => {
    expect(product.filter((file) => /javascript:/.test(code(file)))).toEqual([])
  })
})

describe('texts', () => {
  test('English and French have the same keys, none empty, with the same parameters', () => {
    const parameters = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
    expect(Object.keys(catalogue.fr).sort()).toEqual(Object.keys(catalogue.en).sort())
    for (const [key, english] of Object.entries(catalogue.en)) {
      const french = catalogue.fr[key as keyof typeof catalogue.fr]
      expect(french.trim(), key).not.toBe('')
      expect(parameters(french), key).toEqual(parameters(english))
    }
  })

  test('a key stands in one area only', () => {
    const keys = areaTexts.flatMap((area) => Object.keys(area.en))
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([])
  })

  test('every text is used', () => {
    const all = product
      .filter((file) => !file.startsWith('lib/core/text/'))
      .map(source)
      .join('\n')
    const prefixes = [...new Set([...all.matchAll(/`([\w.]+)\$\{/g)].map((m) => m[1] ?? ' '))]
    const begins = (key: string) => prefixes.some((prefix) => key.startsWith(prefix))
    const unused = Object.keys(catalogue.en).filter((key) => !begins(key) && !all.includes(`'${key}'`))
    expect(unused).toEqual([])
  })
})

describe('sites', () => {
  test('every site has fixtures and a test', () => {
    for (const site of sites) {
      expect(existsSync(join(root, `tests/fixtures/${site.id}Page.ts`)), `fixtures of ${site.id}`).toBe(true)
      expect(
        files('tests/sites').some((file) => source(file).includes(site.id)),
        `test of ${site.id}`,
      ).toBe(true)
    }
  })
})

describe('size', () => {
  test('a file past 150 lines says why in its first comment', () => {
    const long = product.filter((file) => source(file).split('\n').length > 151)
    expect(long.filter((file) => !/long because/i.test(source(file).slice(0, 1200)))).toEqual([])
  })

  test('entry points wire and do not think: under 60 lines', () => {
    expect(files('entrypoints').filter((file) => source(file).split('\n').length > 60)).toEqual([])
  })

  test('no file is called after nothing', () => {
    expect(product.filter((file) => /(utils?|helpers?|manager|service|misc|common)\.tsx?$/i.test(file))).toEqual([
      'lib/core/text/common.ts',
    ])
  })

  test('the top level holds what the house allows', () => {
    const allowed =
      'entrypoints components lib public tests wxt.config.ts package.json package-lock.json tsconfig.json biome.json README.md LICENSE'.split(
        ' ',
      )
    const made = ['node_modules', 'screens']
    const there = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name))
    expect(there.filter((name) => !allowed.includes(name))).toEqual([])
  })
})

/** A file without its comments. */
function code(file: string): string {
  return source(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1')
}

/** Keys put together from a prefix in backquotes: `lifecycle.${x}`. */
