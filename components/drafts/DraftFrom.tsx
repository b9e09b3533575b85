/**
 * A draft made from a template for the person or deal that is open: put into the message being written beside, opened in the mail
 * program, copied, or kept as a note. Nothing is sent.
 */
import { useState } from 'preact/hooks'
import type { Link } from '../../lib/core/activity'
import { OPEN } from '../../lib/core/deal'
import { kindOfTemplate } from '../../lib/core/drafts/draftTemplate'
import { MOST_MAILTO, mailtoAddress } from '../../lib/core/drafts/mailto'
import { draftAbout } from '../../lib/db/draftAbout'
import { dealsOfPerson } from '../../lib/db/read'
import { allTemplates } from '../../lib/db/templates'
import { addActivity } from '../../lib/db/work'
import { openDashboard } from '../../lib/platform/open'
import { act, say } from '../../lib/state/act'
import { filled, writtenBeside } from '../../lib/state/drafting'
import { t } from '../../lib/state/language'
import { useKept, useReady } from '../../lib/state/live'
import { addressOf } from '../../lib/state/route'
import { Button } from '../shared/Button'
import { SelectField } from '../shared/SelectField'
import { DraftPreview } from './DraftPreview'
import { PutButton } from './PutButton'
import { templateChoices } from './templateChoices'
import './drafts.css'

export type DraftProps = {
  personId?: string
  companyId?: string
  dealId?: string
  /** The message being written beside, by its key; left out, the only one there is. */
  message?: string
  /** The template to begin with. */
  templateId?: string
  onDone?: () => void
}

export function DraftFrom({ personId, companyId, dealId, message: named, templateId, onDone }: DraftProps) {
  const message = named ?? writtenBeside()
  const templates = useReady(allTemplates, [])
  const deals = useReady(async () => (personId && !dealId ? dealsOfPerson(personId) : []), [personId, dealId]) ?? []
  const [chosen, choose] = useState(templateId ?? '')
  const [chosenDeal, setAbout] = useState<string>()
  // Of one open deal nobody need be asked.
  const open = deals.filter(({ status }) => OPEN.includes(status))
  const about = chosenDeal ?? (open.length === 1 ? open[0]?.id : undefined) ?? ''
  const on = { personId, companyId, dealId: dealId ?? (about || undefined) }
  const { value: found } = useKept(() => draftAbout(on), [personId, companyId, on.dealId])
  if (!templates || !found) return null
  const template = templates.find(({ id }) => id === chosen)
  const manage = () => {
    const place = { page: 'templates' as const, person: found.person?.id, deal: on.dealId }
    void openDashboard(addressOf(place).slice(1))
  }
  const draft = template && filled(template, found)
  const [subject, text] = [draft?.subject?.text.replace(/\s+/g, ' '), draft?.text.text ?? '']
  const email = found.person?.emails[0]
  const mailto = mailtoAddress({ to: email ? [email] : [], subject, text })
  const note = async () => {
    const links: Link[] = [
      ...(found.person ? [`p:${found.person.id}` as const] : []),
      ...(found.deal ? [`d:${found.deal.id}` as const] : []),
      ...(!found.person && !found.deal && companyId ? [`c:${companyId}` as const] : []),
    ]
    if (await act(() => addActivity({ kind: 'note', text, links }))) onDone?.()
  }
  const copy = async () => {
    const copied = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    )
    say(t(copied ? 'drafts.copied' : 'drafts.notCopied'), copied ? {} : { tone: 'failed' })
  }
  return (
    <div class="draft-from">
      <SelectField
        label={t('drafts.choose')}
        value={chosen}
        onValue={choose}
        options={templateChoices(templates, '…', chosen)}
      />
      {deals.length > 0 && (
        <SelectField
          label={t('drafts.aboutDeal')}
          value={about}
          onValue={setAbout}
          options={[
            { value: '', label: t('drafts.noDeal') },
            ...deals.map(({ id, title }) => ({ value: id, label: title })),
          ]}
        />
      )}
      {!templates.length && <p class="quiet">{t('drafts.none')}</p>}
      {template && (
        <>
          <DraftPreview template={template} found={found} />
          {kindOfTemplate(template) === 'note' ? (
            <div class="buttons">
              <Button kind="primary" onClick={note}>
                {t('drafts.note')}
              </Button>
            </div>
          ) : (
            <>
              <div class="buttons">
                {message !== undefined && <PutButton draft={{ key: message, subject, text }} onDone={onDone} />}
                <a class={message === undefined ? 'button primary' : 'button'} href={mailto}>
                  {t('drafts.mail')}
                </a>
                <Button onClick={copy}>{t('drafts.copy')}</Button>
              </div>
              {mailto.length > MOST_MAILTO && <p class="hint">{t('drafts.long')}</p>}
              {!email && message === undefined && <p class="hint">{t('drafts.noAddress')}</p>}
            </>
          )}
        </>
      )}
      <div>
        <Button kind="quiet" small onClick={manage}>
          {t('drafts.manage')}
        </Button>
      </div>
    </div>
  )
}
