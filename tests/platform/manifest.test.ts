/** What Margin asks of the browser: a list that was looked at line by line. Who changes the manifest changes it here, and says why in the README. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { root } from '../support/licences'

const { default: config } = await import('../../wxt.config')
type Made = (env: object) => Record<string, unknown>
const made = (browser: 'chrome' | 'firefox') =>
  (config.manifest as unknown as Made)({
    browser,
    manifestVersion: browser === 'chrome' ? 3 : 2,
    mode: 'production',
    command: 'build',
  })

const PERMISSIONS = [
  'storage',
  'unlimitedStorage',
  'scripting',
  'sidePanel',
  'activeTab',
  'contextMenus',
  'alarms',
  'notifications',
]
const HOSTS = [
  'https://mail.google.com/*',
  'https://www.linkedin.com/*',
  'https://*.linkedin.com/*',
  'https://outlook.live.com/*',
  'https://outlook.office.com/*',
  'https://outlook.office365.com/*',
  'https://outlook.cloud.microsoft/*',
  'https://mail.yahoo.com/*',
  'https://mail.proton.me/*',
  'https://app.fastmail.com/*',
]
/** Never asked for as a whole: the one host that the user names. */
const NAMED = ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*']

test('the manifest asks for what was looked at, and for nothing else', () => {
  const chrome = made('chrome')
  expect(chrome.permissions).toEqual(PERMISSIONS)
  expect(chrome.host_permissions).toEqual(HOSTS)
  expect(chrome.optional_host_permissions).toEqual(NAMED)
  expect(chrome.optional_permissions).toBeUndefined()
  expect(chrome.externally_connectable).toBeUndefined()
  expect(chrome.web_accessible_resources).toEqual([
    { resources: ['sidebar.html'], matches: ['https://*/*'], use_dynamic_url: true },
  ])
  const firefox = made('firefox')
  expect(firefox.permissions).toEqual(PERMISSIONS.filter((one) => one !== 'sidePanel'))
  expect(firefox.optional_permissions).toEqual(NAMED)
})

test('pages of Margin run their own files and nothing else', () => {
  const { extension_pages: policy } = made('chrome').content_security_policy as { extension_pages: string }
  const rules = new Map(policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]))
  expect(rules.get('default-src')).toBe("'none'")
  expect(rules.get('script-src')).toBe("'self'")
  expect(rules.get('style-src')).toBe("'self'")
  expect(rules.get('object-src')).toBe("'none'")
  expect(rules.get('base-uri')).toBe("'none'")
  expect(rules.get('form-action')).toBe("'none'")
  expect(rules.get('require-trusted-types-for')).toBe("'script'")
  expect(policy).not.toMatch(/unsafe|wasm/)
  expect(made('firefox').content_security_policy).toBe(policy)
})

test('the README says why for each permission and each host', () => {
  const section =
    readFileSync(`${root}/README.md`, 'utf8')
      .split('\n## ')
      .find((part) => part.startsWith('Permissions')) ?? ''
  const rows = [...section.matchAll(/^\| `(\w+)` \| (.{20,}) \|$/gm)].map(([, name]) => name)
  expect(rows.sort()).toEqual([...PERMISSIONS].sort())
  const unsaid = HOSTS.filter((host) => {
    const name = host.slice('https://'.length, -2).replace(/^(\*|www)\./, '')
    const site = { 'mail.google.com': 'Gmail', 'linkedin.com': 'LinkedIn', 'mail.yahoo.com': 'Yahoo Mail' }[name]
    return !section.includes(site ?? { 'mail.proton.me': 'Proton Mail', 'app.fastmail.com': 'Fastmail' }[name] ?? name)
  })
  expect(unsaid).toEqual([])
})

test('nothing that runs in the product runs anything when it is installed, and npm is told to run nothing', () => {
  const { packages } = JSON.parse(readFileSync(`${root}/package-lock.json`, 'utf8')) as {
    packages: Record<string, { dev?: boolean; hasInstallScript?: boolean }>
  }
  const running = Object.entries(packages).filter(([, about]) => about.hasInstallScript && !about.dev)
  expect(running.map(([name]) => name)).toEqual([])
  expect(readFileSync(`${root}/.npmrc`, 'utf8')).toMatch(/^ignore-scripts=true$/m)
})
