/** Links: which addresses may be opened, and that every link of the source is made where that is decided. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { mayOpen } from '../../lib/core/opens'

test.each([
  'https://nord.example/a',
  'http://nord.example',
  'mailto:a@nord.example',
  'tel:+3312345',
  'HTTPS://NORD.example',
])('%s is opened', (address) => expect(mayOpen(address)).toBe(address))

test.each([
  'javascript:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  'JaVaScRiPt://nord.example/%0aalert(1)',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://nord.example/1',
  'file:///etc/passwd',
  'chrome-extension://margin/dashboard.html',
  'view-source:https://nord.example',
  'vbscript:x',
  'ftp://nord.example',
  '//nord.example',
  'nord.example',
  '',
])('%j is not', (address) => expect(mayOpen(address)).toBeUndefined())

const root = join(import.meta.dirname, '../..')
const sources = ['components', 'lib', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(folder, name)),
)
const source = (file: string) => readFileSync(join(root, file), 'utf8')

/** Ways to write an address that cannot be anything but a place of ours, or was decided upon. */
const OWN = [/^"#\//, /^\{addressOf(Row)?\(/, /^\{mailAddress\(/, /^\{phoneAddress\(/]
/** Each of these looked at, and why it holds. */
const LOOKED_AT: Record<string, string> = {
  'components/people/links.tsx {address.href}': 'what `opensAs` lets through, and of the web',
  'components/fields/CustomDetails.tsx {address}': 'what `linkIn` found, which asks `opensAs`',
  'components/work/TaskPage.tsx {address}': 'made by `addressOf` in the same file',
  'components/welcome/WhereNext.tsx {ADDRESSES[site.id] ?? `https://${site.hosts[0]}/`}': 'constants',
  'components/filter/ViewTabs.tsx {address}': 'made by `addressOf` in the same file',
  'components/home/CardFrame.tsx {href}': 'constants of the cards',
  'components/Places.tsx {`#/${place}`}': 'constants',
  'components/drafts/DraftFrom.tsx {mailto}': 'made by `mailtoAddress`, which begins it',
  'components/drafts/RecordLinks.tsx {href}': 'what `linkTo` makes: of the web, and of a host of the user’s own',
  "components/history/HistoryPage.tsx {record ? '#/history' : '#/people'}": 'constants',
  'components/settings/DataWays.tsx {href}': 'constants in the same file',
  'components/people/DuplicatesPage.tsx {`#/${table}`}': 'constants',
  'components/Gone.tsx {address}': 'constants of the pages that show it',
}

/** The value of an attribute that begins at `from`. */
function valueAt(text: string, from: number): string {
  if (text[from] === '"') return text.slice(from, text.indexOf('"', from + 1) + 1)
  let depth = 0
  for (let i = from; i < text.length; i++) {
    if (text[i] === '{') depth++
    else if (text[i] === '}' && --depth === 0) return text.slice(from, i + 1)
  }
  return text.slice(from)
}

test('every address of a link is a place of ours, or decided upon in one place', () => {
  const strange = sources.flatMap((file) => {
    const text = source(file)
    return [...text.matchAll(/\s(?:href|src|formAction|xlinkHref)=(?=["{])/g)]
      .map((found) => valueAt(text, found.index + found[0].length))
      .filter((value) => !OWN.some((own) => own.test(value)) && !LOOKED_AT[`${file} ${value}`])
      .map((value) => `${file} ${value}`)
  })
  expect(strange).toEqual([])
})

test('nothing else opens an address', () => {
  const opens =
    /window\.open\(|\btabs\.create\(|\btabs\.update\(|windows\.create\(|location\.assign\(|location\.href\s*=[^=]/
  expect(sources.filter((file) => opens.test(source(file)))).toEqual([
    'lib/platform/installed.ts',
    'lib/platform/open.ts',
  ])
})

test('links to the outside take no hold on us', () => {
  for (const file of sources)
    for (const [link] of source(file).matchAll(/<a\b[^>]*target="_blank"[^>]*>/g))
      expect(link, file).toMatch(/noopener/)
})
