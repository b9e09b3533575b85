/** Drops files on a screen, as a file manager would. */
import type { Hands } from './hands'

/** @param files their texts by their names */
export async function drop(hands: Hands, files: Record<string, string>): Promise<void> {
  await hands.on.waitForSelector('.drop-area')
  await hands.on.evaluate((given) => {
    const data = new DataTransfer()
    for (const [name, text] of Object.entries(given)) data.items.add(new File([text], name))
    const area = document.querySelector('.drop-area')
    area?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, files)
}
