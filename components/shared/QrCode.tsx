/** A QR code: always dark on light, whatever the look of the page, with the quiet margin that readers need. */
import { correction, generate } from 'lean-qr'
import { useMemo } from 'preact/hooks'
import './qrCode.css'

/** The width of the quiet margin, in modules (ISO/IEC 18004). */
const QUIET = 4

/** @param label what a screen reader says in its place. Nothing is drawn where the text is too long for a code: see `fitsCode` */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = useMemo(() => codeOf(text), [text])
  if (!code) return null
  const width = code.size + 2 * QUIET
  return (
    <svg class="qr-code" role="img" aria-label={label} viewBox={`${-QUIET} ${-QUIET} ${width} ${width}`}>
      <rect x={-QUIET} y={-QUIET} width={width} height={width} fill="#fff" />
      <path d={pathOf(code)} fill="#000" shape-rendering="crispEdges" />
    </svg>
  )
}

/** Whether a text can be written as a code. */
export const fitsCode = (text: string): boolean => codeOf(text) !== undefined

type Code = { size: number; get: (x: number, y: number) => boolean }

function codeOf(text: string): Code | undefined {
  try {
    return generate(text, { minCorrectionLevel: correction.M })
  } catch {
    // Longer than the largest code holds.
    return undefined
  }
}

/** The dark modules, row by row, each run of them as one bar. */
function pathOf({ size, get }: Code): string {
  const bars: string[] = []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      let end = x
      while (end < size && get(end, y)) end += 1
      if (end > x) bars.push(`M${x} ${y}h${end - x}v1h${x - end}z`)
      x = end
    }
  }
  return bars.join('')
}
