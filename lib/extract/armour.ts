/** The text inside an OpenPGP cleartext signature (RFC 9580 §7), which mail programs that know it show alone. */

const SIGNED = '-----BEGIN PGP SIGNED MESSAGE-----'
const SIGNATURE = '-----BEGIN PGP SIGNATURE-----'
const END = '-----END PGP SIGNATURE-----'

/** The lines of a text without the frame of such signatures and the signatures themselves. */
export function withoutArmour(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => line.trimEnd() === SIGNED)) return lines
  const kept: string[] = []
  let at: 'outside' | 'headers' | 'text' | 'signature' = 'outside'
  for (const line of lines) {
    const words = line.trimEnd()
    if (at === 'outside' && words === SIGNED) at = 'headers'
    else if (at === 'headers') at = words ? at : 'text'
    else if (at === 'text' && words === SIGNATURE) at = 'signature'
    else if (at === 'signature') at = words === END ? 'outside' : at
    else kept.push(at === 'text' ? line.replace(/^- /, '') : line)
  }
  return kept
}
