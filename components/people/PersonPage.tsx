/** A person: who it is at the left; deals, what to write down and the timeline at the right. */
import { Ellipsis } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { personLabel } from '../../lib/core/person'
import { removePerson } from '../../lib/db/people'
import { companyById, personById } from '../../lib/db/read'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { go } from '../../lib/state/route'
import { Gone } from '../Gone'
import { Page } from '../Page'
import { Answer } from '../shared/Answer'
import { Avatar } from '../shared/Avatar'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import { Menu } from '../shared/Menu'
import { useShortcuts } from '../shared/shortcuts'
import { RecordBody } from '../sidebar/RecordBody'
import { BusinessCard } from './businessCardLater'
import { ConvertPerson } from './ConvertPerson'
import { MergeDialog } from './MergeDialog'
import { MergeWith } from './MergeWith'
import { PersonDetails } from './PersonDetails'
import { RelatedRecords } from './RelatedRecords'
import './records.css'

/** @param beside somebody who may be the same: looked at beside her at once */
export function PersonPage({ id, beside }: { id: string; beside?: string }) {
  const [merging, setMerging] = useState(false)
  const [card, setCard] = useState(false)
  const [converting, setConverting] = useState(false)
  /** Somebody who may be the same, to be looked at beside her. */
  const [other, setOther] = useState(beside)
  const answer = useLive(async () => {
    const person = await personById(id)
    return { person, company: person?.companyId ? await companyById(person.companyId) : undefined }
  }, [id])
  const open = answer.state === 'ready' && answer.value.person && answer.value.person.lifecycle !== 'contact'
  const remove = async () => {
    if (await act(() => removePerson(id))) go({ page: 'people' }, { replace: true })
  }
  useShortcuts(t('nav.people'), [
    { id: 'record.card', run: () => setCard(true) },
    { id: 'record.merge', run: () => setMerging(true) },
    { id: 'record.history', run: () => go({ page: 'history', record: `people:${id}` }) },
    { id: 'person.data', run: () => go({ page: 'person-data', id }) },
    { id: 'person.erase', run: () => go({ page: 'person-data', id, erase: true }) },
    { id: 'record.remove', run: () => void remove() },
    ...(open ? [{ id: 'person.convert' as const, run: () => setConverting(true) }] : []),
  ])
  return (
    <Answer of={answer} loading={<Page title={t('nav.people')}>{null}</Page>}>
      {({ person, company }) => {
        if (!person) return <Gone what="person" id={id} />
        const name = personLabel(person)
        return (
          <Page
            title={name}
            heading={
              <span class="record-name">
                <Avatar name={name} large />
                <span>
                  {name}
                  <span class="quiet record-line">
                    {[person.title, company?.name].filter(Boolean).join(' · ') || person.headline}
                  </span>
                </span>
              </span>
            }
            actions={
              <>
                {open && (
                  <Button kind="primary" hint="q" onClick={() => setConverting(true)}>
                    {t('convert.action')}
                  </Button>
                )}
                <Menu
                  class="icon"
                  kind="quiet"
                  label={t('record.more', { name })}
                  items={[
                    {
                      id: 'history',
                      label: t('record.history'),
                      run: () => go({ page: 'history', record: `people:${id}` }),
                    },
                    { id: 'card', label: t('card.action'), hint: 'v', run: () => setCard(true) },
                    { id: 'merge', label: t('merge.with'), run: () => setMerging(true) },
                    { id: 'data', label: t('data.action'), run: () => go({ page: 'person-data', id }) },
                    { id: 'remove', label: t('remove'), danger: true, run: remove },
                    {
                      id: 'erase',
                      label: t('erase.action'),
                      danger: true,
                      run: () => go({ page: 'person-data', id, erase: true }),
                    },
                  ]}
                >
                  <Ellipsis size={16} aria-hidden="true" />
                </Menu>
              </>
            }
          >
            <div class="record">
              <div class="record-panel">
                <PersonDetails person={person} companyName={company?.name} />
                <RelatedRecords personId={id} companyId={person.companyId} />
              </div>
              <div class="record-panel">
                <RecordBody personId={id} companyId={person.companyId} />
              </div>
            </div>
            {card && <BusinessCard person={person} company={company} onClose={() => setCard(false)} />}
            {converting && (
              <Dialog title={t('convert.title', { name })} onClose={() => setConverting(false)}>
                <ConvertPerson
                  person={person}
                  onDone={() => setConverting(false)}
                  onLook={(found) => {
                    setConverting(false)
                    setOther(found)
                  }}
                />
              </Dialog>
            )}
            {other && (
              <MergeDialog
                table="people"
                keep={id}
                other={other}
                onClose={() => {
                  setOther(undefined)
                  // What was asked for by the address was answered.
                  if (beside) go({ page: 'person', id }, { replace: true })
                }}
                onMerged={(stays) => stays !== id && go({ page: 'person', id: stays }, { replace: true })}
              />
            )}
            {merging && <MergeWith table="people" id={id} onClose={() => setMerging(false)} />}
          </Page>
        )
      }}
    </Answer>
  )
}
