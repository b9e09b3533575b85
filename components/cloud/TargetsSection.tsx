/** The places where copies go: what is set up, and adding, changing or leaving one. */
import { useState } from 'preact/hooks'
import { placeOf } from '../../lib/core/copy/targetSettings'
import { allowFolder, keptFolder } from '../../lib/platform/targetFolder'
import { allowTarget } from '../../lib/platform/targets'
import { t } from '../../lib/state/language'
import { leaveTarget, lookAtTargets, type ShownTarget, targets, useTarget } from '../../lib/state/targets'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { TargetForm } from './TargetForm'
import './targets.css'

export function TargetsSection() {
  const [open, setOpen] = useState<{ id: string } & Partial<ShownTarget>>()
  const all = targets.value
  if (!all) return null
  const again = async ({ id, settings }: ShownTarget) => {
    const folder = settings.kind === 'folder' ? await keptFolder(id) : undefined
    await (settings.kind === 'folder' ? folder && allowFolder(folder) : allowTarget(settings))
    await lookAtTargets()
  }
  return (
    <Section title={t('target.title')} class="settings-panel">
      <p class="quiet">{t('target.says')}</p>
      {!all.length && !open && <p>{t('target.none')}</p>}
      <ul class="target-list">
        {all.map((target) => (
          <li key={target.id}>
            <span class="target-place">
              <strong>{placeOf(target.settings)}</strong>
              <span class="quiet">{t(`target.short.${target.settings.kind}`)}</span>
            </span>
            {!target.allowed && (
              <>
                <span class="error">{t('target.notAllowed')}</span>
                <Button small onClick={() => void again(target)}>
                  {t('target.allow')}
                </Button>
              </>
            )}
            <Button
              small
              aria-label={t('target.edit', { place: placeOf(target.settings) })}
              onClick={() => setOpen(target)}
            >
              {t('target.change')}
            </Button>
            <Button
              small
              kind="danger"
              aria-label={t('target.leaveOf', { place: placeOf(target.settings) })}
              onClick={() => void leaveTarget(target)}
            >
              {t('target.leave')}
            </Button>
          </li>
        ))}
      </ul>
      {open ? (
        <TargetForm
          key={open.id}
          target={open}
          onUse={(target) => void useTarget(target).then(() => setOpen(undefined))}
          onCancel={() => setOpen(undefined)}
        />
      ) : (
        <Button onClick={() => setOpen({ id: crypto.randomUUID() })}>{t('target.add')}</Button>
      )}
    </Section>
  )
}
