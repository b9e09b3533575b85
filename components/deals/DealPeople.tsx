/** The people of a deal and the part each plays in it. */
import { Plus, X } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Deal } from '../../lib/core/deal'
import { type Person, personLabel } from '../../lib/core/person'
import { editDeal } from '../../lib/db/deals'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { addressOf } from '../../lib/state/route'
import { RecordPick } from '../people/RecordPick'
import { Avatar } from '../shared/Avatar'
import { Button } from '../shared/Button'
import { IconButton } from '../shared/IconButton'
import { InlineForm } from '../shared/InlineForm'
import { InPlace } from '../shared/InPlace'
import { Section } from '../shared/Section'
import { useActs } from '../shared/shortcuts'

export function DealPeople({ deal, people }: { deal: Deal; people: readonly Person[] }) {
  const [adding, setAdding] = useState(false)
  const put = (people: (seen: Deal) => Deal['people']) =>
    actOn(deal, (seen) => editDeal(deal.id, { people: people(seen) }, seen))
  const roleOf = (id: string) => deal.people.find((one) => one.personId === id)?.role ?? ''
  const takeOff = (id: string) => put((seen) => seen.people.filter((one) => one.personId !== id))
  useActs(t('deal.deal'), [
    { id: 'deal.person', run: () => setAdding(true) },
    ...people.map((person) => ({
      id: 'deal.personOff' as const,
      of: person.id,
      label: t('dealPage.removePerson', { name: personLabel(person) }),
      run: () => void takeOff(person.id),
    })),
  ])
  const add = (
    <Button kind="quiet" small aria-label={t('dealPage.addPerson')} onClick={() => setAdding(true)}>
      <Plus size={13} aria-hidden="true" /> {t('add')}
    </Button>
  )
  return (
    <Section class="pad" title={t('nav.people')} action={!adding && add}>
      {adding && (
        <AddPerson
          onClose={() => setAdding(false)}
          onAdd={(personId) =>
            deal.personIds.includes(personId) ? undefined : put((seen) => [...seen.people, { personId }])
          }
        />
      )}
      {!people.length && !adding && <p class="quiet">{t('dealPage.noPeople')}</p>}
      <ul class="record-people">
        {people.map((person) => (
          <li key={person.id}>
            <Avatar name={personLabel(person)} />
            <div class="grow">
              <a class="name" href={addressOf({ page: 'person', id: person.id })}>
                {personLabel(person)}
              </a>
              <InPlace
                name={`deal:${deal.id}:role:${person.id}`}
                label={t('dealPage.role')}
                hint={t('dealPage.roleHint')}
                text={roleOf(person.id)}
                on={{ table: 'deals', row: deal, fields: { text: ['people'] } }}
                onSave={(text, seen) => {
                  const role = text.trim() || undefined
                  const people = (seen.people ?? []).map((one) => (one.personId === person.id ? { ...one, role } : one))
                  return editDeal(deal.id, { people }, seen)
                }}
              />
            </div>
            <IconButton
              small
              label={t('dealPage.removePerson', { name: personLabel(person) })}
              onClick={() => takeOff(person.id)}
            >
              <X size={14} aria-hidden="true" />
            </IconButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function AddPerson({ onAdd, onClose }: { onAdd: (personId: string) => unknown; onClose: () => void }) {
  const [picked, setPicked] = useState({ name: '', id: '' })
  const [missing, setMissing] = useState(false)
  return (
    <InlineForm
      label={t('dealPage.addPerson')}
      save={t('add')}
      onCancel={onClose}
      onSave={async () => {
        setMissing(!picked.id)
        if (!picked.id) return false
        await onAdd(picked.id)
        onClose()
        return true
      }}
    >
      <RecordPick
        label={t('list.person')}
        value={picked.name}
        chosen={picked.id}
        onValue={(name, id) => setPicked({ name, id })}
        error={missing ? t('pick.choose') : undefined}
      />
    </InlineForm>
  )
}
