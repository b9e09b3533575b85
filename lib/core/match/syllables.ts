/** Chinese and Korean given names in the ways of writing them in Latin letters. */

/** Pinyin, Wade-Giles and what Taiwan writes: Yijun, I-chün, Yi-Chun. */
const chinese = (word: string): string =>
  word
    .replace(/^yi(?=.)|^y(?=i)/, 'i')
    .replace(/hs|x/g, 's')
    .replace(/sh/g, 's')
    .replace(/zh|ch|q|j/g, 'c')
    .replace(/tz|ts|z/g, 'c')
    .replace(/b/g, 'p')
    .replace(/d/g, 't')
    .replace(/g(?!$)(?<!n.?)/g, 'k')
    .replace(/ong/g, 'ung')
    .replace(/ien/g, 'ian')
    .replace(/uei/g, 'ui')
    .replace(/yeh/g, 'ye')
    .replace(/(?<=[aeiou])h/g, '')

/** The Korean ways of writing a vowel: hyeon and hyun, seo and suh, jun and joon. */
const korean = (word: string): string =>
  word
    .replace(/yeo|you|yu/g, 'yu')
    .replace(/eo|eu|oo|ou|wo{1,2}/g, 'u')
    .replace(/ae|ay|ai/g, 'e')
    .replace(/(?<=[aeu])h(?=$|[^aeiouy])/g, '')
    .replace(/yi|ee/g, 'i')
    .replace(/g/g, 'k')
    .replace(/d/g, 't')
    .replace(/b/g, 'p')
    .replace(/ch/g, 'j')
    .replace(/r/g, 'l')
    .replace(/(.)\1+/g, '$1')

/** Whether two folded words can be one Chinese or Korean given name, or one syllable of it. */
export const sameSyllables = (a: string, b: string): boolean =>
  (a.length > 1 && b.length > 1 && korean(a) === korean(b)) || chinese(a) === chinese(b)
