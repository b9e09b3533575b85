/** Messages that no person wrote to the reader: newsletters, notices of machines. Told by the header where there is one. */
import { fold, foldedPattern } from '../core/fold'
import { isFoot } from './notices'
import { isMachineAddress } from './roleAddress'

/** Header fields by lower-case name. A page shows none of them. */
export type Headers = ReadonlyMap<string, string>

const NO_ANSWER = foldedPattern(
  /(?:do not reply|don't reply|ne pas repondre|nicht auf diese|nicht antworten|no responda|non rispondere|nao responda|niet beantwoorden|beantwoord deze|nie odpowiada|svara inte|ikke svar|ala vastaa|не отвечайте|yanitlamayin|请勿回复|請勿回覆|返信できません|返信しないで|회신하지)|mailbox is not monitored/,
)

/**
 * Whether a message comes from a machine or goes to a whole list of readers, so that nobody's card is under it.
 * Answers sent while somebody is away are the person's own and do not count; neither do discussion lists.
 */
export function isAutomated(email: string | undefined, text: string, headers?: Headers): boolean {
  if (email && isMachineAddress(email)) return true
  const auto = headers?.get('auto-submitted') ?? ''
  if (/auto-generated|auto-notified/i.test(auto)) return true
  if (/auto-replied/i.test(auto)) return false
  if (headers && isDiscussion(headers)) return false
  if (headers?.has('list-unsubscribe') || /\b(?:bulk|junk)\b/i.test(headers?.get('precedence') ?? '')) return true
  if (headers?.has('feedback-id') || headers?.has('x-campaign-id')) return true
  const lines = text.split('\n')
  const end: string[] = []
  for (let i = lines.length - 1; i >= 0 && end.length < 6; i--) if (lines[i]?.trim()) end.push(lines[i] as string)
  const overList = end.some((line) => /list|liste|lista|lijst|groups|рассылк/i.test(line))
  if (headers === undefined && !overList && end.some((line) => isFoot(line) && line.length < 400)) return true
  let seen = 0
  for (let i = 0; i < lines.length && seen < 200; i++) {
    const line = lines[i] ?? ''
    if (!line.trim()) continue
    seen++
    if (line.length < 300 && NO_ANSWER.test(fold(line))) return true
  }
  return false
}

/** Whether people talk to one another over the list that delivered the message. */
function isDiscussion(headers: Headers): boolean {
  if (/\blist\b/i.test(headers.get('precedence') ?? '')) return true
  const list = /<([^<>]+)>/.exec(headers.get('list-id') ?? '')?.[1] ?? ''
  if (!list && !headers.has('list-post')) return false
  const to = headers.get('to') ?? ''
  return (
    headers.has('list-post') ||
    /\bvia\b/i.test(headers.get('from') ?? '') ||
    /^\s*(?:\w{2,3}:\s*)?\[/.test(headers.get('subject') ?? '') ||
    to.toLowerCase().includes(list.split('.').slice(1).join('.') || '\0')
  )
}
