/** Everything as one open file: what it is, and its saving. */
import { formatPercent, formatSize } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { useWriting } from '../shared/useWriting'
import { WritingState } from '../shared/WritingState'

export function useWholeSave() {
  const writing = useWriting()
  const save = () =>
    writing.run(async (progress, signal) => {
      const { saveWhole } = await import('../../lib/state/wholeFile')
      const saved = await saveWhole(progress, signal)
      if (!saved) return undefined
      const { name, rows, bytes, apart } = saved
      const words = t('whole.saved', { name, n: rows, size: formatSize(bytes) })
      return apart ? `${words} ${t('whole.apart', { n: apart })}` : words
    })
  return { ...writing, save }
}

export function WholeSave({ of }: { of: ReturnType<typeof useWholeSave> }) {
  return (
    <Section title={t('whole.everything')} class="settings-panel">
      <p>{t('whole.says')}</p>
      <Button kind="primary" aria-disabled={of.progress !== undefined} onClick={of.save}>
        {t('whole.save')}
      </Button>
      <WritingState
        {...of}
        label={t('whole.everything')}
        max={1}
        words={t('whole.saving', { part: formatPercent(Math.floor((of.progress ?? 0) * 100)) })}
        onStop={() => of.stop(t('whole.stopped'))}
      />
    </Section>
  )
}
