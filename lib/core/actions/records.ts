/** What can be done with a person, a company, or any record, and with the email that is open beside the sidebar. */
import { actions } from './action'

export const recordActions = actions({
  'record.note': { says: 'act.note', keys: ['n'], also: 'also.note', writes: ['change.noteAdded', 'change.typeAdded'] },
  'record.call': {
    says: 'today.keyCall',
    keys: ['c'],
    also: 'also.call',
    writes: ['change.callAdded', 'change.typeAdded'],
  },
  'record.meeting': {
    says: 'act.meeting',
    keys: ['m'],
    also: 'also.meeting',
    writes: ['change.meetingAdded', 'change.typeAdded'],
  },
  'record.task': { says: 'act.task', keys: ['t'], also: 'also.task', writes: ['change.taskAdded'] },
  'record.field': {
    says: 'act.field',
    writes: [
      'change.personEdited',
      'change.companyEdited',
      'change.dealEdited',
      'change.personOwn',
      'change.companyOwn',
      'change.dealOwn',
      'change.suspectEdited',
      'change.homeNotes',
    ],
  },
  'record.draft': { says: 'drafts.use', also: 'drafts.also', writes: ['change.noteAdded'] },
  'person.enrol': {
    says: 'sequence.enrol',
    also: 'sequence.also',
    writes: ['change.sequenceEntered', 'change.sequenceStopped'],
  },
  'record.edit': { says: 'edit', also: 'also.edit', writes: ['change.personEdited', 'change.companyEdited'] },
  'record.history': { says: 'act.itsHistory', also: 'also.history', writes: ['change.undo', 'change.redo'] },
  'record.card': { says: 'card.action', keys: ['v'], also: 'also.card' },
  'record.merge': {
    says: 'merge.with',
    also: 'also.merge',
    writes: ['change.peopleMerged', 'change.companiesMerged'],
  },
  'record.remove': {
    takes: true,
    says: 'remove',
    also: 'also.remove',
    writes: ['change.personRemoved', 'change.companyRemoved'],
  },
  'person.data': { says: 'data.action', also: 'also.erase' },
  'person.erase': { takes: true, says: 'erase.action', also: 'also.erase', writes: ['change.erased'] },
  'person.convert': { says: 'convert.action', keys: ['q'], also: 'also.convert', writes: ['change.converted'] },
  'task.done': {
    says: 'act.taskDone',
    also: 'also.done',
    writes: ['change.taskDone', 'change.taskDoneNext', 'change.taskReopened'],
  },
  'task.again': { says: 'act.taskAgain', keys: ['h'], writes: ['change.taskAgain'] },
  'task.tomorrow': { says: 'act.taskTomorrow', keys: ['s'], writes: ['change.taskPutOff'] },
  'task.edit': { says: 'act.taskEdit', also: 'also.edit', writes: ['change.taskEdited', 'change.taskRemoved'] },
  'task.draft': { says: 'drafts.write', also: 'drafts.also' },
  'task.calendar': { says: 'calendar.add', also: 'also.calendar' },
  'today.calendar': { says: 'calendar.all', also: 'also.calendar' },
  'today.phone': { says: 'today.keyPhone', keys: ['p'], also: 'also.call' },
  'today.mail': { says: 'today.keyMail', keys: ['m'] },
  'email.log': {
    says: 'email.logThread',
    keys: ['l'],
    also: 'also.email',
    writes: ['change.emailLogged', 'change.emailsLogged'],
  },
})
