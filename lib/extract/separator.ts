/** The line that parts the own text from a message quoted or passed on below it. */
import { fold } from '../core/fold'
import { FORWARDED, ORIGINAL } from './quoteWords'

/** `forwarded` where the line says that a message is passed on; `announced` where it may, in words that could be the author's. */
export type Separator = 'original' | 'forwarded' | 'announced'

/** Reads one line: "-----Original Message-----", "Begin forwarded message:". */
export function separator(line: string): Separator | undefined {
  const text = line.trim()
  if (text.length < 6 || text.length > 120) return undefined
  const dashed = /^[-_=*~—–─]{2,}/.test(text) && /[-_=*~—–─]{2,}:?$/.test(text)
  if (!dashed && !(text.length < 70 && /[:：]$/.test(text))) return undefined
  const phrase = fold(text.replace(/[-_=*~—–─]{2,}|[:：]$/g, ' ')).replaceAll('’', "'")
  if (FORWARDED.some((words) => phrase.includes(words))) return dashed ? 'forwarded' : 'announced'
  return dashed && ORIGINAL.some((words) => phrase.includes(words)) ? 'original' : undefined
}
