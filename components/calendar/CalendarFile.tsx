/** All that is open as one calendar file, with how far its writing is, and how a calendar follows it. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { download } from '../../lib/platform/files'
import { calendarFeed } from '../../lib/state/calendarFeed'
import { formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import './calendar.css'

/** Always the same: a calendar follows a file by its name. */
const NAME = 'margin.ics'

export function CalendarFile({ onClose }: { onClose: () => void }) {
  const [progress, setProgress] = useState<{ done: number; total: number }>()
  const [said, setSaid] = useState('')
  const [failed, setFailed] = useState('')
  const run = useRef<AbortController>()
  useEffect(() => () => run.current?.abort(), [])

  const save = async () => {
    const own = new AbortController()
    run.current = own
    setSaid('')
    setFailed('')
    setProgress({ done: 0, total: 1 })
    try {
      const feed = await calendarFeed(t('calendar.name'), (done, total) => setProgress({ done, total }), own.signal)
      if (!feed) return
      download(feed.file, NAME)
      setSaid(t('calendar.savedAll', { name: NAME, n: feed.entries }))
    } catch (error) {
      setFailed(t('failed', { why: String(error) }))
    } finally {
      if (!own.signal.aborted) setProgress(undefined)
    }
  }
  return (
    <Dialog title={t('calendar.allTitle')} onClose={onClose}>
      <div class="to-calendar">
        <p>{t('calendar.allSays')}</p>
        <div class="way">
          <Button kind="primary" aria-disabled={progress !== undefined} onClick={() => !progress && void save()}>
            {t('calendar.saveAll')}
          </Button>
          {progress && (
            <>
              <progress aria-label={t('calendar.saveAll')} value={progress.done} max={progress.total} />
              <p class="quiet">
                {t('calendar.making', { done: formatNumber(progress.done), total: formatNumber(progress.total) })}
              </p>
            </>
          )}
          <p class="quiet" role="status">
            {said}
          </p>
          {failed && <p role="alert">{failed}</p>}
        </div>
        <section class="way" aria-labelledby="calendar-follow">
          <h3 id="calendar-follow">{t('calendar.followTitle')}</h3>
          <ol>
            <li>{t('calendar.follow1')}</li>
            <li>{t('calendar.follow2')}</li>
            <li>{t('calendar.follow3')}</li>
          </ol>
          <p class="hint">{t('calendar.imported')}</p>
        </section>
      </div>
    </Dialog>
  )
}
