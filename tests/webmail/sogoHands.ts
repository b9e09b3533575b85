/** A user's hands on a real SOGo. */
import type { Page } from 'puppeteer-core'
import { USER } from './servers/dovecot'
import { SOGO_HOST } from './servers/index'

const USERNAME = 'input[ng-model="app.creds.username"]'

export async function signIn(page: Page): Promise<void> {
  await page.waitForSelector(USERNAME, { visible: true })
  await page.type(USERNAME, USER.name)
  await page.type('input[ng-model="app.creds.password"]', USER.password)
  await page.keyboard.press('Enter')
  await page.waitForSelector('md-list-item.sg-message-list-item', { timeout: 60_000 })
}

const MAIL = `https://${SOGO_HOST}/SOGo/so/${USER.name}/Mail/`
/** A message in the page, and in a window of its own. */
export const inPage = (uid: number): string => `${MAIL}view#!/Mail/0/INBOX/${uid}`
export const inWindow = (uid: number): string => `${MAIL}UIxMailPopupView#!/Mail/0/INBOX/${uid}`
export const list = `${MAIL}view#!/Mail/0/INBOX`

/** Opens the dialog to write a message. */
export async function compose(page: Page): Promise<void> {
  await page.waitForSelector('[ng-click*="newMessage"]')
  await page.$eval('[ng-click*="newMessage"]', (button) => (button as HTMLElement).click())
  await page.waitForSelector('#mailEditor input[name="subject"]')
}
