/** Long work on a page gives way to it: keys, presses and painting come first. */

/** So many milliseconds are worked in one go: a key that is pressed meanwhile is answered before anybody notices. */
const AT_ONCE = 12
let since = 0

/** To be awaited as often as one likes between small steps: waits for the page only where enough was done in one go. */
export function breathe(): Promise<void> | undefined {
  if (performance.now() - since < AT_ONCE) return undefined
  return pause().then(() => {
    since = performance.now()
  })
}

/** Ends when whatever waited was done. No timer: those of a page in the back come once a second. */
function pause(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  return new Promise((done) => {
    port1.onmessage = () => {
      port1.close()
      done()
    }
    port2.postMessage(undefined)
  })
}
