/** The logo, drawn by hand: a page may forbid our images. */

/** The sheet with its margin line, as in `public/icon/margin.svg` */
export function makeLogo(): SVGElement {
  const draw = (tag: string, attributes: Record<string, string>) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    return element
  }
  const svg = draw('svg', { viewBox: '0 0 32 32', fill: 'none', 'aria-hidden': 'true', 'stroke-width': '2.5' })
  svg.append(
    draw('rect', { x: '3', y: '3', width: '26', height: '26', rx: '6', stroke: 'var(--ink)' }),
    draw('path', { d: 'M11 4.5v23', stroke: 'var(--margin-line)', 'stroke-width': '3' }),
    draw('path', { d: 'M16.5 11.5h7.5M16.5 17.5h5', stroke: 'var(--ink)', 'stroke-linecap': 'round' }),
  )
  return svg
}
