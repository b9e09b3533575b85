/** What is at hand everywhere: where one can go, what can be added, undo, search, the look; and each part of the settings. */
import { actions } from './action'

export const placeActions = actions({
  palette: { says: 'palette.title', keys: ['Mod+k'] },
  help: { says: 'keys.all', keys: ['?'], also: 'also.help' },
  undo: { says: 'keys.undo', keys: ['u', 'Mod+z'], also: 'also.undo', writes: ['change.undo', 'change.redo'] },
  search: { says: 'sidebar.search', keys: ['/'] },
  back: { says: 'sidebar.back', keys: ['Escape'] },
  leave: { says: 'sidebar.leave', keys: ['Escape'] },
  fold: { says: 'sidebar.collapse' },
  dock: { says: 'sidebar.dock' },
  'add.person': { says: 'list.addPerson', keys: ['n'], also: 'also.newPerson', writes: ['change.personAdded'] },
  'add.company': { says: 'list.addCompany', keys: ['n'], also: 'also.newCompany', writes: ['change.companyAdded'] },
  'go.today': { says: 'nav.today', also: 'also.today' },
  'go.board': { says: 'act.board', also: 'also.board' },
  'go.deals': { says: 'act.dealList' },
  'go.people': { says: 'nav.people', also: 'also.people' },
  'go.companies': { says: 'nav.companies', also: 'also.companies' },
  'go.prospecting': { says: 'nav.prospecting', also: 'also.import' },
  'go.sheet': { says: 'nav.prospecting' },
  'go.view': { says: 'view.list' },
  'go.duplicates': { says: 'duplicates.title', also: 'also.merge' },
  'go.norms': { says: 'norms.list' },
  'go.history': { says: 'nav.history', also: 'also.history' },
  'go.settings': { says: 'nav.settings', also: 'also.settings' },
  'go.diagnostics': { says: 'diagnostics.title' },
  'look.theme': { says: 'settings.theme', also: 'also.theme', writes: ['change.settings'] },
  'look.language': { says: 'settings.language', also: 'also.language', writes: ['change.settings'] },
})

/** A part of the settings each, found there by its heading. */
export const settingsActions = actions({
  'settings.look': { says: 'settings.general', also: 'also.currency', writes: ['change.settings'] },
  'settings.own': { says: 'settings.own', writes: ['change.settings'] },
  'settings.sites': { says: 'site.title' },
  'settings.auto': { says: 'auto.title', writes: ['change.settings'] },
  'settings.webmail': { says: 'own.title' },
  'settings.stages': {
    says: 'act.stages',
    also: 'also.stages',
    writes: ['change.stages', 'change.stageRemoved', 'change.pipelineMoved', 'change.pipelineRemoved'],
  },
  'settings.pipeline': { says: 'pipeline.new', writes: ['change.pipelineAdded'] },
  'settings.fields': {
    says: 'custom.title',
    also: 'also.fields',
    writes: ['change.fieldAdded', 'change.fieldEdited', 'change.fieldMoved', 'change.fieldRemoved', 'change.fieldBack'],
  },
  'settings.reasons': { says: 'reason.title', writes: ['change.settings'] },
  'settings.words': { says: 'words.title', also: 'also.tag', writes: ['change.wordRenamed', 'change.wordRemoved'] },
  'settings.temperature': { says: 'temperature.title', writes: ['change.settings'] },
  'settings.norms': { says: 'norms.title', writes: ['change.settings'] },
  'settings.nouns': { says: 'nouns.title', writes: ['change.settings'] },
  'settings.history': { says: 'settings.history', also: 'also.undo', writes: ['change.settings'] },
  'settings.snapshots': { says: 'snapshot.title', also: 'also.backup' },
  'settings.data': { says: 'settings.data', also: 'also.privacy' },
})
