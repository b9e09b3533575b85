/** What a mail server puts above a message that comes from outside: a warning that nobody wrote. */
import { fold } from '../core/fold'

const OPENING =
  /^[\s*[(<#!-]*(?:caution|warning|attention|achtung|warnung|vorsicht|hinweis|avertissement|precaucion|atencion|advertencia|attenzione|avviso|atencao|aviso|let op|waarschuwing|varning|advarsel|extern|this (?:e-?mail|message)|diese (?:e-?mail|nachricht)|ce (?:message|courriel|mail|courrier)|cet e-?mail|este (?:correo|mensaje|e-?mail)|questa (?:e-?mail)|questo messaggio|deze e-?mail|dit bericht|esta mensagem|det har mejlet|denne e-?mail)/
const OUTSIDE =
  /extern|exterieur|exterior|outside (?:of )?(?:the|your|our|this) |ausserhalb|buiten (?:de|uw|onze) |fuera de (?:la|su) |fora da |utanfor |uden ?for /
const ADVICE =
  /click|klick|clic|links?\b|liens?\b|enlaces|attachment|anhang|anhange|piece|adjunto|allegat|bijlage|anexo|bilag|bilagor|careful|vorsicht|prudent|caution|recogni[sz]e|verif/
/** Outlook's own, in a line by itself. */
const SELDOM = /^you don['’]t often get e-?mail from .{3,200}$/

const MOST_LINES = 6
const LONGEST = 1_200

/** The lines of a text without such a warning at its beginning. One that is all there is stays. */
export function withoutBanner(lines: readonly string[]): readonly string[] {
  let first = 0
  while (first < 5 && !lines[first]?.trim()) first++
  let end = first
  while (end < first + MOST_LINES && lines[end]?.trim()) end++
  // Only a block that ends in an empty line is apart from what the author wrote.
  if (end === first || lines[end] === undefined || lines[end]?.trim()) return lines
  const text = fold(lines.slice(first, end).join(' ').slice(0, LONGEST))
  const isBanner = SELDOM.test(text) || (OPENING.test(text) && OUTSIDE.test(text) && ADVICE.test(text))
  const rest = isBanner ? lines.slice(end) : lines
  return rest.some((line) => line.trim()) ? rest : lines
}
