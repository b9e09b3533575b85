/** A user's hands on a real Roundcube, in any skin. */
import type { Page } from 'puppeteer-core'
import { USER } from './servers/dovecot'

export async function signIn(page: Page): Promise<void> {
  await page.waitForSelector('#rcmloginuser')
  await page.type('#rcmloginuser', USER.email)
  await page.type('#rcmloginpwd', USER.password)
  await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')])
  await page.waitForSelector('#messagelist tbody tr[id^="rcmrow"]')
}

/**
 * Presses the line of a message in the list: it opens in the preview. The list comes after the page, and is put there anew while the
 * program is still busy with it: who presses sooner presses a line that is gone.
 */
export async function openInPreview(page: Page, subject: string): Promise<void> {
  const cell = await page.waitForFunction(
    (subject) => {
      const { rcmail } = globalThis as { rcmail?: { busy: boolean } }
      if (rcmail?.busy !== false) return undefined
      const links = [...document.querySelectorAll('#messagelist tbody tr .subject a')]
      return links.find((link) => link.textContent?.trim() === subject)?.closest('td')
    },
    {},
    subject,
  )
  await (cell.asElement() as Awaited<ReturnType<Page['$']>>)?.click()
}

/** The address of a message's own page, by its number in the inbox. */
export const ownPage = (host: string, uid: number): string =>
  `https://${host}/?_task=mail&_mbox=INBOX&_uid=${uid}&_action=show`
export const composePage = (host: string): string => `https://${host}/?_task=mail&_action=compose`

/** Turns the message being written into one with styles, and writes into the editor. */
export async function writeWithStyles(page: Page, text: string): Promise<void> {
  await page.evaluate(() => {
    const { rcmail } = globalThis as unknown as { rcmail: { command(name: string, about: object): void } }
    rcmail.command('toggle-editor', { html: true })
  })
  const editor = await page.waitForSelector('iframe[id$="_ifr"]')
  const inside = await editor?.contentFrame()
  const body = await inside?.waitForSelector('body[contenteditable="true"]')
  await body?.type(text)
}
