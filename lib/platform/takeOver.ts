/** One content script of ours at a time in a page: a later one ends the earlier, wherever both can see each other. */

/** Lives in the extension's own world of the page, which page scripts do not share. */
const world = globalThis as typeof globalThis & { marginEnd?: () => void }

/**
 * Ends the script that was here before. Gives a function that starts the new one, unless a still later one took over in
 * the meantime.
 */
export function takeOver(): (start: () => () => void) => void {
  world.marginEnd?.()
  const ended = { yes: false }
  let end = () => {}
  world.marginEnd = () => {
    ended.yes = true
    end()
  }
  return (start) => {
    if (!ended.yes) end = start()
  }
}
