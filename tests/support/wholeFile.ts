/** Everything as one file, by the hands of a user: saved where no place is asked for, and chosen again. */
import type { Page } from 'puppeteer-core'
import type { Hands } from './hands'

type Keeps = { kept?: Blob }

/** From now on this page's downloads are kept by itself, and no place is asked for. */
export async function keepDownloads(hands: Hands): Promise<void> {
  await (hands.on as Page).evaluate(() => {
    Object.defineProperty(window, 'showSaveFilePicker', { value: undefined })
    const make = URL.createObjectURL
    URL.createObjectURL = (file) => {
      if (file instanceof Blob) (window as Keeps).kept = file
      return make.call(URL, file)
    }
    HTMLAnchorElement.prototype.click = () => undefined
  })
}

/** The bytes of the file that was saved last, as base64. */
export const savedFile = (hands: Hands): Promise<string> =>
  (hands.on as Page).evaluate(async () => {
    const bytes = new Uint8Array(await ((window as Keeps).kept as Blob).arrayBuffer())
    let text = ''
    for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192))
    return btoa(text)
  })

/** Chooses a file on the page of exports. @param flip of which byte one bit is turned before */
export async function chooseFile(hands: Hands, base64: string, flip?: number): Promise<void> {
  await (hands.on as Page).evaluate(
    (text, at) => {
      const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))
      if (at !== undefined) bytes[at] = (bytes[at] ?? 0) ^ 1
      const files = new DataTransfer()
      files.items.add(new File([bytes], 'margin-2026-11-30T1000.zip'))
      const input = document.querySelector<HTMLInputElement>('.transfer input[type=file][accept=".zip"]')
      if (!input) throw new Error('no place to choose a file')
      input.files = files.files
      input.dispatchEvent(new Event('change', { bubbles: true }))
    },
    base64,
    flip,
  )
}
