/** Somebody Margin knows: name, life cycle, title and company, phone; what the page says otherwise; and the ways to change and to qualify her. */
import { Pencil } from 'lucide-preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Company } from '../../lib/core/company'
import { deceives } from '../../lib/core/deceives'
import { type Person, type Phone, personLabel } from '../../lib/core/person'
import { openDashboard } from '../../lib/platform/open'
import { t } from '../../lib/state/language'
import { Avatar } from '../shared/Avatar'
import { Chip } from '../shared/Chip'
import { IconButton } from '../shared/IconButton'
import { Odd } from '../shared/Odd'
import { useShortcuts } from '../shared/shortcuts'
import { useOpenForm } from '../shared/useForm'
import { ConvertPerson } from './ConvertPerson'
import { Differences } from './Differences'
import type { Difference } from './differences'
import { EditPerson } from './EditPerson'
import { phoneAddress } from './links'
import './people.css'

type Props = {
  person: Person
  company?: Company
  /** What the open page says otherwise. */
  differs?: readonly Difference[]
  /** Just saved here: the keyboard goes on from its name. */
  focused?: boolean
  /** Side by side at once, on a page that is about this person alone. */
  showDiffers?: boolean
  /** The one whom the keys of the screen are about. */
  keys?: boolean
  /** Where there is a choice of whose deals stand below: whether it is this one, and how to choose it. */
  selected?: boolean
  onSelect?: () => void
}

export function KnownPerson({ person, company, differs = [], showDiffers, focused, keys, selected, onSelect }: Props) {
  const nameButton = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // Unless it was quicker, and is somewhere else by now.
    if (focused && document.activeElement === document.body) nameButton.current?.focus()
  }, [focused])
  const [editing, setEditing] = useOpenForm(`person:${person.id}`)
  const [converting, setConverting] = useOpenForm(`convert:${person.id}`)
  const [open, setOpen] = useState(showDiffers ?? false)
  const isLead = person.lifecycle !== 'contact'
  const name = personLabel(person)
  const chooses = onSelect && !selected
  const qualify = { id: 'person.convert' as const, label: t('convert.title', { name }), run: () => setConverting(true) }
  const edit = { id: 'record.edit' as const, label: t('person.edit', { name }), run: () => setEditing(true) }
  useShortcuts(t('sidebar.people'), [...(isLead ? [keys ? qualify : { ...qualify, keys: [] }] : []), edit])
  return (
    <li class={selected ? 'person selected' : 'person'}>
      <Avatar name={name} />
      <div class="lines">
        <div class="who">
          <button
            type="button"
            class="name"
            ref={nameButton}
            title={chooses ? t('person.show', { name }) : t('person.open', { name })}
            aria-current={selected || undefined}
            onClick={() => (chooses ? onSelect() : openDashboard(`/people/${person.id}`))}
          >
            {name}
          </button>
          <Odd text={[name, ...person.emails].find(deceives)} />
          <Chip tone={person.lifecycle === 'contact' ? 'accent' : 'plain'}>{t(`lifecycle.${person.lifecycle}`)}</Chip>
          {isLead && (
            <button
              type="button"
              class="link"
              aria-label={t('convert.title', { name })}
              aria-expanded={converting}
              onClick={() => setConverting(!converting)}
            >
              {t('convert.action')}
            </button>
          )}
        </div>
        <p class="quiet">{[person.title, company?.name].filter(Boolean).join(' · ') || person.emails[0]}</p>
        {person.phones.map((phone) => (
          <PhoneLink key={phone.shown} phone={phone} />
        ))}
        {differs.length > 0 && (
          <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
            {differs.every((one) => one.mine === undefined)
              ? t('capture.new', { n: differs.length })
              : t('capture.differs', { n: differs.length })}
          </button>
        )}
      </div>
      <div class="buttons">
        <IconButton small label={t('person.edit', { name })} onClick={() => setEditing(!editing)}>
          <Pencil size={14} aria-hidden="true" />
        </IconButton>
      </div>
      {open && differs.length > 0 && (
        <div class="wide">
          <Differences person={person} items={differs} />
        </div>
      )}
      {converting && isLead && (
        <div class="wide">
          <ConvertPerson
            person={person}
            onDone={() => setConverting(false)}
            onLook={(other) => openDashboard(`/people/${person.id}?beside=${other}`)}
          />
        </div>
      )}
      {editing && (
        <div class="wide">
          <EditPerson person={person} companyName={company?.name} onDone={() => setEditing(false)} />
        </div>
      )}
    </li>
  )
}

/** A number to press; the system's telephone takes it from there. */
export function PhoneLink({ phone }: { phone: Phone }) {
  return (
    <p>
      <a href={phoneAddress(phone)} title={t('person.call', { number: phone.shown })}>
        {phone.shown}
      </a>
    </p>
  )
}
