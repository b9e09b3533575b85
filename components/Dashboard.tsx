/** The full page: places at the left, search above them, and the place that the address names. Long because each place has its lines. */
import { useState } from 'preact/hooks'
import { addressOf, type Route, route } from '../lib/state/route'
import { isOpen, standing } from '../lib/state/store'
import { CalendarHost } from './calendar/CalendarHost'
import { DealPage } from './deals/DealPage'
import { DealsPage } from './deals/DealsPage'
import './dashboard.css'
import { HistoryPage } from './history/HistoryPage'
import { Navigation } from './Navigation'
import { NowherePage } from './NowherePage'
import { NormsPage } from './norms/NormsPage'
import { CompaniesList } from './people/CompaniesList'
import { CompanyPage } from './people/CompanyPage'
import { DuplicatesPage } from './people/DuplicatesPage'
import { PeopleList } from './people/PeopleList'
import { PersonPage } from './people/PersonPage'
import { RecoveryPage } from './recovery/RecoveryPage'
import { RestoredNotice } from './recovery/RestoredNotice'
import { DiagnosticsPage } from './settings/DiagnosticsPage'
import { SettingsPage } from './settings/SettingsPage'
import { later } from './shared/later'
import { ShortcutHelp } from './shared/ShortcutHelp'
import { Toasts } from './shared/Toasts'
import { TodayPage } from './TodayPage'
import { JobsBar } from './work/JobsBar'
import { TaskPage } from './work/TaskPage'

/** With what reads sheets, which no other page needs. */
const ProspectingPage = later(async () => (await import('./prospecting/ProspectingPage')).ProspectingPage)
/** An overview, which the board does without. */
const HomePage = later(async () => (await import('./home/HomePage')).HomePage)
const SheetPage = later(async () => (await import('./prospecting/SheetPage')).SheetPage)
/** With what packs and unpacks everything. */
const ExportPage = later(async () => (await import('./transfer/ExportPage')).ExportPage)
/** Where copies go, and the way back from there: also where the database itself may not be used. */
const CloudPage = later(async () => (await import('./cloud/CloudPage')).CloudPage)
/** With every template of a pipeline. */
const WelcomePage = later(async () => (await import('./welcome/WelcomePage')).WelcomePage)
/** Seldom asked for. */
const PersonDataPage = later(async () => (await import('./erase/PersonDataPage')).PersonDataPage)
const SilentPage = later(async () => (await import('./erase/SilentPage')).SilentPage)
/** With what runs rules, for trying them. */
const RulesPage = later(async () => (await import('./rules/RulesPage')).RulesPage)
/** With what reports count with. */
const SummaryPage = later(async () => (await import('./summary/SummaryPage')).SummaryPage)
const TargetsPage = later(async () => (await import('./targets/TargetsPage')).TargetsPage)
/** Texts that are written again and again. */
const TemplatesPage = later(async () => (await import('./drafts/TemplatesPage')).TemplatesPage)
const SequencesPage = later(async () => (await import('./sequences/SequencesPage')).SequencesPage)
/** With what reads files. */
const ImportPage = later(async () => (await import('./transfer/ImportPage')).ImportPage)
/** With what draws charts. */
const ReportsPage = later(async () => (await import('./reports/ReportsPage')).ReportsPage)
const SampleNotice = later(async () => (await import('./welcome/SampleNotice')).SampleNotice)

export function Dashboard() {
  const [help, setHelp] = useState(false)
  if (!isOpen(standing.value)) {
    return route.value.page === 'cloud' ? (
      <div class="dashboard alone margin-line">
        <CloudPage />
      </div>
    ) : (
      <RecoveryPage standing={standing.value} />
    )
  }
  return (
    <div class="dashboard margin-line">
      <Navigation at={route.value} onHelp={() => setHelp(true)} />
      {/* A place of its own each: going from one person to the next starts afresh. */}
      <Place key={placeKey(route.value)} at={route.value} onHelp={() => setHelp(true)} />
      <SampleNotice />
      <JobsBar />
      <RestoredNotice />
      <Toasts />
      <CalendarHost />
      <ShortcutHelp open={help} onClose={() => setHelp(false)} />
    </div>
  )
}

const placeKey = (at: Route) =>
  'id' in at || at.page === 'duplicates' || at.page === 'reports' || at.page === 'summary' ? addressOf(at) : at.page

function Place({ at, onHelp }: { at: Route; onHelp: () => void }) {
  switch (at.page) {
    case 'home':
      return <HomePage />
    case 'today':
      return <TodayPage />
    case 'deals':
      return <DealsPage view={at.view} pipelineId={at.pipeline} />
    case 'deal':
      return <DealPage id={at.id} />
    case 'people':
      return <PeopleList />
    case 'duplicates':
      return <DuplicatesPage of={at.of} />
    case 'person':
      return <PersonPage id={at.id} beside={at.beside} />
    case 'companies':
      return <CompaniesList />
    case 'company':
      return <CompanyPage id={at.id} />
    case 'task':
      return <TaskPage id={at.id} />
    case 'prospecting':
      return <ProspectingPage />
    case 'sheet':
      return <SheetPage id={at.id} view={at.view} row={at.row} />
    case 'history':
      return <HistoryPage record={at.record} />
    case 'settings':
      return <SettingsPage onHelp={onHelp} part={at.part} />
    case 'import':
      return <ImportPage />
    case 'norms':
      return <NormsPage />
    case 'welcome':
      return <WelcomePage />
    case 'cloud':
      return <CloudPage />
    case 'export':
      return <ExportPage />
    case 'person-data':
      return <PersonDataPage id={at.id} erase={at.erase} />
    case 'reports':
      return <ReportsPage report={at.report} />
    case 'summary':
      return <SummaryPage of={at.of} day={at.day} />
    case 'targets':
      return <TargetsPage />
    case 'silent':
      return <SilentPage />
    case 'rules':
      return <RulesPage />
    case 'templates':
      return <TemplatesPage person={at.person} deal={at.deal} />
    case 'sequences':
      return <SequencesPage />
    case 'diagnostics':
      return <DiagnosticsPage />
    case 'nowhere':
      return <NowherePage />
  }
}
