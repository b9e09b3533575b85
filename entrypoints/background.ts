/** Wakes for the clock, for the keyboard, and when a page of ours says that something due changed. Keeps nothing. */
import { defineBackground } from 'wxt/utils/define-background'
import { keepBallast, soundLog } from '../lib/jobs/ballast'
import { copyByClock } from '../lib/jobs/deliver'
import { atBell, hearReminders, lookAtDue } from '../lib/jobs/due'
import { hearMessages } from '../lib/jobs/messages'
import { tidyUp } from '../lib/jobs/night'
import { keepRules, rulesByClock } from '../lib/jobs/rules'
import { afterRush } from '../lib/jobs/rush'
import { keepSearchText } from '../lib/jobs/searchText'
import { guardBackground, snapshotByClock, whenFit } from '../lib/jobs/snapshots'
import { workOn } from '../lib/jobs/work'
import { onBell, onJobBell, setBells } from '../lib/platform/alarms'
import { browser } from '../lib/platform/browser'
import { hearCalls } from '../lib/platform/called'
import { passOnToggle } from '../lib/platform/command'
import { followInstalls } from '../lib/platform/installed'
import { followPermissions, keepOwnHosts } from '../lib/platform/ownHosts'

export default defineBackground({
  // Shares its code with the pages, in place of carrying a copy.
  type: 'module',
  main() {
    guardBackground()
    keepRules()
    const work = () => whenFit(workOn)
    const wake = async () => {
      soundLog()
      void keepOwnHosts()
      await setBells(new Date()).then(afterRush)
      await lookAtDue(new Date())
      await work()
    }
    followInstalls()
    for (const begins of [browser.runtime.onInstalled, browser.runtime.onStartup]) begins.addListener(wake)
    followPermissions()
    onBell(
      async (now) => {
        await atBell(now)
        await whenFit(() => rulesByClock(now)).catch(console.warn)
        await whenFit(() => snapshotByClock(now))
        await whenFit(keepSearchText)
        await whenFit(() => copyByClock(now))
        await keepBallast()
      },
      (now) => whenFit(() => tidyUp(now.getTime())),
    )
    onJobBell(work)
    hearReminders()
    hearMessages(work)
    passOnToggle()
    hearCalls()
  },
})
