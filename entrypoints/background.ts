/** Wakes for the clock, for the keyboard, and when a page of ours says that something due changed. Keeps nothing. */
import { defineBackground } from 'wxt/utils/define-background'
import { countDue } from '../lib/jobs/clock'
import { tidyUp } from '../lib/jobs/night'
import { workOn } from '../lib/jobs/work'
import { onBell, onJobBell, setBells } from '../lib/platform/alarms'
import { browser } from '../lib/platform/browser'
import { passOnToggle } from '../lib/platform/command'
import { listen } from '../lib/platform/messages'
import { announceVersion } from '../lib/platform/versions'

export default defineBackground(() => {
  const wake = async () => {
    const now = new Date()
    await setBells(now)
    await countDue(now)
    await workOn()
  }
  browser.runtime.onInstalled.addListener(async () => {
    announceVersion()
    await wake()
  })
  browser.runtime.onStartup.addListener(wake)
  onBell(countDue, (now) => tidyUp(now.getTime()))
  onJobBell(workOn)
  listen({
    'badge.refresh': async () => ({ due: await countDue(new Date()) }),
    'jobs.run': async () => {
      void workOn()
      return {}
    },
  })
  passOnToggle()
})
