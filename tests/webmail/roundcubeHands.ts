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

/** Presses the line of a message in the list: it opens in the preview. */
export async function openInPreview(page: Page, subject: string): Promise<void> {
  const cell = await page.evaluateHandle((subject) => {
    const links = [...document.querySelectorAll('#messagelist tbody tr .subject a')]
    return links.find((link) => link.textContent?.trim() === subject)?.closest('td') ?? null
  }, subject)
  const element = cell.asElement()
  if (!element) throw new Error(`No line “${subject}” in the list.`)
  await (element as Awaited<ReturnType<Page['$']>>)?.click()
}

/** The address of a message's own page, by its number in the inbox. */
export const ownPage = (host: string, uid: number): string =>
  `https://${host}/?_task=mail&_mbox=INBOX&_uid=${uid}&_action=show`
export const composePage = (host: string): string => `https://${host}/?_task=mail&_action=compose`
