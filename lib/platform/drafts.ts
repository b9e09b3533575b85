/**
 * What was typed into a form and not saved yet, kept for each form so that a closed tab, a collapsed sidebar or an update
 * of the extension loses no word. A page that outlived its extension keeps and loads nothing any more. Kept in `storage.local`; never in the journal, for it is not a record.
 *
 * A form that stands open in two windows is kept by the one that opened it first: the other must not take over what is just
 * being typed there.
 */
import { browser, isAlive } from './browser'

type Fields = Record<string, string>
const PREFIX = 'draft:'
const key = (form: string) => PREFIX + form

/**
 * The kept text of a form, by field name; nothing where none is kept.
 * @param form what tells this form from every other: `note:person:<id>`
 */
export async function loadDraft(form: string): Promise<Fields | undefined> {
  if (!isAlive()) return undefined
  return textOf((await browser.storage.local.get(key(form)))[key(form)])
}

function textOf(kept: unknown): Fields | undefined {
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

/** All that is kept of the forms of one record, by form. */
export async function draftsAbout(id: string): Promise<[form: string, fields: Fields][]> {
  if (!isAlive()) return []
  const all = await browser.storage.local.get(null)
  return Object.entries(all).flatMap(([name, kept]): [string, Fields][] => {
    const fields = name.startsWith(PREFIX) && name.split(':').includes(id) ? textOf(kept) : undefined
    return fields ? [[name.slice(PREFIX.length), fields]] : []
  })
}

/** A form that stands open. `mine` tells whether its text is kept by this window. */
export type Held = { mine: Promise<boolean>; letGo: () => void }

/** Says that a form stands open here, until it is let go or the page ends. */
export function holdDraft(form: string): Held {
  let letGo = () => {}
  if (!globalThis.navigator?.locks) return { mine: Promise.resolve(true), letGo }
  const done = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const mine = new Promise<boolean>((tell) => {
    navigator.locks
      .request(key(form), { ifAvailable: true }, (lock) => {
        tell(lock !== null)
        return lock ? done : undefined
      })
      // A page that is going away gets none.
      .catch(() => tell(true))
  })
  return { mine, letGo }
}

/** Whether a form stands open somewhere, in this window or in another. */
export async function isHeld(form: string): Promise<boolean> {
  const locks = await globalThis.navigator?.locks?.query().catch(() => undefined)
  return locks?.held?.some((lock) => lock.name === key(form)) ?? false
}
