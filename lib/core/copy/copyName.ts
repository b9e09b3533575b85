/**
 * What copies are called on a target: the device that made it, a number that it never uses twice, the instant, and what it stands on.
 * So nothing ever has to be overwritten, which is the only protection on servers that forget conditions; two devices
 * never meet in one name; and whoever looks at the list knows what belongs together without opening a file.
 *
 * `margin-7f3a09c2b1de4455-000012-20261130T101500123Z-inc-000011.age`. Team use would attach here: the list tells every device apart.
 */
export type CopyKind = 'full' | 'inc'

export type CopyName = {
  /** 16 letters and digits: see `lib/platform/device.ts`. */
  device: string
  counter: number
  /** When it was made, by the device's clock: ISO, UTC. */
  at: string
  kind: CopyKind
  /** Of an increment: the copy that it goes on from. Of a full one: that which holds all that it holds; 0 where none does. */
  after: number
  /** Sealed with the passphrase, else a plain zip. */
  sealed: boolean
}

const NAME =
  /^margin-([a-z0-9]{16})-(\d{6,12})-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(full|inc)-(\d{6,12})\.(age|zip)$/

/** What every name of a copy begins with, for asking a target only for those. */
export const COPY_PREFIX = 'margin-'

export function copyName({ device, counter, at, kind, after, sealed }: CopyName): string {
  const number = (n: number) => String(n).padStart(6, '0')
  const instant = new Date(at).toISOString().replace(/[-:.]/g, '')
  return `${COPY_PREFIX}${device}-${number(counter)}-${instant}-${kind}-${number(after)}.${sealed ? 'age' : 'zip'}`
}

/** @returns undefined for what is no copy of Margin's: it is left alone */
export function parseCopyName(name: string): CopyName | undefined {
  const found = NAME.exec(name)
  if (!found) return undefined
  const [, device = '', counter, year, month, day, h, m, s, ms, kind, after, end] = found
  return {
    device,
    counter: Number(counter),
    at: `${year}-${month}-${day}T${h}:${m}:${s}.${ms}Z`,
    kind: kind as CopyKind,
    after: Number(after),
    sealed: end === 'age',
  }
}
