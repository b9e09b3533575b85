/** The sign before the lines of a quote, in plain text. */

/** Most lines begin with another sign: told by that sign alone, for a message may have a hundred thousand. */
export const isQuoteLine = (line: string): boolean => {
  const code = line.charCodeAt(0)
  return code > 0x20 && code < 0x7f ? code === 0x3e : /^\s{0,3}[>＞]/.test(line.slice(0, 4))
}

/** A line of a quote without the sign. */
export const unquoted = (line: string): string => (isQuoteLine(line) ? line.replace(/^\s{0,3}[>＞]\s?/, '') : line)
