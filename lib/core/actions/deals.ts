/** What can be done with one deal, wherever it stands: on its page, as a card, as a row of today's list, on the board. */
import { actions } from './action'

export const dealActions = actions({
  'deal.done': {
    says: 'today.keyDone',
    keys: ['d'],
    also: 'also.done',
    writes: ['change.nextDone', 'change.nextAction', 'change.taskDone'],
  },
  'deal.plan': { says: 'next.none', also: 'also.plan', writes: ['change.nextAction'] },
  'deal.snooze': { says: 'today.keySnooze', keys: ['s'], also: 'also.snooze', writes: ['change.nextSnoozed'] },
  'deal.stage': { says: 'today.keyStage', also: 'also.stage', writes: ['change.dealMoved'] },
  'deal.won': { says: 'deal.winTo', keys: ['w'], also: 'also.won', writes: ['change.dealWon'] },
  'deal.lost': { says: 'today.keyLost', keys: ['l'], also: 'also.lost', writes: ['change.dealLost'] },
  'deal.cancelled': {
    says: 'today.keyCancelled',
    keys: ['x'],
    also: 'also.cancelled',
    writes: ['change.dealCancelled'],
  },
  'deal.standby': { says: 'today.keyStandby', keys: ['b'], also: 'also.standby', writes: ['change.dealStandby'] },
  'deal.todo': { says: 'deal.reopen', also: 'also.reopen', writes: ['change.dealTodo'] },
  'deal.temperature': {
    says: 'temperature.menu',
    keys: ['h'],
    also: 'also.temperature',
    writes: ['change.temperature', 'change.temperatureGone'],
  },
  'deal.pipeline': { says: 'pipeline.move', writes: ['change.dealMoved'] },
  'deal.edit': { says: 'today.keyEdit', keys: ['e'], also: 'also.edit', writes: ['change.dealEdited'] },
  'deal.star': { says: 'deal.star', also: 'also.star', writes: ['change.dealStarred', 'change.dealUnstarred'] },
  'deal.calendar': { says: 'calendar.add', also: 'also.calendar' },
  'deal.tick': { says: 'act.tick', writes: ['change.dealTicked', 'change.dealUnticked'] },
  'deal.tag': { says: 'tags.add', also: 'also.tag', writes: ['change.dealTagged'] },
  'deal.untag': { takes: true, says: 'act.untag', writes: ['change.dealUntagged'] },
  'deal.line': { says: 'products.add', also: 'also.line', writes: ['change.dealLineAdded', 'change.dealLineCurrency'] },
  'deal.lineOff': { takes: true, says: 'act.lineOff', writes: ['change.dealLineRemoved'] },
  'deal.person': { says: 'dealPage.addPerson', writes: ['change.dealEdited'] },
  'deal.personOff': { takes: true, says: 'act.personOff', writes: ['change.dealEdited'] },
  'deal.remove': { takes: true, says: 'remove', also: 'also.remove', writes: ['change.dealRemoved'] },
  'deal.open': { says: 'today.keyOpen', keys: ['o'] },
  'deal.new': { says: 'deal.newLong', keys: ['n'], also: 'also.new', writes: ['change.dealAdded'] },
})
