/** Lines of a signature that are of other people: colleagues who share it, each with a number. */
import { isAddress } from './addresses'
import { looksLikeName } from './looksLikeName'
import { nameWords } from './nameWords'
import { CONTACT } from './prose'
import { hasTitleWord } from './titles'

const NAMED_NUMBER = /^([^\d@:|–—(,-]{4,50}?)\s*[:|–—(,-]{1,2}\s*[^\d@]{0,20}\(?\+?\d[\d\s()./-]{5,}\d/

/**
 * Where a line has the author's name and number ("Ann Moe – 0171 …"), lines of that form with another name are somebody
 * else's; and so is a block with a name, a post and a number of its own beside the author's.
 */
export function othersIn(signature: string, isAuthor: (text: string) => boolean): ReadonlySet<string> {
  const lines = signature.split('\n').slice(0, 60)
  const named = lines.flatMap((raw) => {
    const line = raw.trim()
    const name = line.length < 160 ? NAMED_NUMBER.exec(line)?.[1]?.trim() : undefined
    return name && looksLikeName(name, '', 2) ? [{ line, own: isAuthor(name) }] : []
  })
  const others = named.some(({ own }) => own) ? named.filter(({ own }) => !own).map(({ line }) => line) : []
  return new Set([...others, ...otherCards(lines, isAuthor)])
}

/** "Theo Marsh, architect, his number" and below it the same of a colleague: the lines of the colleague's. */
function otherCards(lines: readonly string[], isAuthor: (text: string) => boolean): string[] {
  const blocks: string[][] = [[]]
  for (const raw of lines) {
    const line = raw.trim().slice(0, 200)
    if (line) blocks.at(-1)?.push(line)
    else blocks.push([])
  }
  const cards = blocks.flatMap((block) => {
    const [name = ''] = (block[0] ?? '').split(/\s*[,|•·(]\s*/)
    const told =
      looksLikeName(name, '', 2) &&
      hasTitleWord(block[1] ?? '') &&
      block.slice(1).some((line) => CONTACT.test(line)) &&
      !block.some(isAddress)
    return told ? [{ name, block }] : []
  })
  const authors = cards.filter(({ name }) => isAuthor(name))
  // "Theo" under the greeting tells which of two in the header writes.
  const signs = (name: string) => lines.some((line) => line.trim() === name.split(' ')[0])
  const own = authors.find(({ name }) => signs(name)) ?? authors[0]
  if (!own) return []
  const words = nameWords(own.name)
  return cards.filter(({ name }) => !nameWords(name).some((word) => words.includes(word))).flatMap(({ block }) => block)
}
