/** Sequences: the list, each changed in place, with who is in it. */
import { allSequences, sequenceCounts } from '../../lib/db/sequenceRead'
import { allTemplates } from '../../lib/db/templates'
import { t } from '../../lib/state/language'
import { useReady } from '../../lib/state/live'
import { Page } from '../Page'
import '../settings/settings.css'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { useShortcuts } from '../shared/shortcuts'
import { useOpenForm } from '../shared/useForm'
import { SequenceForm } from './SequenceForm'
import { SequenceRow } from './SequenceRow'
import './sequences.css'

export function SequencesPage() {
  const sequences = useReady(allSequences, [])
  const templates = useReady(allTemplates, [])
  const counts = useReady(sequenceCounts, [])
  const [adding, setAdding] = useOpenForm('sequence:new')
  useShortcuts(t('sequence.title'), [{ id: 'sequence.new', when: () => !adding, run: () => setAdding(true) }])
  return (
    <Page
      title={t('sequence.title')}
      actions={
        <Button kind="primary" hint="n" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('sequence.new')}
        </Button>
      }
    >
      <div class="page-body sequences">
        <p class="quiet">{t('sequence.says')}</p>
        {!sequences || !templates || !counts ? (
          <span aria-busy="true" />
        ) : (
          <>
            {adding && <SequenceForm templates={templates} onDone={() => setAdding(false)} />}
            {!sequences.length && !adding && <Empty>{t('sequence.none')}</Empty>}
            <ul class="sequence-list" aria-label={t('sequence.title')}>
              {sequences.map((sequence) => (
                <SequenceRow
                  key={sequence.id}
                  sequence={sequence}
                  templates={templates}
                  counts={counts.get(sequence.id) ?? { active: 0, stopped: 0, finished: 0 }}
                />
              ))}
            </ul>
          </>
        )}
      </div>
    </Page>
  )
}
