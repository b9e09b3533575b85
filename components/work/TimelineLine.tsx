/** One line of the timeline: what happened and when, the words kept, and what can be done about it. */
import { Ellipsis } from 'lucide-preact'
import { useState } from 'preact/hooks'
import type { Activity } from '../../lib/core/activity'
import { changesOf } from '../../lib/db/history'
import { removeActivity } from '../../lib/db/work'
import { openOutside } from '../../lib/platform/open'
import { act, takeBack } from '../../lib/state/act'
import { askCalendar } from '../../lib/state/calendar'
import { deliberately } from '../../lib/state/deliberate'
import { formatFull, formatInstant } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Menu, type MenuItem } from '../shared/Menu'
import { useOpenForm } from '../shared/useForm'
import { ActivityForm } from './ActivityForm'
import { activityLine } from './activityText'

export function TimelineLine({ activity, dealTitle }: { activity: Activity; dealTitle?: string }) {
  const { kind } = activity
  const written = kind === 'note' || kind === 'call' || kind === 'meeting'
  const [editing, setEditing] = useOpenForm(written ? `activity:${activity.id}` : undefined)
  const [whole, setWhole] = useState(false)
  const line = activityLine(activity, dealTitle)
  if (editing && written) {
    return (
      <li class="editing">
        <ActivityForm kind={kind} activity={activity} onDone={() => setEditing(false)} />
      </li>
    )
  }
  const items = lineItems(activity, line.title, () => setEditing(true))
  const attachments = activity.email?.attachments.length ?? 0
  return (
    <li class={`dot ${kind}`}>
      <div class="line">
        <p class="what">{line.title}</p>
        <time dateTime={activity.at} title={formatFull(activity.at)}>
          {formatInstant(activity.at)}
        </time>
        {items.length > 0 && (
          <Menu kind="quiet" small class="icon" label={`${t('timeline.of')}: ${line.title}`} items={items}>
            <Ellipsis size={14} aria-hidden="true" />
          </Menu>
        )}
      </div>
      {line.detail && (
        <button
          type="button"
          class={whole ? 'words whole' : 'words'}
          aria-expanded={whole}
          onClick={() => setWhole(!whole)}
        >
          {line.quote ? `“${line.detail.trim()}”` : line.detail}
        </button>
      )}
      {attachments > 0 && <p class="hint">{t('activity.attachments', { n: attachments })}</p>}
    </li>
  )
}

function lineItems(activity: Activity, title: string, edit: () => void): MenuItem[] {
  const link = activity.email?.link
  const remove: MenuItem = {
    id: 'remove',
    label: t('remove'),
    danger: true,
    run: () =>
      deliberately({
        asks: t('sure.removeLine', { title }),
        does: t('remove'),
        run: () => act(() => removeActivity(activity.id)),
      }),
  }
  switch (activity.kind) {
    case 'note':
    case 'call':
      return [{ id: 'edit', label: t('edit'), run: edit }, remove]
    case 'meeting':
      return [
        { id: 'edit', label: t('edit'), run: edit },
        { id: 'calendar', label: t('calendar.add'), run: () => askCalendar('meeting', activity.id) },
        remove,
      ]
    case 'email':
      return [
        ...(link && isWeb(link) ? [{ id: 'open', label: t('timeline.openEmail'), run: () => openOutside(link) }] : []),
        remove,
      ]
    case 'sequence':
      // With the reply that stopped it, the email itself would go.
      if (activity.sequence?.why === 'reply') return []
      return [{ id: 'undo', label: t('timeline.undo'), run: () => void takeBackLine(activity.id) }]
    case 'stage':
    case 'status':
    case 'done':
    case 'merged':
      return [{ id: 'undo', label: t('timeline.undo'), run: () => void takeBackLine(activity.id) }]
    default:
      return []
  }
}

/** A link kept from a page leads to the web or nowhere. */
const isWeb = (link: string) => /^https:\/\//.test(link)

/** Takes back the change that wrote the line, and with it the move itself. */
async function takeBackLine(id: string): Promise<void> {
  const written = (await changesOf('activities', id)).at(-1)
  if (written) await takeBack(written.seq)
}
