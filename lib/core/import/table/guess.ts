/** What the columns of a table are that is no export we know: told from their headings in English and French, and from their values. */
import { meaningOfHeading } from '../../sheet/headings'
import type { Meaning } from '../../sheet/meaning'
import { recogniseColumns, type SheetRows } from '../../sheet/recognise'
import type { ImportField } from '../fields'
import { headed, plainHeading } from '../makers/maker'
import type { ImportColumn, ImportNoun } from '../record'
import { currencyIn } from './amounts'
import { fitsColumn } from './fits'

const MEANT: Record<Meaning, ImportField> = {
  name: 'name',
  givenName: 'givenName',
  familyName: 'familyName',
  company: 'company',
  email: 'email',
  phone: 'phone',
  mobile: 'mobile',
  title: 'title',
  place: 'place',
  website: 'website',
  profile: 'profileUrl',
  industry: 'industry',
  size: 'size',
  note: 'note',
}

/** Headings of any table, beside those of people. */
const ALSO = headed({
  externalId: 'id, record id, external id, identifiant, reference',
  tags: 'tags, tag, labels, label, categories, keywords, etiquettes, etiquette, mots cles',
  fax: 'fax, fax number, telecopie, telecopieur',
  workPhone: 'work phone, business phone, office phone, phone work, telephone professionnel, telephone bureau',
})

const DEAL = headed({
  title:
    'deal, deal name, deal title, opportunity, opportunity name, opportunite, nom de l opportunite, affaire, nom de l affaire',
  amount: 'amount, value, deal value, deal size, montant, valeur, montant ht',
  currency: 'currency, devise, monnaie',
  stage: 'stage, deal stage, etape, etape commerciale, phase',
  status: 'status, deal status, statut',
  pipeline: 'pipeline',
  due: `close date, closing date, expected close date, expected closing, expected closing date, date de cloture,
    date de cloture prevue, date de signature, signature attendue, signature prevue`,
  closedOn: 'closed on, closed date, won date, close le, cloture le, date de gain',
})

const ACTIVITY = headed({
  title: 'subject, activity subject, activity, sujet, objet, activite',
  type: 'type, activity type, type d activite, nature',
  at: 'date, start, start date, date and time, debut, date de debut',
  due: 'due date, due, deadline, echeance, date d echeance',
  done: 'done, completed, fait, terminee, termine, realisee',
  minutes: 'duration minutes, minutes, duree minutes, duree en minutes',
  person: 'contact, person, contact name, personne, nom du contact',
  deal: 'deal, deal name, opportunity, opportunity name, opportunite, affaire',
})

const TASK = { ...ACTIVITY, ...headed({ title: 'task, task name, to do, tache, a faire', status: 'status, statut' }) }

const CURRENCY = /\s*[([]?\s*(\p{Sc}|[A-Z]{3})\s*[)\]]?\s*$/u

/** A heading as words, without the currency behind it: `Amount (EUR)`. */
function wordsOf(heading: string): string {
  const [behind, sign] = (heading.length < 100 && CURRENCY.exec(heading)) || []
  return plainHeading(behind && sign && currencyIn(sign) ? heading.slice(0, -behind.length) : heading)
}

/** Whether a cell can head a column: words that head one in some table, of people or of anything else. */
export const isKnownHeading = (cell: string): boolean => {
  const plain = wordsOf(cell)
  return [ALSO, DEAL, ACTIVITY, TASK].some((list) => Object.hasOwn(list, plain)) || meaningOfHeading(cell) !== undefined
}

/** @param head see `TableLook` @param wanted what the user says the rows are */
export function guessTable(
  rows: SheetRows['rows'],
  head: number | undefined,
  wanted: ImportNoun | undefined,
): { noun: ImportNoun; columns: ImportColumn[] } {
  const guessed = recogniseColumns({ rows }, head)
  const plain = guessed.map(({ name }) => wordsOf(name))
  const noun = wanted ?? nounOf(plain, guessed)
  const body = head === undefined ? rows : rows.slice(head + 1)
  const taken = new Set<ImportField>()
  const columns = guessed.map(({ at, name, means, by }, i): ImportColumn => {
    const own = ofNoun(noun, plain[i] ?? '')
    const meant = means && asOf(noun, MEANT[means])
    const field = own && fitsColumn(own, body, at) ? own : meant
    const isOnce =
      field && !['email', 'phone', 'mobile', 'workPhone', 'fax', 'note', 'tags', 'profileUrl'].includes(field)
    if (!field || (isOnce && taken.has(field))) return { at, heading: name }
    taken.add(field)
    return { at, heading: name, field, by: field === own ? 'heading' : (by ?? 'heading') }
  })
  return { noun, columns }
}

function ofNoun(noun: ImportNoun, heading: string): ImportField | undefined {
  const lists = { person: {}, company: {}, deal: DEAL, activity: ACTIVITY, task: TASK }[noun] as Record<
    string,
    ImportField
  >
  for (const list of [lists, ALSO]) if (Object.hasOwn(list, heading)) return list[heading]
  return undefined
}

/** What a person's field is in a row of another noun; undefined where such a row has none. */
function asOf(noun: ImportNoun, field: ImportField): ImportField | undefined {
  if (noun === 'person') return field
  if (noun === 'company')
    return field === 'company'
      ? 'name'
      : ['name', 'givenName', 'familyName', 'title'].includes(field)
        ? undefined
        : field
  if (field === 'name') return 'person'
  return ['company', 'email', 'note'].includes(field) ? field : undefined
}

function nounOf(plain: readonly string[], columns: readonly { means?: Meaning }[]): ImportNoun {
  const has = (list: Record<string, ImportField>, ...fields: ImportField[]) =>
    plain.some((heading) => Object.hasOwn(list, heading) && fields.includes(list[heading] as ImportField))
  const means = (...meanings: Meaning[]) => columns.some((column) => column.means && meanings.includes(column.means))
  if (has(headed({ title: 'task, task name, tache' }), 'title') && !means('email')) return 'task'
  if (has(DEAL, 'title') && has(DEAL, 'amount', 'stage') && !has(ACTIVITY, 'type')) return 'deal'
  if (has(DEAL, 'amount') && has(DEAL, 'stage')) return 'deal'
  if (has(ACTIVITY, 'title') && has(ACTIVITY, 'type', 'at', 'due') && !means('email')) return 'activity'
  if (means('company') && !means('name', 'givenName', 'familyName', 'email', 'title', 'mobile')) return 'company'
  return 'person'
}
