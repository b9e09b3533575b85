/** Puts a floating list below its button, or above where there is more room, and keeps it inside the window. */
export function placeBeside(floating: HTMLElement, anchor: HTMLElement): void {
  const gap = 4
  const edge = 8
  const from = anchor.getBoundingClientRect()
  const size = floating.getBoundingClientRect()
  const below = innerHeight - from.bottom - edge
  const above = from.top - edge
  const under = below >= size.height || below >= above
  const top = under ? from.bottom + gap : Math.max(edge, from.top - gap - size.height)
  const left = Math.min(Math.max(edge, from.right - size.width), innerWidth - size.width - edge)
  floating.style.top = `${top}px`
  floating.style.left = `${Math.max(edge, from.left + size.width <= innerWidth - edge ? from.left : left)}px`
}
