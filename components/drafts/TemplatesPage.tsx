/** Templates of emails and notes: the list, each changed in place, with the person or deal of the preview above. */
import { useState } from 'preact/hooks'
import { type DraftTemplate, kindOfTemplate } from '../../lib/core/drafts/draftTemplate'
import { personLabel } from '../../lib/core/person'
import { draftAbout } from '../../lib/db/draftAbout'
import { allTemplates, removeTemplate } from '../../lib/db/templates'
import { act } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { useKept, useLive } from '../../lib/state/live'
import { Page } from '../Page'
import '../settings/settings.css'
import { Answer } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { Section } from '../shared/Section'
import { useOpenForm } from '../shared/useForm'
import { DraftPreview } from './DraftPreview'
import { LinkSettings } from './LinkSettings'
import { OwnName, PreviewWith } from './PreviewWith'
import { TemplateForm } from './TemplateForm'
import './drafts.css'

export function TemplatesPage({ person, deal }: { person?: string; deal?: string }) {
  const answer = useLive(allTemplates, [])
  const [adding, setAdding] = useOpenForm('template:new')
  const [on, setOn] = useState({ personId: person, dealId: deal })
  const { value: found = {} } = useKept(() => draftAbout(on), [on.personId, on.dealId])
  return (
    <Page
      title={t('drafts.title')}
      actions={
        <Button kind="primary" aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('drafts.new')}
        </Button>
      }
    >
      <div class="page-body draft-templates">
        <p class="quiet">{t('drafts.says')}</p>
        <Section title={t('drafts.preview')} class="settings-panel">
          <PreviewWith
            name={found.person ? personLabel(found.person) : ''}
            id={found.person?.id ?? ''}
            onChoose={(personId) => setOn({ personId, dealId: undefined })}
          />
          {found.deal && <p class="quiet">{found.deal.title}</p>}
          <OwnName />
        </Section>
        <Answer of={answer}>
          {(templates) => (
            <Section title={t('drafts.title')} count={templates.length} class="settings-panel">
              {adding && <TemplateForm found={found} onDone={() => setAdding(false)} />}
              {!templates.length && !adding && <Empty>{t('drafts.none')}</Empty>}
              <ul class="template-list">
                {templates.map((template) => (
                  <TemplateRow key={template.id} template={template} found={found} />
                ))}
              </ul>
            </Section>
          )}
        </Answer>
        <LinkSettings />
      </div>
    </Page>
  )
}

type RowProps = { template: DraftTemplate; found: Awaited<ReturnType<typeof draftAbout>> }

function TemplateRow({ template, found }: RowProps) {
  const [editing, setEditing] = useOpenForm(`template:${template.id}`)
  const [looking, setLooking] = useState(false)
  const { name } = template
  if (editing)
    return (
      <li>
        <TemplateForm template={template} found={found} onDone={() => setEditing(false)} />
      </li>
    )
  return (
    <li>
      <div class="what">
        <button type="button" class="as-text" aria-expanded={looking} onClick={() => setLooking(!looking)}>
          <strong>{name}</strong>
        </button>
        <p class="quiet cut">
          {t(`drafts.kind.${kindOfTemplate(template)}`)}
          {template.subject && ` · ${template.subject}`}
        </p>
      </div>
      <Button small aria-label={t('drafts.edit', { name })} onClick={() => setEditing(true)}>
        {t('edit')}
      </Button>
      <Button
        small
        kind="quiet"
        aria-label={t('drafts.remove', { name })}
        onClick={() => act(() => removeTemplate(template.id))}
      >
        {t('remove')}
      </Button>
      {looking && <DraftPreview template={template} found={found} />}
    </li>
  )
}
