/**
 * What `public/licences.txt` must hold: every run-time dependency with its version, its licence, where its source is, and the text
 * of that licence; those of the same text stand together. `npm run licences` writes it anew.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')
export const LICENCES = join(root, 'public/licences.txt')

type Locked = { version?: string; license?: string; dev?: boolean; optional?: boolean }

/** Folders of packages that may come into the extension, as the lock file tells them; of the same package and version one. */
function folders(): string[] {
  const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  return Object.entries(lock.packages)
    .filter(([folder, { dev, optional }]) => folder && !dev && !optional)
    .map(([folder]) => folder)
}

/** @throws where a package says of no licence at all: such a one may not be used */
function about(folder: string): { heading: string; text: string } {
  const told = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string
    homepage?: string
    repository?: string | { url?: string }
  }
  if (!told.license) throw new Error(`${told.name} names no licence`)
  const repository = typeof told.repository === 'string' ? told.repository : told.repository?.url
  const source = (repository ?? told.homepage ?? '').replace(/^git\+/, '').replace(/\.git$/, '')
  const files = readdirSync(join(root, folder)).filter((name) => /^(licen[sc]e|copying|notice)(\.|$)/i.test(name))
  const text = files
    .map((name) =>
      readFileSync(join(root, folder, name), 'utf8')
        .replace(/\r/g, '')
        .trim(),
    )
    .join('\n\n')
  return { heading: [`${told.name} ${told.version}`, told.license, source].filter(Boolean).join(', '), text }
}

export function licencesText(): string {
  const byText = new Map<string, string[]>()
  for (const { heading, text } of folders().map(about)) {
    const headings = byText.get(text) ?? []
    if (!headings.includes(heading)) headings.push(heading)
    byText.set(text, headings)
  }
  const parts = [...byText].map(([text, headings]) =>
    [...headings, '', text || 'Its package brings no text of it.'].join('\n'),
  )
  return `Margin is made with these, each under its own licence.\n\n${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`
}
