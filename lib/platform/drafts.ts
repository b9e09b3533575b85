/**
 * What was typed into a form and not saved yet, kept for each form so that a closed tab, a collapsed sidebar or an update
 * of the extension loses no word. A page that outlived its extension keeps and loads nothing any more. Kept in `storage.local`; never in the journal, for it is not a record.
 */
import { browser, isAlive } from './browser'

type Fields = Record<string, string>
const key = (form: string) => `draft:${form}`

/**
 * The kept text of a form, by field name; nothing where none is kept.
 * @param form what tells this form from every other: `note:person:<id>`
 */
export async function loadDraft(form: string): Promise<Fields | undefined> {
  if (!isAlive()) return undefined
  const kept: unknown = (await browser.storage.local.get(key(form)))[key(form)]
  if (typeof kept !== 'object' || kept === null) return undefined
  return Object.fromEntries(
    Object.entries(kept).filter((field): field is [string, string] => typeof field[1] === 'string'),
  )
}

/** Keeps a form's text. A form whose fields are all empty is forgotten. */
export async function saveDraft(form: string, fields: Fields): Promise<void> {
  if (Object.values(fields).every((text) => text.trim() === '')) return clearDraft(form)
  if (!isAlive()) return
  await browser.storage.local.set({ [key(form)]: fields })
}

/** Forgets a form's text: it was saved, or given up. */
export async function clearDraft(form: string): Promise<void> {
  if (!isAlive()) return
  await browser.storage.local.remove(key(form))
}
