/**
 * Whether the page keeps the sidebar's frame out. With `Cross-Origin-Embedder-Policy: require-corp` it lets in only what says that it
 * may be let in; of a page at one of its changing addresses, Chromium does not say so (seen in Chromium 150). The frame itself
 * would show the browser's own error, and its `load` event tells nothing.
 */

/** After https://html.spec.whatwg.org/multipage/browsers.html#coep-report-type; not in TypeScript's library. */
type CoepBody = { destination?: string; disposition?: string; blockedURL?: string }

/** Tells of each frame of ours that the page's policy keeps out, from now on. @returns ends it */
export function onBlocked(own: string, tell: () => void): () => void {
  if (!('ReportingObserver' in globalThis)) return () => {}
  const origin = new URL(own).origin
  const isOurs = (report: Report) => {
    // What the body holds it shows to `JSON` alone.
    const { type, body } = JSON.parse(JSON.stringify(report)) as { type?: string; body?: CoepBody }
    return (
      type === 'coep' &&
      body?.destination === 'iframe' &&
      body.disposition === 'enforce' &&
      body.blockedURL?.startsWith(`${origin}/`)
    )
  }
  const observer = new ReportingObserver(
    (reports) => {
      if (reports.some(isOurs)) tell()
    },
    { types: ['coep'] },
  )
  observer.observe()
  return () => observer.disconnect()
}
