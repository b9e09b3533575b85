/** A second reader of calendars, written from RFC 5545 and from nothing else: what it refuses, a strict calendar refuses. */

/** A line as read: its name, its parameters, its value as it stands. */
export type ReadLine = { name: string; params: Map<string, string>; value: string }
export type ReadPart = { name: string; lines: ReadLine[]; parts: ReadPart[] }

const NAME = /^[A-Z0-9-]+$/

/** The one component of a text. Throws where a rule of sections 3.1, 3.2 or 3.6 is broken. */
export function readCalendar(text: string): ReadPart {
  const lines = unfolded(text).map(readLine)
  const root: ReadPart = { name: '', lines: [], parts: [] }
  const open = [root]
  for (const line of lines) {
    const here = open.at(-1) as ReadPart
    if (line.name === 'BEGIN') {
      const part = { name: line.value, lines: [], parts: [] }
      here.parts.push(part)
      open.push(part)
    } else if (line.name === 'END') {
      if (open.pop()?.name !== line.value || !open.length) throw new Error(`END of what is not open: ${line.value}`)
    } else if (here === root) throw new Error(`a line outside of everything: ${line.name}`)
    else here.lines.push(line)
  }
  const [only] = root.parts
  if (open.length !== 1 || !only || root.parts.length !== 1) throw new Error('not one component')
  return only
}

function unfolded(text: string): string[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line is not ended')
  const all = text.slice(0, -2).split('\r\n')
  for (const line of all) {
    if (/[\r\n]/.test(line)) throw new Error('half an end of a line')
    if (/[^\P{Cc}\t]/u.test(line)) throw new Error('a control character')
    if (new TextEncoder().encode(line).length > 75) throw new Error(`a line of more than 75 octets: ${line}`)
    if (/\p{Surrogate}/u.test(line)) throw new Error('half a letter')
  }
  const whole: string[] = []
  for (const line of all) {
    if (/^[ \t]/.test(line) && whole.length) whole[whole.length - 1] += line.slice(1)
    else whole.push(line)
  }
  return whole
}

function readLine(line: string): ReadLine {
  const colon = line.indexOf(':')
  if (colon < 0) throw new Error(`no value: ${line}`)
  const [name = '', ...given] = line.slice(0, colon).split(';')
  if (!NAME.test(name)) throw new Error(`no name: ${name}`)
  const params = new Map(
    given.map((one) => {
      const [key = '', value = ''] = one.split('=')
      if (!NAME.test(key) || !value || /["\p{Cc}]/u.test(value)) throw new Error(`no parameter: ${one}`)
      return [key, value] as const
    }),
  )
  return { name, params, value: line.slice(colon + 1) }
}

/** A TEXT value as it was meant: section 3.3.11. Throws where a sign stands bare that may not. */
export function readText(value: string): string {
  return value.replace(/\\(.?)|([;,])/gs, (_all, escaped: string | undefined, bare: string | undefined) => {
    if (bare) throw new Error(`a bare ${bare} in ${value}`)
    if (escaped === 'n' || escaped === 'N') return '\n'
    if (escaped === '\\' || escaped === ';' || escaped === ',') return escaped
    throw new Error(`a backslash before ${escaped} in ${value}`)
  })
}

/** The value of a part's only line of that name; nothing where it has none. */
export function valueIn(part: ReadPart, name: string): string | undefined {
  const found = part.lines.filter((line) => line.name === name)
  if (found.length > 1) throw new Error(`${name} twice`)
  return found[0]?.value
}
