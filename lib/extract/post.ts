/** The post that a signature gives its author: title, department and company, told from the pieces round the name. */
import { isAddress } from './addresses'
import { fitsDomain, hasLegalForm, isHouse, tidyCompany } from './companies'
import { companyScore, headAndHouse, LINK_END, partsOf, splitTitleAndHouse } from './companyInPiece'
import { FOR_FIRM } from './namePiece'
import { ASIDE, isPlace, plausibleCompany, plausibleTitle } from './plausiblePost'
import { hasTitleWord, isDepartment, splitEastAsianPost } from './titles'
import { oneLanguage, tidyTitle } from './titleText'

export type Post = { title?: string; department?: string; company?: string; place?: string }

/** What a house is, in the plural: "Attorneys at Law", "Chartered Accountants". Nobody's title. */
const FIRM_KIND =
  /^(?:(?:chartered|certified|consulting|patent|landscape|structural|registered) )?(?:attorneys|solicitors|barristers|lawyers|architects|accountants|surveyors|consultants|engineers|rechtsanwälte|steuerberater und|notare|architekten|ingenieure|avocats|notaires|architectes|experts-comptables|avvocati|commercialisti|abogados|arquitectos|advogados|advocaten|notarissen|advokater)(?: (?:at law|and|&|und|et|e|y|associés) ?.*)?$/i

type Part = { text: string; piece: number; score: number }

/**
 * @param pieces the words of the pieces of the signature, without the name
 * @param nameAt the place in `pieces` where the name stood (pieces before it come first)
 * @param person the words of the author's name: a house may be called by it
 * @param label the name part of the sender's domain, '' for free mail
 */
export function postOf(
  pieces: readonly string[],
  nameAt: number,
  label: string,
  lang: string | undefined,
  person: readonly string[] = [],
): Post {
  const post: Post = {}
  const parts: Part[] = []
  const used = new Set<number>()
  const titles: string[] = []
  pieces.forEach((text, piece) => {
    const logo = /^\[(.{2,60})\]$/.exec(text)
    if (logo) {
      if (label && fitsDomain(logo[1] ?? '', label) === 2) parts.push({ text: logo[1] ?? '', piece, score: 3 })
      used.add(piece)
      return
    }
    const asian = splitEastAsianPost(text)
    const words = text
      .trim()
      .split(/[\s　]+/)
      .filter((word) => word !== '/' && word !== '・')
    if (asian && (words.length > 1 || !hasLegalForm(text))) {
      const isFirm = (word: string) => isHouse(word) || hasLegalForm(word)
      if (asian.title) titles.push(asian.title)
      for (const house of words.filter(isFirm)) parts.push({ text: house, piece, score: 3 })
      const department = words.filter((word) => !isFirm(word) && word !== asian.title).join(' ')
      if (department) post.department ??= department
      used.add(piece)
      return
    }
    const whole = oneLanguage(text, lang)
    const both = hasLegalForm(whole) ? headAndHouse(whole) : splitTitleAndHouse(partsOf(whole)[0] ?? '', label)
    if (both) parts.push({ text: both.company, piece, score: Math.max(3, companyScore(both.company, label)) })
    else for (const part of partsOf(whole)) parts.push({ text: part, piece, score: companyScore(part, label, person) })
  })
  const best = parts.reduce<Part | undefined>(
    (top, part) => (part.score >= 2 && part.score > (top?.score ?? 0) ? part : top),
    undefined,
  )
  if (best) post.company = tidyCompany(best.text)
  const order = [...pieces.keys()].sort(
    (a, b) => (a >= nameAt ? a - nameAt : 100 + nameAt - a) - (b >= nameAt ? b - nameAt : 100 + nameAt - b),
  )
  for (const at of order) {
    const text = pieces[at] ?? ''
    if (used.has(at)) continue
    const own =
      best?.piece === at
        ? text
            .slice(0, Math.max(0, text.indexOf(best.text)))
            .replace(/[\s,–—-]+$/, '')
            .replace(LINK_END, '')
        : text
    if (best?.piece === at) {
      const rest = text.slice(text.indexOf(best.text) + best.text.length).replace(/^[\s,–—-]+/, '')
      const side = partsOf(rest)[0] ?? ''
      if (side && isDepartment(side)) post.department ??= side
      else if (
        side &&
        !hasTitleWord(side) &&
        side.split(' ').length < 5 &&
        !isAddress(side) &&
        !ASIDE.test(side) &&
        isPlace(side)
      )
        post.place ??= rest
      if (side && !own && hasTitleWord(side) && !isDepartment(side) && !/^\p{Ll}/u.test(side)) titles.push(side)
    }
    const title = tidyTitle(own, lang)
    if (
      !title ||
      title.length > 90 ||
      /@|[:：]|\d{4}/.test(title) ||
      FOR_FIRM.test(title) ||
      FIRM_KIND.test(title) ||
      isAddress(title) ||
      hasLegalForm(title)
    )
      continue
    if (
      isDepartment(title) &&
      !/^(?:chef|head|directeur|directrice|responsable|hoofd|jef[ea]|capo|kierownik|szef|leder|sjef|diretora?|directora?|gerente)\b/i.test(
        title,
      )
    ) {
      if (!post.department) post.department = title
    } else if (hasTitleWord(title) && title.split(' ').length < 13) titles.push(title)
    else if (!titles.length && !post.department && at === nameAt && best && best.piece > at && plausibleTitle(title))
      titles.push(title)
    else if (
      !titles.length &&
      !post.department &&
      at === nameAt - 1 &&
      at === 0 &&
      plausibleTitle(title) &&
      pieces.length > 2
    )
      titles.push(title)
  }
  if (titles[0]) post.title = titles[0]
  if (!post.company && post.title) {
    const at = pieces.findIndex((text) => tidyTitle(text, lang) === post.title)
    const next = partsOf(pieces[at + 1] ?? '')
    if (at >= nameAt && next[0] && next[0] !== post.department && plausibleCompany(next[0])) {
      post.company = next[0]
      if (next[1] && !/\d/.test(next[1])) post.place ??= next.slice(1).join(', ')
    }
  }
  return post
}
