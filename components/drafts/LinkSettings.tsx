/** The user's links to other programs: added, changed and taken away in place. */
import { useState } from 'preact/hooks'
import type { LinkTemplate } from '../../lib/core/drafts/linkRow'
import { linkProblem } from '../../lib/core/drafts/linkTemplate'
import { unknownFields } from '../../lib/core/drafts/rendered'
import { KNOWN_FIELDS } from '../../lib/core/drafts/values'
import { editSettings } from '../../lib/db/setup'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import { InlineForm } from '../shared/InlineForm'
import { Section } from '../shared/Section'
import { TextField } from '../shared/TextField'
import { useForm, useOpenForm } from '../shared/useForm'

const EXAMPLE = 'https://erp.example/search?q={{company.name}}'

/** Puts the list as it is to be; two hands on it are told of one another. */
const keep = (change: (links: readonly LinkTemplate[]) => LinkTemplate[]) => {
  const settings = currentSettings.value
  return settings && actOn(settings, (seen) => editSettings({ links: change(seen.links ?? []) }, seen))
}

export function LinkSettings() {
  const [adding, setAdding] = useOpenForm('link:new')
  const links = currentSettings.value?.links ?? []
  return (
    <Section
      title={t('links.title')}
      count={links.length}
      class="settings-panel"
      action={
        <Button small aria-expanded={adding} onClick={() => setAdding(!adding)}>
          {t('links.new')}
        </Button>
      }
    >
      <p class="quiet">{t('links.says', { example: EXAMPLE })}</p>
      {adding && <LinkForm onDone={() => setAdding(false)} />}
      {!links.length && !adding && <Empty>{t('links.none')}</Empty>}
      <ul class="template-list">
        {links.map((link) => (
          <LinkRow key={link.id} link={link} />
        ))}
      </ul>
    </Section>
  )
}

function LinkRow({ link }: { link: LinkTemplate }) {
  const { id, name, address } = link
  const [editing, setEditing] = useOpenForm(`link:${id}`)
  if (editing)
    return (
      <li>
        <LinkForm link={link} onDone={() => setEditing(false)} />
      </li>
    )
  return (
    <li>
      <div class="what">
        <strong>{name}</strong>
        <p class="quiet link-address">{address}</p>
      </div>
      <Button small aria-label={t('links.edit', { name })} onClick={() => setEditing(true)}>
        {t('edit')}
      </Button>
      <Button
        small
        kind="quiet"
        aria-label={t('links.remove', { name })}
        onClick={() => keep((all) => all.filter((one) => one.id !== id))}
      >
        {t('remove')}
      </Button>
    </li>
  )
}

function LinkForm({ link, onDone }: { link?: LinkTemplate; onDone: () => void }) {
  const form = useForm<'name' | 'address'>(`link:${link?.id ?? 'new'}`, {
    name: link?.name ?? '',
    address: link?.address ?? '',
  })
  const [errors, setErrors] = useState<{ name?: string; address?: string }>({})
  const close = () => {
    form.forget()
    onDone()
  }
  const save = async () => {
    const id = link?.id ?? crypto.randomUUID()
    const made = { id, name: form.values.name.trim(), address: form.values.address.trim() }
    const problem = linkProblem(made.address)
    const [field] = unknownFields(made.address, KNOWN_FIELDS)
    const problems = {
      name: made.name ? undefined : t('problem.required'),
      address: problem
        ? t(`links.wrong.${problem}`, { field: '{{company.name}}' })
        : field && t('drafts.unknown', { field: `{{${field}}}` }),
    }
    setErrors(problems)
    if (problems.name || problems.address) return false
    const written = await keep((all) =>
      all.some((one) => one.id === id) ? all.map((one) => (one.id === id ? made : one)) : [...all, made],
    )
    if (!written) return false
    close()
    return true
  }
  return (
    <InlineForm
      class="template-form"
      label={link ? t('links.edit', { name: link.name }) : t('links.new')}
      explain={form.restored ? t('form.restored') : undefined}
      onSave={save}
      onCancel={close}
    >
      <TextField label={t('drafts.name')} value={form.values.name} onValue={form.set('name')} error={errors.name} />
      <TextField
        label={t('links.address')}
        value={form.values.address}
        onValue={form.set('address')}
        error={errors.address}
      />
    </InlineForm>
  )
}
