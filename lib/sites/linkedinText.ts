/** LinkedIn's way of writing names and lines, cleaned of what is not part of them. */
import { trimSigns } from '../core/trimSigns'
import { known, tidy } from './pageText'

/** "1st", "2e", "3º" after a dot: how near the reader stands to the person. Also what other networks' badges leave. */
const DEGREE = /\s*[·•∙]\s*\d(?:\s?\p{L}{1,3}|[°º.])?\+?\s*$/u
/** Pronouns, which stand beside the name: "(She/Her)", "il/lui". */
const PRONOUNS = /^\(?\p{L}{1,8}(?:\/\p{L}{1,8}){1,3}\)?$/u
/** The same in brackets after a name, within its own element. */
const PRONOUNS_AFTER = /\s*\(\p{L}{1,8}(?:\/\p{L}{1,8}){1,3}\)\s*$/u
const PICTURES = /(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200d|\ufe0f|\u20e3)+/gu

/**
 * A person's name as LinkedIn shows it, without degree badge, pronouns, unread counter, emoji and direction marks.
 * @returns nothing where no letter is left, or where LinkedIn has starred the name out
 */
export function personName(text: string | null | undefined): string | undefined {
  const shown = tidy(
    known(text)
      ?.replace(/^\(\d+\+?\)\s+/, '')
      .replace(DEGREE, '')
      .replace(PRONOUNS_AFTER, '')
      .replace(PICTURES, ' '),
  )
  const name = trimSigns(shown, /[\s|·•,-]/)
  return /\p{L}/u.test(name) ? name : undefined
}

/** No badge is longer. */
const LONGEST = 100

/** Whether a short line beside a name is a degree badge, pronouns or a bare separator, and not the headline. */
export const isBadge = (text: string): boolean =>
  text.length < LONGEST &&
  (!/\p{L}/u.test(text) || PRONOUNS.test(text) || DEGREE.test(` ${text}`.replace(/^ (?=\d)/, ' · ')))

/** The name in a page's title: "(22) Name | LinkedIn". */
export const nameInTitle = (title: string): string | undefined => personName(title.split(' | ')[0])

/** A line that LinkedIn writes twice, once to see and once to hear: the seen one. */
export function seenText(element: Element | null | undefined): string | undefined {
  const seen = element?.querySelector('[aria-hidden="true"]:not(svg, i, img)')
  const text = known(seen?.textContent)
  // What is to be seen is late, and what is to be heard is a sentence.
  if (seen && !text && (known(seen.nextElementSibling?.textContent) ?? known(seen.previousElementSibling?.textContent)))
    return undefined
  return text ?? once(known(element?.textContent))
}

/** Where nothing tells the two apart any more, a text that is the same twice is said once. */
const once = (text: string | undefined): string | undefined => {
  const half = text && text.length > 5 ? text.slice(0, Math.floor(text.length / 2)).trim() : ''
  return half && (text === half + half || text === `${half} ${half}`) ? half : text
}

/** "Company · Full-time" → "Company". */
export const beforeDot = (text: string | undefined): string | undefined => known(text?.split(/\s[·•]\s/)[0])

/**
 * Whether a shown span of time is still running: in "Jan 2020 – Present · 4 yrs" what follows the dash is a word without
 * digits, in every language.
 * @returns nothing where there are no dates, or where one of the two is missing
 */
export function isRunning(dates: string | undefined): boolean | undefined {
  const [from = '', until] = (dates?.split(/\s[·•]\s/)[0] ?? '').split(/\s?[–—]\s?|\s-(?:\s|$)/)
  if (!/\p{Nd}/u.test(from)) return undefined
  const end = until?.replace(/\(.*\)/, '')
  if (end === undefined || /\p{Nd}/u.test(end)) return false
  return /\p{L}/u.test(end) || undefined
}
