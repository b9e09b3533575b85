/** Note, call, meeting, task: four words that each open their form in place. */
import { useState } from 'preact/hooks'
import { actionOf } from '../../lib/core/actions'
import type { Link } from '../../lib/core/activity'
import type { Deal } from '../../lib/core/deal'
import { formatTime } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { Button } from '../shared/Button'
import { useShortcuts } from '../shared/shortcuts'
import { useOpenForm } from '../shared/useForm'
import { ActivityForm } from './ActivityForm'
import { TaskForm } from './TaskForm'
import { type Calling, useCalling } from './useCalling'
import './work.css'

const KINDS = ['note', 'call', 'meeting', 'task'] as const
type Kind = (typeof KINDS)[number]
const ACTION = { note: 'record.note', call: 'record.call', meeting: 'record.meeting', task: 'record.task' } as const

/** @param link the person, company or deal on which it is written down */
export function QuickLog({ link, deals = [] }: { link: Link; deals?: readonly Deal[] }) {
  const [asked, setAsked] = useState<Kind>()
  const [calling, setCalling] = useState<Calling>()
  // The form of each kind opens again where something was left in it.
  const [keptNote, setKeptNote] = useOpenForm(`note:${link}`)
  const [keptCall, setKeptCall] = useOpenForm(`call:${link}`)
  const [keptMeeting, setKeptMeeting] = useOpenForm(`meeting:${link}`)
  const [keptTask, setKeptTask] = useOpenForm(`task:new:${link}`)
  const kept = keptNote ? 'note' : keptCall ? 'call' : keptMeeting ? 'meeting' : keptTask ? 'task' : undefined
  const kind = asked ?? kept
  const close = () => {
    setAsked(undefined)
    setCalling(undefined)
    const forget = { note: setKeptNote, call: setKeptCall, meeting: setKeptMeeting, task: setKeptTask }
    if (kind) forget[kind](false)
  }
  const open = (one: Kind) => (kind === one ? close() : setAsked(one))
  useCalling(link, (call) => {
    setCalling(call)
    setAsked('call')
  })
  useShortcuts(
    t('work.log'),
    KINDS.map((one) => ({ id: ACTION[one], run: () => open(one) })),
  )
  return (
    <div class="quick-log pad">
      <div class="choices">
        {KINDS.map((one) => (
          <Button
            key={one}
            aria-expanded={kind === one}
            aria-keyshortcuts={actionOf(ACTION[one]).keys?.[0]}
            onClick={() => open(one)}
          >
            {t(`work.${one}`)}
          </Button>
        ))}
      </div>
      {kind === 'task' && <TaskForm links={[link]} onDone={close} />}
      {kind === 'call' && calling && (
        <p class="hint called" role="status">
          {t(calling.other ? 'log.calledOther' : 'log.called', {
            number: calling.number,
            time: formatTime(new Date(calling.at).toISOString()),
            name: calling.other ?? '',
          })}
        </p>
      )}
      {kind && kind !== 'task' && (
        <ActivityForm
          key={kind === 'call' ? `call ${calling?.at}` : kind}
          kind={kind}
          links={calling?.links ?? [link]}
          // Those of the page are not the deals of somebody else.
          deals={calling && !calling.links.includes(link) ? [] : deals}
          calling={kind === 'call' ? calling : undefined}
          onDone={close}
        />
      )}
    </div>
  )
}
