/**
 * Whether an element of ours is drawn as it is, with nothing over it and nothing done to it. In a frame on somebody else's page only the
 * browser can tell: the second version of IntersectionObserver looks through all pages around it, for what lies over it (what lets the
 * pointer through too), opacity, filters and transforms. It errs to one side only: what it calls visible is visible.
 *
 * Firefox does not have it, nor a frame of ours in a page.
 */
type Seen = IntersectionObserverEntry & { isVisible?: boolean }
type How = IntersectionObserverInit & { trackVisibility?: boolean; delay?: number }

/** The least that browsers take. */
const DELAY = 100

/** Tells at once, and at each change. @returns ends it */
export function watchVisible(element: Element, tell: (visible: boolean) => void): () => void {
  const how: How = { threshold: [0, 0.5, 1], trackVisibility: true, delay: DELAY }
  const observer = new IntersectionObserver((entries) => {
    const last = entries.at(-1) as Seen
    tell(last.isVisible ?? last.isIntersecting)
  }, how)
  observer.observe(element)
  return () => observer.disconnect()
}
