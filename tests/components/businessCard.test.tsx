// @vitest-environment jsdom
/** The business card: what is drawn is the code of what is written, on white with its margin; and it can be copied. */
import { correction, generate } from 'lean-qr'
import { afterEach, expect, test, vi } from 'vitest'
import { personRow } from '../support/rows'
import './dashboard'
import { button, click, hide, show, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { BusinessCard } = await import('../../components/people/BusinessCard')
const { QrCode, fitsCode } = await import('../../components/shared/QrCode')
const { personCard, vcardForCode, vcardText } = await import('../../lib/extract/writeVcard')
const { applyLook } = await import('../../lib/state/look')
applyLook(document.documentElement)
afterEach(hide)

const made = { createdAt: '2026-11-01T09:00:00.000Z', updatedAt: '2026-11-01T09:00:00.000Z' }
const claire = personRow(made, {
  id: 'p',
  name: 'Claire Morel',
  emails: ['claire@alma.example'],
  note: 'Owes me lunch',
})

/** The dark modules of a drawn code, row by row, as they are filled by its path. */
function drawn(svg: Element): string {
  const [x = 0, , width = 0] = (svg.getAttribute('viewBox') ?? '').split(' ').map(Number)
  const size = width + 2 * x
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => ' '))
  for (const [, left, top, run] of (svg.querySelector('path')?.getAttribute('d') ?? '').matchAll(
    /M(\d+) (\d+)h(\d+)v1/g,
  )) {
    for (let n = 0; n < Number(run); n++) (rows[Number(top)] as string[])[Number(left) + n] = '#'
  }
  return rows.map((row) => row.join('')).join('\n')
}

test('the code is that of the card, dark on light with four modules around it, and is said in words', async () => {
  await show(<BusinessCard person={claire} onClose={() => {}} />)
  const svg = document.querySelector('svg[role="img"]') as Element
  const { text } = vcardForCode(personCard(claire))
  const code = generate(text, { minCorrectionLevel: correction.M })
  expect(drawn(svg).trimEnd()).toBe(code.toString({ on: '#', off: ' ', lf: '\n', pad: 0 }).trimEnd())
  expect(svg.getAttribute('viewBox')).toBe(`-4 -4 ${code.size + 8} ${code.size + 8}`)
  expect([svg.querySelector('rect')?.getAttribute('fill'), svg.querySelector('path')?.getAttribute('fill')]).toEqual([
    '#fff',
    '#000',
  ])
  expect(svg.getAttribute('aria-label')).toContain('Claire Morel')
  expect(document.body.textContent).toContain('claire@alma.example')
  expect(document.body.textContent).not.toContain('lunch')
})

test('Copy puts the vCard on the clipboard and says so', async () => {
  const writeText = vi.fn(async () => {})
  Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true })
  await show(<BusinessCard person={claire} onClose={() => {}} />)
  await click(button('Copy'))
  await until(() => document.body.textContent?.includes('Copied as a vCard.'), 'the word')
  expect(writeText).toHaveBeenCalledWith(vcardText(personCard(claire)))
})

test('what is too long for any code is not drawn', async () => {
  expect(fitsCode('x'.repeat(5_000))).toBe(false)
  await show(<QrCode text={'x'.repeat(5_000)} label="Long" />)
  expect(document.querySelector('svg')).toBeNull()
})
