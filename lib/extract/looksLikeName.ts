/** Whether words can be a person's name and are nothing else: no title, no house, no department. */
import { fitsDomain, hasLegalForm, isHouse } from './companies'
import { bareName, isHonorific } from './nameWords'
import { hasTitleWord, isDepartment } from './titles'

const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}'’.-]*|(?:von|van|der|den|de|del|della|di|da|dos|das|do|du|des|la|le|lo|af|av|zu|ter|ten|el|al|bin|i|y|e|['’]t|d['’]\p{L}+))$/u

/**
 * @param label the name part of the mail domain, '' for free mail
 * @param least how many words it must have
 */
export function looksLikeName(text: string, label: string, least: number): boolean {
  const plain = bareName(text)
  if (plain.length < 3 || plain.length > 50 || /\d|[@:;!?/&+]/.test(plain)) return false
  if (/\p{Script=Han}|\p{Script=Hangul}/u.test(plain))
    return (
      !isHouse(plain) &&
      !hasLegalForm(plain) &&
      !isDepartment(plain) &&
      plain.replace(/\s/g, '').length < 6 &&
      !hasTitleWord(plain)
    )
  const words = plain.split(' ').filter((word) => !isHonorific(word))
  if (
    words.length < least ||
    words.length > 5 ||
    !words.every((word) => NAME_WORD.test(word)) ||
    !/^\p{Lu}/u.test(words.at(-1) ?? '')
  )
    return false
  if (hasTitleWord(plain) || isHouse(plain) || hasLegalForm(plain) || isDepartment(plain)) return false
  return !(label && fitsDomain(plain, label) === 2 && words.length > 1)
}

/** Whether a display name is a person's: not a company's, a department's or a site's. */
export function isPersonName(name: string, label: string): boolean {
  const plain = bareName(name).replace(/,/g, ' ').replace(/\s+/g, ' ')
  if (!plain || /@|\d/.test(plain) || hasLegalForm(plain) || isDepartment(plain)) return false
  const words = plain.split(' ')
  return (
    words.length < 7 &&
    !(isHouse(plain) && !/^\p{L}+\s\p{L}+$/u.test(plain)) &&
    !(label && words.length > 1 && fitsDomain(plain, label) === 2 && isHouse(plain))
  )
}
