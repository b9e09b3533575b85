/** A clock that is wrong: `Date` moved by as much as `globalThis.shift` says, in a page or a worker, and nothing else. */
export const SHIFTED = `(() => {
  const Real = globalThis.RealDate ??= Date
  globalThis.shift ??= 0
  globalThis.Date = class extends Real {
    constructor(...given) {
      if (given.length) super(...given)
      else super(Real.now() + globalThis.shift)
    }
    static now() {
      return Real.now() + globalThis.shift
    }
  }
})();`

declare global {
  /** Milliseconds by which the clock of this page or worker is wrong. */
  var shift: number
}
