/** The parts of the settings as places to go to: each is found by its heading, which all of them have. */
import { actionOf } from '../../lib/core/actions'
import { settingsActions } from '../../lib/core/actions/places'
import type { Pipeline } from '../../lib/core/pipeline'
import { t } from '../../lib/state/language'

export type SettingsPart = keyof typeof settingsActions

export const SETTINGS_PARTS = Object.keys(settingsActions) as SettingsPart[]

const PIPELINE = 'settings.stages:'

/** The part in which a pipeline's stages are. */
export const partOfPipeline = (id: string): string => PIPELINE + id

/** What stands above a part; undefined where there is none of that name. */
function headingOf(part: string, pipelines: readonly Pipeline[]): string | undefined {
  if (part.startsWith(PIPELINE)) {
    const pipeline = pipelines.find((one) => PIPELINE + one.id === part)
    return pipeline && t('settings.stages', { pipeline: pipeline.name })
  }
  const known = SETTINGS_PARTS.find((one) => one === part)
  return known && t(actionOf(known).says)
}

/** Brings a part into view and gives its heading the focus, so that reading goes on from there. */
export function showPart(part: string, pipelines: readonly Pipeline[]): void {
  const words = headingOf(part, pipelines)
  if (!words) return
  const headings = document.querySelectorAll<HTMLElement>('.settings-panel h2')
  const heading = [...headings].find((one) => one.textContent?.startsWith(words))
  if (!heading) return
  heading.tabIndex = -1
  heading.scrollIntoView?.({ block: 'start' })
  heading.focus({ preventScroll: true })
}
