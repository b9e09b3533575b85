/** What the palette offers wherever one is: places to go to, what can be added, the look. */
import type { ActionId } from '../../lib/core/actions'
import type { Pipeline } from '../../lib/core/pipeline'
import { REPORT_IDS } from '../../lib/core/reports/report'
import type { Settings } from '../../lib/core/settings'
import type { Sheet } from '../../lib/core/sheet'
import type { View } from '../../lib/core/view'
import { pipelines as allPipelines } from '../../lib/db/read'
import { editSettings } from '../../lib/db/setup'
import { allSheets } from '../../lib/db/sheetRead'
import { views as allViews, isNamed } from '../../lib/db/views'
import { openDashboard } from '../../lib/platform/open'
import { actOn } from '../../lib/state/actOn'
import { deliberately } from '../../lib/state/deliberate'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { addressOf, type Route } from '../../lib/state/route'
import { placeOfView } from '../../lib/state/views'
import { partOfPipeline, SETTINGS_PARTS } from '../settings/settingsParts'
import type { Shortcut } from '../shared/shortcuts'
import type { View as Shown } from '../sidebar/view'

/** What places there are beside the fixed ones. */
export type Known = { pipelines: readonly Pipeline[]; views: readonly View[]; sheets: readonly Sheet[] }

export async function knownPlaces(): Promise<Known> {
  const [pipelines, views, sheets] = await Promise.all([allPipelines(), allViews(), allSheets()])
  return { pipelines, views: views.filter(isNamed), sheets }
}

const PLACES: Partial<Record<ActionId, Route>> = {
  'go.home': { page: 'home' },
  'go.today': { page: 'today' },
  'go.board': { page: 'deals', view: 'board' },
  'go.deals': { page: 'deals', view: 'list' },
  'go.people': { page: 'people' },
  'go.companies': { page: 'companies' },
  'go.prospecting': { page: 'prospecting' },
  'go.duplicates': { page: 'duplicates', of: 'people' },
  'go.norms': { page: 'norms' },
  'go.reports': { page: 'reports' },
  'go.summary': { page: 'summary' },
  'go.week': { page: 'summary', of: 'week' },
  'go.targets': { page: 'targets' },
  'go.import': { page: 'import' },
  'go.history': { page: 'history' },
  'go.settings': { page: 'settings' },
  'go.export': { page: 'export' },
  'go.cloud': { page: 'cloud' },
  'go.rules': { page: 'rules' },
  'go.silent': { page: 'silent' },
  'go.templates': { page: 'templates' },
  'go.sequences': { page: 'sequences' },
  'go.diagnostics': { page: 'diagnostics' },
  'go.welcome': { page: 'welcome' },
}

/** @param onView shows a record or a form in the way of this surface */
export function placeActs(known: Known, onView: (view: Shown) => void): Shortcut[] {
  const to = (id: ActionId, place: Route, more: Partial<Shortcut> = {}): Shortcut => ({
    id,
    keys: [],
    // In the full page itself that only moves it.
    run: () => void openDashboard(addressOf(place).slice(1)),
    ...more,
  })
  const add = (id: ActionId, show: 'add-person' | 'add-company' | 'add-deal'): Shortcut => ({
    id,
    keys: [],
    run: () => onView({ show, name: '' }),
  })
  return [
    add('add.person', 'add-person'),
    add('add.company', 'add-company'),
    add('deal.new', 'add-deal'),
    ...(Object.entries(PLACES) as [ActionId, Route][]).map(([id, place]) => to(id, place)),
    ...(known.pipelines.length > 1 ? known.pipelines : []).map((pipeline) =>
      to(
        'go.board',
        { page: 'deals', view: 'board', pipeline: pipeline.id },
        {
          of: pipeline.id,
          label: t('act.boardOf', { pipeline: pipeline.name }),
        },
      ),
    ),
    ...known.views.map((view) =>
      to('go.view', placeOfView(view.noun, view.id, { page: 'deals', view: 'list' }), {
        of: view.id,
        label: view.name,
        about: t(`nav.${view.noun}`),
      }),
    ),
    ...known.sheets.map((sheet) =>
      to('go.sheet', { page: 'sheet', id: sheet.id }, { of: sheet.id, label: sheet.name, about: t('nav.prospecting') }),
    ),
    ...REPORT_IDS.map((report) =>
      to(
        'go.report',
        { page: 'reports', report },
        { of: report, label: t(`report.${report}`), about: t('nav.reports') },
      ),
    ),
    ...lookActs(),
    ...SETTINGS_PARTS.filter((part) => part !== 'settings.stages').map((part) =>
      to(part, { page: 'settings', part }, { about: t('nav.settings') }),
    ),
    ...known.pipelines.map(({ id, name }) =>
      to(
        'settings.stages',
        { page: 'settings', part: partOfPipeline(id) },
        {
          of: id,
          label: t('settings.stages', { pipeline: name }),
          about: t('nav.settings'),
        },
      ),
    ),
  ]
}

/** Each other theme and language, by its name. */
function lookActs(): Shortcut[] {
  const settings = currentSettings.value
  if (!settings) return []
  const choice = (what: string, name: string) => t('act.choice', { what, choice: name })
  const set = (of: string, edit: Partial<Settings>) =>
    deliberately({
      asks: t('sure.look', { choice: of }),
      does: t('sure.change'),
      place: '/settings',
      run: () => actOn(settings, (seen) => editSettings(edit, seen)),
    })
  const themes = ([undefined, 'light', 'dark'] as const).map((theme) => ({
    id: 'look.theme' as const,
    of: theme ?? '',
    label: choice(t('settings.theme'), theme ? t(`settings.theme.${theme}`) : t('settings.browsers')),
    when: () => theme !== settings.theme,
    run: () => set(theme ? t(`settings.theme.${theme}`) : t('settings.browsers'), { theme }),
  }))
  const names = { en: 'English', fr: 'Français' }
  const languages = ([undefined, 'en', 'fr'] as const).map((language) => ({
    id: 'look.language' as const,
    of: language ?? '',
    label: choice(t('settings.language'), language ? names[language] : t('settings.browsers')),
    when: () => language !== settings.language,
    run: () => set(language ? names[language] : t('settings.browsers'), { language }),
  }))
  return [...themes, ...languages].filter((one) => one.when())
}
