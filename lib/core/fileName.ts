/** Names of files that are given to the user. */

/**
 * A name for a file from words: what no file system takes is left out, and what would hide its ending.
 * @param ending `.ics` @param fallback what it is called where nothing is left
 */
export const fileName = (words: string, ending: string, fallback: string): string =>
  `${
    words
      .replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069\\/:*?"<>|.]+/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 80)
      .replace(/\p{Surrogate}/gu, '')
      .trim() || fallback
  }${ending}`
