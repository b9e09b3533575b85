/**
 * To which calendar a record is added: as a file, which stays on the machine, or in the form of a site, to which it then goes.
 * What goes is shown first, and nothing goes before it is pressed.
 */
import { useState } from 'preact/hooks'
import type { CalendarEntry } from '../../lib/core/calendar/entry'
import { oneEntryFile } from '../../lib/core/calendar/file'
import { CALENDAR_SITES, calendarLink } from '../../lib/core/calendar/links'
import { fileName } from '../../lib/core/fileName'
import { type CalendarKind, calendarRow } from '../../lib/db/calendarRows'
import { download } from '../../lib/platform/files'
import { openOutside } from '../../lib/platform/open'
import { entryOf, userZone } from '../../lib/state/calendar'
import { now } from '../../lib/state/clock'
import { deliberately } from '../../lib/state/deliberate'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { Answer } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import './calendar.css'
import { whenWords } from './whenWords'

type Props = { kind: CalendarKind; id: string; onClose: () => void }

export function AddToCalendar({ kind, id, onClose }: Props) {
  const row = useLive(() => calendarRow(kind, id), [kind, id])
  // Drawn whole, for it is on being drawn that the focus goes to the first way.
  if (row.state === 'loading') return null
  return (
    <Dialog title={t('calendar.title')} onClose={onClose}>
      <Answer of={row}>
        {(found) => {
          const entry = found && entryOf(found)
          return entry ? <Ways entry={entry} /> : <p>{t('calendar.gone')}</p>
        }}
      </Answer>
    </Dialog>
  )
}

function Ways({ entry }: { entry: CalendarEntry }) {
  const [said, setSaid] = useState('')
  const zone = userZone()
  const links = CALENDAR_SITES.flatMap((site) => {
    const link = calendarLink(site, entry, zone)
    return link ? [{ id: site.id, link }] : []
  })
  const save = () => {
    const name = fileName(entry.title, '.ics', 'margin')
    const text = oneEntryFile(entry, { now: new Date(now()).toISOString(), zone })
    download(new Blob([text], { type: 'text/calendar;charset=utf-8' }), name)
    setSaid(t('calendar.saved', { name }))
  }
  return (
    <div class="to-calendar">
      <section class="entry" aria-label={t('calendar.what')}>
        <p class="name">{entry.title}</p>
        <p>{whenWords(entry, zone)}</p>
        {entry.names.length > 0 && <p class="quiet">{entry.names.join(', ')}</p>}
      </section>
      <div class="way">
        <Button
          kind="primary"
          aria-describedby="calendar-file"
          onClick={() => deliberately({ asks: t('sure.save'), does: t('calendar.file'), place: '/today', run: save })}
        >
          {t('calendar.file')}
        </Button>
        <p class="hint" id="calendar-file">
          {t('calendar.fileSays')}
        </p>
        <p class="quiet" role="status">
          {said}
        </p>
      </div>
      {links.length > 0 && (
        <div class="way">
          <p id="calendar-sites">{t('calendar.sites')}</p>
          <div class="choices">
            {links.map(({ id, link }) => (
              <Button
                key={id}
                aria-describedby="calendar-leaves"
                onClick={() => {
                  const site = t(`calendar.${id}`)
                  deliberately({
                    asks: t('sure.site', { site }),
                    does: site,
                    place: '/today',
                    run: () => openOutside(link),
                  })
                }}
              >
                {t(`calendar.${id}`)}
              </Button>
            ))}
          </div>
          <p class="hint" id="calendar-leaves">
            {t('calendar.leaves')} {entry.repeat && t('calendar.repeats')}
          </p>
        </div>
      )}
    </div>
  )
}
