/** One row, large: who it is, how to reach them, every cell, what was noted and how often it was tried. */
import type { ComponentChildren } from 'preact'
import type { Sheet, SheetColumn, Suspect } from '../../lib/core/sheet'
import { meaningOf } from '../../lib/core/sheet/meaning'
import { factsOf, suspectLabel } from '../../lib/core/sheet/suspectFacts'
import { personById } from '../../lib/db/read'
import { editSuspect } from '../../lib/db/suspects'
import { formatDay } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { addressOf } from '../../lib/state/route'
import { PhoneLink } from '../people/KnownPerson'
import { MailLink, WebLink } from '../people/links'
import { Button } from '../shared/Button'
import { InPlace } from '../shared/InPlace'
import { StateChip } from './StateChip'

type Props = {
  sheet: Sheet
  row: Suspect
  onOpenAgain: () => void
  /** What can be done with it. */
  children: ComponentChildren
}

export function SuspectCard({ sheet, row, onOpenAgain, children }: Props) {
  const facts = factsOf(sheet.columns, row.cells)
  const name = suspectLabel(sheet.columns, row.cells) || t('prospect.nameless')
  const beside = [facts.title, facts.company === name ? undefined : facts.company, facts.place].filter(Boolean)
  return (
    <section class="suspect" aria-label={name}>
      <div class="suspect-now">
        <header>
          <h2 class="title-large" tabIndex={-1} data-return>
            {name}
          </h2>
          <StateChip row={row} />
          {row.calls ? <span class="quiet">{t('prospect.triedTimes', { n: row.calls })}</span> : null}
          <span class="hint push">{t('prospect.row', { n: row.n })}</span>
        </header>
        {beside.length > 0 && <p class="quiet">{beside.join(' · ')}</p>}
        <div class="suspect-reach">
          {facts.phones.map((phone) => (
            <PhoneLink key={phone.shown} phone={phone} />
          ))}
          {facts.emails.map((email) => (
            <p key={email}>
              <MailLink email={email} />
            </p>
          ))}
        </div>
        <Became row={row} onOpenAgain={onOpenAgain} />
        {children}
      </div>
      <div class="suspect-more">
        <div class="suspect-note">
          <InPlace
            lines
            label={t('person.note')}
            name={`suspect:${row.id}:note`}
            text={row.note ?? ''}
            on={{ table: 'suspects', row, fields: { text: ['note'] } }}
            onSave={(note, seen) => editSuspect(row.id, { note }, seen)}
          />
        </div>
        <div class="suspect-cells">
          {sheet.columns.map((column) => (
            <Cell key={column.id} column={column} row={row} />
          ))}
        </div>
      </div>
    </section>
  )
}

function Cell({ column, row }: { column: SheetColumn; row: Suspect }) {
  const text = row.cells[column.id] ?? ''
  const means = meaningOf(column)
  // What nobody knows the meaning of is shown where there is something in it.
  if (!text && !means) return null
  const { emails, phones } = factsOf([column], row.cells)
  const links: Partial<Record<string, ComponentChildren>> = {
    email: emails.length > 0 && emails.map((email) => <MailLink key={email} email={email} />),
    phone: phones.length > 0 && phones.map((phone) => <PhoneLink key={phone.shown} phone={phone} />),
    mobile: phones.length > 0 && phones.map((phone) => <PhoneLink key={phone.shown} phone={phone} />),
    website: <WebLink url={text} />,
    profile: <WebLink url={text} />,
  }
  return (
    <InPlace
      label={column.name}
      name={`suspect:${row.id}:${column.id}`}
      text={text}
      on={{ table: 'suspects', row, fields: { text: ['cells'] } }}
      onSave={(value, seen) => editSuspect(row.id, { cells: { [column.id]: value } }, seen)}
    >
      {(means && links[means]) || undefined}
    </InPlace>
  )
}

/** Where the row went, and the way to work it again. */
function Became({ row, onOpenAgain }: { row: Suspect; onOpenAgain: () => void }) {
  const { personId, state } = row
  const person = useReady(async () => (personId ? ((await personById(personId)) ?? null) : null), [personId])
  if (state === 'open') return null
  return (
    <p class="row suspect-became">
      {state === 'dropped' && row.reason && <span>{row.reason}</span>}
      {state === 'later' && row.day && <span>{t('prospect.backOn', { day: formatDay(row.day) })}</span>}
      {state === 'lead' && person && (
        <a class="button" href={addressOf({ page: 'person', id: person.id })}>
          {t('prospect.openLead')}
        </a>
      )}
      {state === 'lead' && person === null && <span>{t('prospect.leadGone')}</span>}
      <Button small onClick={onOpenAgain}>
        {t('prospect.openAgain')}
      </Button>
    </p>
  )
}
