/** What reading fields takes beside the record, as it is now: one signal for all lists, cards and filters of a page. */
import { computed, type ReadonlySignal } from '@preact/signals'
import type { About } from '../core/fields'
import { ownFields, pipelines } from '../db/read'
import { currentDay } from './clock'
import { live } from './live'
import { currentSettings } from './look'
import { temperatureLabels } from './temperatures'

const allPipelines = live(pipelines)
const allCustom = live(ownFields)

/** Undefined until it was read. Names of companies and people are not in it: who lists records knows them. */
export const fieldAbout: ReadonlySignal<About | undefined> = computed(() => {
  const [known, custom] = [allPipelines.value, allCustom.value]
  const settings = currentSettings.value
  const labels = temperatureLabels.value
  if (known.state !== 'ready' || custom.state !== 'ready' || !settings || !labels) return undefined
  return { today: currentDay.value, pipelines: known.value, custom: custom.value, settings, labels }
})
