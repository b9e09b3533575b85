/** The charts of a report as one picture (PNG), with what the report is and over which days above them. */

const GAP = 16
const LINE = 18

/** @param sheet the page's content, with its charts drawn @param head lines above, the first as a title */
export async function chartPicture(sheet: HTMLElement, head: readonly string[]): Promise<Blob | undefined> {
  const figures = [...sheet.querySelectorAll<HTMLElement>('.report-chart')]
  const drawn = (await Promise.all(figures.map(pictureOf))).filter((one) => one !== undefined)
  if (!drawn.length) return undefined
  const scale = devicePixelRatio
  const width = Math.max(480, ...drawn.map(({ width }) => width)) + 2 * GAP
  const above = GAP * 2 + head.length * LINE
  const height = above + drawn.reduce((sum, one) => sum + one.height + LINE * 2 + GAP, 0)
  const canvas = Object.assign(document.createElement('canvas'), { width: width * scale, height: height * scale })
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  const style = getComputedStyle(sheet)
  pen.scale(scale, scale)
  pen.fillStyle = getComputedStyle(sheet.querySelector('.report-chart') ?? sheet).backgroundColor
  pen.fillRect(0, 0, width, height)
  pen.fillStyle = style.color
  pen.textBaseline = 'top'
  head.forEach((line, i) => {
    pen.font = `${i ? 12 : 600} ${i ? '' : '16px'} ${style.fontFamily}`.replace('12  ', '12px ')
    pen.fillText(line, GAP, GAP + i * LINE, width - 2 * GAP)
  })
  let y = above
  for (const one of drawn) {
    pen.font = `600 12px ${style.fontFamily}`
    pen.fillText(one.title, GAP, y, width - 2 * GAP)
    pen.drawImage(one.image, GAP, y + LINE, one.width, one.height)
    pen.font = `12px ${style.fontFamily}`
    pen.fillText(one.keys, GAP, y + LINE + one.height + 4, width - 2 * GAP)
    y += one.height + LINE * 2 + GAP
  }
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/png'))
}

type Drawn = { image: CanvasImageSource; width: number; height: number; title: string; keys: string }

async function pictureOf(figure: HTMLElement): Promise<Drawn | undefined> {
  const title = figure.querySelector('figcaption')?.textContent ?? ''
  const keys = [...figure.querySelectorAll('.report-keys li')].map((key) => key.textContent).join(' · ')
  const canvas = figure.querySelector('canvas')
  if (canvas) {
    const { clientWidth, clientHeight } = canvas
    return { image: canvas, width: clientWidth, height: clientHeight, title, keys }
  }
  const svg = figure.querySelector('svg')
  return svg ? { ...(await svgPicture(svg)), title, keys } : undefined
}

/** The colours of the page's sheets go with it, for a picture by itself has none. */
async function svgPicture(svg: SVGSVGElement): Promise<Pick<Drawn, 'image' | 'width' | 'height'>> {
  const copy = svg.cloneNode(true) as SVGSVGElement
  const [from, to] = [svg.querySelectorAll('text, rect'), copy.querySelectorAll('text, rect')]
  from.forEach((one, i) => {
    const { fill, fontSize, fontFamily, fontWeight } = getComputedStyle(one)
    for (const [name, value] of Object.entries({
      fill,
      'font-size': fontSize,
      'font-family': fontFamily,
      'font-weight': fontWeight,
    }))
      to[i]?.setAttribute(name, value)
  })
  const { width, height } = svg.getBoundingClientRect()
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }),
  )
  try {
    const image = Object.assign(new Image(), { src: address })
    await image.decode()
    return { image, width, height }
  } finally {
    URL.revokeObjectURL(address)
  }
}
