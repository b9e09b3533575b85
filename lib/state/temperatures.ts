/** The labels of temperature in force: the user's own, or the usual ones in her language while she has set none. */
import { computed, type ReadonlySignal } from '@preact/signals'
import type { Settings } from '../core/settings'
import { type TemperatureLabel, USUAL_HORIZONS } from '../core/temperature'
import { t } from './language'
import { currentSettings } from './look'

/** Those that some settings stand for. */
export const labelsIn = ({ temperatures }: Pick<Settings, 'temperatures'>): readonly TemperatureLabel[] =>
  temperatures ??
  USUAL_HORIZONS.map(({ id, months }) => ({
    id,
    months,
    name: t(`temperature.${id}`),
    criteria: t(`temperature.${id}Says`),
  }))

/** Those of the settings as they are now; undefined until these were read, for until then nothing has expired. */
export const temperatureLabels: ReadonlySignal<readonly TemperatureLabel[] | undefined> = computed(
  () => currentSettings.value && labelsIn(currentSettings.value),
)

/** What a label is called; of one that is gone, that it is. */
export const temperatureName = (id: string): string =>
  temperatureLabels.value?.find((label) => label.id === id)?.name ?? t('temperature.gone')
