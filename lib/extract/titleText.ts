/** The words of a title made plain: one language of two, without article and brackets. */

/** No post has a longer name, in two languages either. */
const LONGEST = 300

/** Bilingual cards say each thing twice: "Responsable achats / Verantwoordelijke aankoop". */
export function oneLanguage(text: string, lang: string | undefined): string {
  if (text.length > LONGEST) return text
  const sides = text.split(/\s+\/\s+/)
  const [first = '', second = ''] = sides
  if (sides.length !== 2) return text
  const english = (side: string) =>
    /\b(?:of|officer|manager|council|senior|head|and|the|engineer|forwarder|director|sales|university|department|owner|founder|co-founder|surveyor|designer|consultant|developer|architect|teacher|producer|editor|writer|photographer|trainer|coach|specialist|partner|lawyer|broker|agent)\b/i.test(
      side,
    )
  // "Owner / Marine Surveyor": two posts in one language.
  if (lang === 'en' && english(first) && english(second)) return text
  return lang === 'en' && english(second) && !english(first) ? second : first
}

/** A title without the brackets behind it and the article or possessive before it. */
export const tidyTitle = (text: string, lang: string | undefined): string =>
  oneLanguage(text.slice(0, LONGEST), lang)
    .replace(/[\s,–—-]+(?:lic(?:en[cs]e)?|reg|cert|no|nr|n°|#)[\s.:#]*\S*\d.*$/i, '')
    .replace(/\s*[(（](?![\p{L} &]{4,24}[)）])[^()（）]*[)）]\s*$/u, '')
    .replace(/^(?:le|la|the|der|die|el|votre|your|ihre?|su|il|your)\s+(?=\p{L}{3})/iu, '')
    .replace(/^[\s,;:–—-]+|[\s,;:–—-]+$/g, '')
    .trim()
