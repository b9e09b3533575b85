/**
 * A place for copies: its kind, how it is reached, and "Try it". Only what was tried and worked can be used; whatever is typed
 * after that is tried again.
 */
import { useState } from 'preact/hooks'
import { TARGET_KINDS, type TargetKind } from '../../lib/core/copy/targetSettings'
import type { KeptTarget } from '../../lib/platform/targets'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { SelectField } from '../shared/SelectField'
import { FolderPick } from './FolderPick'
import { TargetFields } from './TargetFields'
import { TrialSteps } from './TrialSteps'
import './targets.css'
import { useTargetForm } from './useTargetForm'

type Props = {
  /** The place that is changed, or an id that nobody has for a new one. */
  target: Pick<KeptTarget, 'id'> & Partial<KeptTarget>
  /** It was tried, it worked, and the user wants it. */
  onUse: (target: KeptTarget) => void
  onCancel: () => void
}

export function TargetForm({ target, onUse, onCancel }: Props) {
  const form = useTargetForm(target)
  const [kind, setKind] = useState<TargetKind>(target.settings?.kind ?? 'webdav')
  const { trial, ready } = form
  return (
    <form
      class="target-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) onUse({ id: target.id, settings: ready })
        else void form.tryIt(kind)
      }}
    >
      {!target.settings && (
        <SelectField
          label={t('target.kind')}
          value={kind}
          options={TARGET_KINDS.map((value) => ({ value, label: t(`target.kind.${value}`) }))}
          onValue={(next) => {
            setKind(next)
            form.clear()
          }}
        />
      )}
      <p class="quiet">{t(`target.about.${kind}`)}</p>
      {kind === 'folder' ? (
        <FolderPick name={form.folder} error={form.error} onPick={() => void form.pick()} />
      ) : (
        <TargetFields kind={kind} typed={form.typed} errors={form.errors} onTyped={form.type} />
      )}
      {trial && <TrialSteps trial={trial} isHook={kind === 'webhook'} />}
      {kind !== 'folder' && form.error && (
        <p class="error" role="alert">
          {form.error}
        </p>
      )}
      <div class="row">
        <Button type="submit" kind="primary" disabled={form.isTrying}>
          {t(form.isTrying ? 'target.trying' : ready ? 'target.use' : 'target.try')}
        </Button>
        <Button
          kind="quiet"
          onClick={() => {
            void form.leave()
            onCancel()
          }}
        >
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
