/** Every screen and state of Margin that is photographed and checked. */
import { calendarScreens } from './screensCalendar'
import { cloudScreens } from './screensCloud'
import { dashboardScreens } from './screensDashboard'
import { draftScreens } from './screensDrafts'
import { eraseScreens } from './screensErase'
import { fieldScreens } from './screensFields'
import { filterScreens } from './screensFilter'
import { goalScreens } from './screensGoals'
import { historyScreens } from './screensHistory'
import { homeScreens } from './screensHome'
import { listScreens } from './screensLists'
import { loggingScreens } from './screensLogging'
import { paletteScreens } from './screensPalette'
import { popupScreens } from './screensPopup'
import { prospectingScreens } from './screensProspecting'
import { reportScreens } from './screensReports'
import { rulesScreens } from './screensRules'
import { sequenceScreens } from './screensSequences'
import { sidebarScreens } from './screensSidebar'
import { siteScreens } from './screensSites'
import type { Screen } from './screensStage'
import { storeScreens } from './screensStore'
import { clashScreens } from './screensStore2'
import { summaryScreens } from './screensSummary'
import { targetScreens } from './screensTargets'
import { transferScreens } from './screensTransfer'
import { welcomeScreens } from './screensWelcome'
import { wholeScreens } from './screensWhole'

export const SCREENS: readonly Screen[] = [
  ...sidebarScreens,
  ...loggingScreens,
  ...siteScreens,
  ...popupScreens,
  ...dashboardScreens,
  ...calendarScreens,
  ...cloudScreens,
  ...draftScreens,
  ...sequenceScreens,
  ...eraseScreens,
  ...rulesScreens,
  ...targetScreens,
  ...fieldScreens,
  ...filterScreens,
  ...listScreens,
  ...prospectingScreens,
  ...paletteScreens,
  ...historyScreens,
  ...homeScreens,
  ...goalScreens,
  ...summaryScreens,
  ...reportScreens,
  ...storeScreens,
  ...clashScreens,
  ...transferScreens,
  ...welcomeScreens,
  ...wholeScreens,
]
