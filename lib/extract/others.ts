/** Lines of a signature that are of other people: colleagues who share it, each with a number. */
import { looksLikeName } from './looksLikeName'

const NAMED_NUMBER = /^([^\d@:|–—(,-]{4,50}?)\s*[:|–—(,-]{1,2}\s*[^\d@]{0,20}\(?\+?\d[\d\s()./-]{5,}\d/

/**
 * Where a line has the author's name and number ("Ann Moe – 0171 …"), lines of that form with another name are somebody
 * else's.
 */
export function othersIn(signature: string, isAuthor: (text: string) => boolean): ReadonlySet<string> {
  const named = signature
    .split('\n')
    .slice(0, 60)
    .flatMap((raw) => {
      const line = raw.trim()
      const name = line.length < 160 ? NAMED_NUMBER.exec(line)?.[1]?.trim() : undefined
      return name && looksLikeName(name, '', 2) ? [{ line, own: isAuthor(name) }] : []
    })
  return new Set(named.some(({ own }) => own) ? named.filter(({ own }) => !own).map(({ line }) => line) : [])
}
