/** Everything that is kept of one person, to be read, printed or saved; and the way to erase her. */
import { useEffect, useState } from 'preact/hooks'
import type { PersonData } from '../../lib/core/access/personData'
import { fileName } from '../../lib/core/fileName'
import { dataOf, elsewhere, saveData } from '../../lib/state/erase'
import { describe, formatFull } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { go } from '../../lib/state/route'
import { Gone } from '../Gone'
import { Page } from '../Page'
import { Answer } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { useShortcuts } from '../shared/shortcuts'
import { EraseDialog } from './EraseDialog'
import { RecordTable } from './RecordTable'
import { Values } from './Values'
import './erase.css'

type Elsewhere = Awaited<ReturnType<typeof elsewhere>>

/** @param erase whether the question of erasing is asked at once */
export function PersonDataPage({ id, erase }: { id: string; erase?: true }) {
  const [erasing, setErasing] = useState(erase === true)
  const [other, setOther] = useState<Elsewhere>()
  const answer = useLive(() => dataOf(id), [id])
  useEffect(() => {
    let gone = false
    elsewhere(id).then(
      (found) => !gone && setOther(found),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [id])
  useShortcuts(t('nav.people'), [{ id: 'person.erase', run: () => setErasing(true) }])
  const close = () => {
    setErasing(false)
    // What was asked for by the address was answered.
    if (erase) go({ page: 'person-data', id }, { replace: true })
  }
  return (
    <Answer of={answer} loading={<Page title={t('nav.people')}>{null}</Page>}>
      {(data) => {
        if (!data) return <Gone what="person" id={id} />
        const { name } = data
        return (
          <Page
            title={t('data.title', { name })}
            actions={
              <>
                <Button onClick={() => print()}>{t('data.print')}</Button>
                <Button onClick={() => saveData({ ...data, elsewhere: other }, fileName(name, '.json', 'person'))}>
                  {t('data.json')}
                </Button>
                <Button kind="danger" onClick={() => setErasing(true)}>
                  {t('erase.action')}
                </Button>
              </>
            }
          >
            <div class="page-body person-data">
              <p class="quiet">{t('data.says', { when: formatFull(data.at) })}</p>
              <Contents data={data} />
              <Section class="settings-panel" title={t('data.elsewhere')}>
                <Held of={other} />
              </Section>
            </div>
            {erasing && (
              <EraseDialog
                ids={[id]}
                title={t('erase.titleOne', { name })}
                word={name}
                onClose={close}
                onBegun={() => go({ page: 'people' }, { replace: true })}
              />
            )}
          </Page>
        )
      }}
    </Answer>
  )
}

function Contents({ data }: { data: PersonData }) {
  const lists: [string, readonly object[]][] = [
    [t('data.deals'), data.deals],
    [t('data.activities'), data.activities],
    [t('data.emails'), data.emails],
    [t('data.tasks'), data.tasks],
    [t('data.prospecting'), data.prospecting],
    [t('data.apart'), data.toldApart],
    [t('data.refused'), data.refusedEmails.map((key) => ({ key }))],
  ]
  return (
    <>
      <Section class="settings-panel" title={t('data.record')}>
        <RecordTable rows={data.record} company={data.company?.name} />
      </Section>
      {lists.map(([title, rows]) => (
        <Section key={title} class="settings-panel" title={title} count={rows.length}>
          <Values rows={rows} />
        </Section>
      ))}
      <Section class="settings-panel" title={t('data.history')} count={data.history.length}>
        <Values
          rows={data.history.map(({ at, source, what, before, after }) => ({
            what: describe(what),
            at,
            source,
            before,
            after,
          }))}
        />
      </Section>
    </>
  )
}

function Held({ of }: { of?: Elsewhere }) {
  if (!of) return <p class="quiet">{t('data.lookingElsewhere')}</p>
  if (!of.snapshots.length && !of.kept.length) return <p class="quiet">{t('data.nowhere')}</p>
  return (
    <ul>
      {of.snapshots.map((at) => (
        <li key={at}>{t('data.snapshot', { when: formatFull(at) })}</li>
      ))}
      {of.kept.map((name) => (
        <li key={name}>{t('data.kept', { name })}</li>
      ))}
    </ul>
  )
}
