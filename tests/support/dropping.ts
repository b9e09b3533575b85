/** Drops files on a screen, as a file manager would. */
import type { Hands } from './hands'

/** @param files what they hold by their names: texts, or bytes */
export async function drop(hands: Hands, files: Record<string, string | Uint8Array>): Promise<void> {
  await hands.on.waitForSelector('.drop-area')
  await hands.on.evaluate(
    (given) => {
      const data = new DataTransfer()
      for (const [name, text] of Object.entries(given))
        data.items.add(new File([typeof text === 'string' ? text : new Uint8Array(text)], name))
      const area = document.querySelector('.drop-area')
      area?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    },
    Object.fromEntries(
      Object.entries(files).map(([name, held]) => [name, typeof held === 'string' ? held : [...held]]),
    ),
  )
}
