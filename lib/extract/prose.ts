/** Running text and lines of business cards told apart. */

/** A telephone, a mail or web address, or the label of one. */
export const CONTACT =
  /(?:\+|\(|\b)\d[\d\s()./-]{6,}\d|@[\w-]+\.[\w.-]+|\bwww\.|https?:\/\/|^(?:tel|fax|mob|mobil|phone|tlf|tfno|fon)\b/i

/** A line of running text rather than of a business card. */
export function isProse(line: string): boolean {
  const text = line.trim()
  if (text.length > 110) return true
  const words = text.split(/\s+/).length
  return (
    /[.!?。！？…]["”»)]?$/.test(text) &&
    words > 4 &&
    !/[|•·]/.test(text) &&
    !/(?:\b(?:inc|ltd|co|corp|lda|ltda|pte|bros|kft|zrt)|(?:^|[\s.])\p{L})\.$/iu.test(text) &&
    // Doors and stairs of an address: "Gran Vía 35, 3º dcha."
    !/\d.*\b(?:dcha|izda|izq|esc|pta|tv|th|mf|etg|str|of|apt|cj|kat)\.$/iu.test(text) &&
    // An address: hardly a word of it in small letters. "Hosur Road, Bengaluru - 560 099, Karnataka, INDIA."
    !(/\d{3}.*,/.test(text) && text.split(',').length > 2 && (text.match(/(?:^|\s)\p{Ll}/gu)?.length ?? 0) < 2) &&
    !/\((?:Retd?|Hons?|Mrs?|Ms)\.?\)$/.test(text) &&
    // Degrees and firms written short: "Ann Moe, P.Eng., M. Sc."
    !/(?:^|[\s.])(?:Sc|Esq|Eng|Phil|Arch|Jr|Sr|Şti|Tic)\.$/u.test(text)
  )
}
