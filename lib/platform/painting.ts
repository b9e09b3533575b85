/** When the browser is about to paint: what begins then does not delay that paint. At once where nobody looks at the page. */
export const aboutToPaint = (): Promise<unknown> =>
  document.visibilityState === 'hidden' ? Promise.resolve() : new Promise(requestAnimationFrame)
