/** Chinese, Japanese and Korean names: the family name comes first, often without a space. */
import type { PersonName } from './names'

/** Chinese family names of two characters. */
const DOUBLE = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 夏侯 皇甫 尉迟 慕容 令狐 长孫 宇文 东方 南宫 西门'.split(' '),
)
const SCRIPT = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}々ーヶ'
const PART = new RegExp(`^[${SCRIPT}]+`, 'u')
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u

/**
 * Takes such a name apart. A Japanese name without a space is parted only where it has four characters (two and two are
 * by far the most common); other lengths are ambiguous, so given and family name are left out.
 */
export function splitEastAsian(text: string, lang?: string): PersonName | undefined {
  const words = text.split(/[\s　]+/)
  const native = words.filter((word) => PART.test(word)).map((word) => (PART.exec(word) ?? [''])[0])
  const first = (native[0] ?? '').replace(/(?:様|さん|先生|女士|小姐|님)$/u, '')
  if (!first || first.length > 8) return undefined
  if (native.length === 2 && native[1])
    return { name: `${first} ${native[1]}`, givenName: native[1], familyName: first }
  if (native.length > 2) return undefined
  if (lang === 'ja' || KANA.test(first)) {
    return first.length === 4
      ? { name: first, givenName: first.slice(2), familyName: first.slice(0, 2) }
      : { name: first }
  }
  if (first.length < 2 || first.length > 4) return { name: first }
  const size = DOUBLE.has(first.slice(0, 2)) && first.length > 2 ? 2 : 1
  return { name: first, givenName: first.slice(size), familyName: first.slice(0, size) }
}
