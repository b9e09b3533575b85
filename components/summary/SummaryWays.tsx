/** Takes a summary along: as text for a mail, or on paper. */
import { say } from '../../lib/state/act'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'

/** @param text of what is shown; undefined while that is not known yet */
export function SummaryWays({ text }: { text: () => string | undefined }) {
  const copy = async () => {
    const words = text()
    if (words === undefined) return
    const copied = await navigator.clipboard.writeText(words).then(
      () => true,
      () => false,
    )
    if (copied) say(t('summary.copied'))
    else say(t('summary.notCopied'), { tone: 'failed' })
  }
  return (
    <>
      <Button onClick={() => void copy()}>{t('summary.copy')}</Button>
      <Button onClick={() => print()}>{t('report.print')}</Button>
    </>
  )
}
