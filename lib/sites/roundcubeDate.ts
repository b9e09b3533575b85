/** Dates that Roundcube writes in figures, in the order that its user or her administrator chose. */

const FIGURES = /(?<!\d)(\d{1,4})([-/.])(\d{1,2})\2(\d{1,4})(?!\d)/

/**
 * A date whose order is certain, with its day as `2025-08-20`; what stands around the day is kept.
 * @param format the order in jQuery UI's letters (`dd/mm/yy`); without it only figures that say their order themselves are
 * taken: the year first, or parted by dots, which is day, month, year everywhere.
 */
export function isoDay(shown: string, format: string | undefined): string | undefined {
  const found = FIGURES.exec(shown)
  if (!found) return undefined
  const [whole, a = '', mark, b = '', c = ''] = found
  const order = a.length === 4 ? 'ymd' : (orderOf(format) ?? (mark === '.' ? 'dmy' : undefined))
  if (!order) return undefined
  const part = (letter: string) => [a, b, c][order.indexOf(letter)] ?? ''
  const [year, month, day] = [part('y'), part('m'), part('d')]
  if (year.length !== 4 || Number(month) > 12) return undefined
  return shown.replace(whole, `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
}

function orderOf(format: string | undefined): string | undefined {
  const order = format?.replace(/[^dmy]/g, '').replace(/(.)\1+/g, '$1')
  return order && /^(?:dmy|mdy|ymd)$/.test(order) ? order : undefined
}
