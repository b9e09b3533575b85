/** What can be done with prospecting lists and their rows. */
import { actions } from './action'

export const prospectingActions = actions({
  'sheet.new': { says: 'prospect.new', keys: ['n'], also: 'also.import', writes: ['change.sheetAdded'] },
  'sheet.turn': { says: 'prospect.table', keys: ['t'] },
  'sheet.row': { says: 'sheetTable.open', keys: ['o'] },
  'sheet.edit': { says: 'prospect.edit', writes: ['change.sheetEdited'] },
  'sheet.grow': { says: 'prospect.addRows', writes: ['change.sheetGrown'] },
  'sheet.remove': { takes: true, says: 'prospect.remove', writes: ['change.sheetRemoved'] },
  'suspect.lead': { says: 'prospect.lead', keys: ['1'], writes: ['change.suspectLead', 'change.suspectJoined'] },
  'suspect.later': { says: 'prospect.later', keys: ['2'], writes: ['change.suspectLater'] },
  'suspect.tried': { says: 'prospect.tried', keys: ['3'], writes: ['change.suspectTried'] },
  'suspect.drop': { says: 'prospect.drop', keys: ['4'], writes: ['change.suspectDropped'] },
  'suspect.open': { says: 'prospect.openAgain', writes: ['change.suspectOpen'] },
  'suspect.next': { says: 'prospect.next', keys: ['n'] },
  'suspect.back': { says: 'prospect.back', keys: ['p'] },
  'suspect.note': { says: 'prospect.note', keys: ['m'], also: 'also.note', writes: ['change.suspectEdited'] },
})
