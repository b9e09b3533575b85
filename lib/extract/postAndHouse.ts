/** "Designer / Paper Kite Studio": a post and a house on one line, which a slash parts. */
import { fitsDomain, hasLegalForm, isHouse } from './companies'

/**
 * @param label the name part of the sender's domain, '' for free mail
 * @returns both sides where one is a house and the other is none; else the text as it is, which may be one thing in two
 *   languages
 */
export function postAndHouse(text: string, label: string): string[] {
  if (text.length > 160) return [text]
  const sides = text.split(/\s+\/\s+/)
  const isFirm = (side: string) =>
    hasLegalForm(side) || isHouse(side) || (label !== '' && fitsDomain(side, label) === 2)
  return sides.length === 2 && sides.filter(isFirm).length === 1 ? sides : [text]
}
