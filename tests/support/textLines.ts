/** Lines of which long texts are made: our own, and those of the corpora outside the repository. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Each makes patterns try again in a way of its own. */
export const MADE: readonly string[] = [
  ...'a|A|é|\u0301|漢|👍|\u200b|1| |\t|\n|\r\n| \n|-|=|_|.|,|;|:|@|<|>|"|(|((|)|[|*|/|+|&|·|\u00a0'.split('|'),
  '|',
  ' | ',
  '- ',
  ' - ',
  '· ',
  ', ',
  '. ',
  'a ',
  'Aa ',
  'A. ',
  '1 ',
  '+1 ',
  '0 0-',
  '1/',
  '1:',
  'a@',
  '@a.',
  'a.',
  '<a@b.c>',
  'a@b.c, ',
  '> ',
  '\n> ',
  '](',
  '[a',
  '](👍',
  'a: ',
  'De: a\n',
  '-- \n',
  '--\n',
  '\n\n',
  'On Mon ',
  'wrote:\n',
  'On 1 May 2026 <a@b.c> wrote:\n',
  'Le lun. a écrit :\n',
  'From: a <a@b.c>\nTo: b\nDate: 1 May 2026\n',
  'Tel: ',
  'Tel +33 1 23 45 67 89 ',
  '+33 1 23 45 67 89\n',
  'http://',
  'www.a.',
  'https://a.b/c?',
  '&amp;',
  "d'",
  'Mr. ',
  'PhD, ',
  'BEGIN:VCARD\n',
  'FN:a\n',
  'Best regards,\nClaire\n',
  'Sent from my iPhone\n',
  'Claire Morel, Head of Purchasing, Nord Ltd\n',
  'Lundi au vendredi 8 h ',
  'Name: a\nPhone: 1\n',
  'Nord Ltd, ',
  '\udada',
  '⅛⅜⅝⅞',
  '田中 由美子（たなか）',
]
const CORPORA = join(import.meta.dirname, '../../../shared/corpora')

/** Every line of the corpora, each once; none, and a word on it, where they are not there. */
export function corpusLines(): string[] {
  if (!existsSync(CORPORA)) {
    console.warn('SKIPPED: ../shared/corpora is not here; only our own lines are repeated.')
    return []
  }
  const lines = new Set<string>()
  const add = (text: string) => {
    for (const line of text.split(/\r?\n/)) if (line.trim() && line.length < 2_000) lines.add(line)
  }
  const addAll = (value: unknown): void => {
    if (typeof value === 'string') add(value)
    else if (value && typeof value === 'object') for (const one of Object.values(value)) addAll(one)
  }
  for (const path of readdirSync(CORPORA, { recursive: true, encoding: 'utf8' })) {
    const file = join(CORPORA, path)
    if (path.endsWith('INDEX.md') || !statSync(file).isFile()) continue
    const text = readFileSync(file, 'utf8')
    try {
      addAll(JSON.parse(text))
    } catch {
      add(text)
    }
  }
  return [...lines]
}

/** One line of each shape: runs of letters and of digits are alike, whatever they are. */
export const shapesOf = (lines: readonly string[]): string[] => [
  ...new Map(lines.map((line) => [line.replace(/\p{L}+/gu, 'a').replace(/\d+/g, '1'), line])).values(),
]
