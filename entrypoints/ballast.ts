/** The worker that lets go of the ballast, once it is started. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { cutBallast } from '../lib/platform/ballast'

export default defineUnlistedScript(async () => {
  postMessage(await cutBallast())
})
