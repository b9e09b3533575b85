/** Every page of our own: what each adapter is tried on, whole and changed. A new site adds its pages here. */
import * as fastmail from '../fixtures/fastmailPage'
import { addressOf, GMAIL, listPage, threadPage } from '../fixtures/gmailPage'
import {
  COMPANY,
  CONNECTIONS,
  companyDocument,
  connectionsDocument,
  type Generation,
  generations,
  profileAddress,
  profilePage,
  SEARCH,
  salesDocument,
  sduiCompanyDocument,
  searchDocument,
} from '../fixtures/linkedinPage'
import { LEAD } from '../fixtures/linkedinSales'
import { longThread, type Thread, threads } from '../fixtures/mailbox'
import * as outlook from '../fixtures/outlookPage'
import { members } from '../fixtures/profiles'
import * as proton from '../fixtures/protonPage'
import * as roundcube from '../fixtures/roundcubePage'
import * as sogo from '../fixtures/sogoPage'
import * as yahoo from '../fixtures/yahooPage'
import * as zimbra from '../fixtures/zimbraPage'

/** By site: markup and the address it stands at. */
export const pages: Record<string, [html: string, url: string][]> = {
  gmail: [
    [listPage(), `${GMAIL}#inbox`],
    ...threads.map((thread): [string, string] => [
      threadPage(thread, { before: threads.slice(0, 2), composing: true }),
      addressOf(thread),
    ]),
    [threadPage(longThread(12)), addressOf(longThread(12))],
  ],
  linkedin: [
    ...(Object.keys(generations) as Generation[]).map((form): [string, string] => [
      profilePage(members.claire, form),
      profileAddress(members.claire),
    ]),
    [companyDocument(), COMPANY],
    [sduiCompanyDocument(), COMPANY],
    [salesDocument(), LEAD],
    [searchDocument(), SEARCH],
    [connectionsDocument(), CONNECTIONS],
  ],
  outlook: [
    [outlook.listDocument(), `${outlook.OUTLOOK}inbox`],
    ...threads.map((thread): [string, string] => [outlook.threadDocument(thread), outlook.addressOf(thread)]),
    [outlook.composeDocument(), `${outlook.OUTLOOK}deeplink/compose`],
    [outlook.answerDocument(threads[0] as Thread), outlook.addressOf(threads[0] as Thread)],
  ],
  yahoo: [
    [yahoo.listDocument(), yahoo.YAHOO],
    ...threads.map((thread): [string, string] => [yahoo.threadDocument(thread), yahoo.addressOf(thread)]),
    [yahoo.composeDocument(), yahoo.COMPOSE],
  ],
  proton: [
    [proton.listDocument(), proton.PROTON],
    ...threads.map((thread): [string, string] => [
      proton.threadDocument(thread, { details: true }),
      proton.addressOf(thread),
    ]),
    [proton.composeDocument(), proton.PROTON],
    [proton.composeDocument({ ...proton.QUOTE, folded: true }, threads[0]), proton.addressOf(threads[0] as Thread)],
  ],
  fastmail: [
    [fastmail.listDocument(), fastmail.FASTMAIL],
    ...threads.map((thread): [string, string] => [fastmail.threadDocument(thread), fastmail.addressOf(thread)]),
    [fastmail.composeDocument(), `${fastmail.FASTMAIL}compose`],
    [fastmail.composeDocument(fastmail.QUOTE, threads[0]), fastmail.addressOf(threads[0] as Thread)],
  ],
  zimbra: [
    [zimbra.listDocument(), zimbra.ZIMBRA],
    ...threads.map((thread): [string, string] => [zimbra.threadDocument(thread), zimbra.ZIMBRA]),
    [zimbra.composeDocument(), zimbra.ZIMBRA],
  ],
  sogo: [
    [sogo.listDocument(), sogo.SOGO],
    ...threads.map((thread): [string, string] => [sogo.messageDocument(thread), sogo.addressOf(thread)]),
    [sogo.composeDocument(), sogo.SOGO],
  ],
  roundcube: [
    ...roundcube.SKINS.map((skin): [string, string] => [roundcube.listDocument({ skin }), roundcube.LIST]),
    ...roundcube.SKINS.flatMap((skin) =>
      threads.map((thread): [string, string] => [
        roundcube.messageDocument(thread, { skin }),
        roundcube.addressOf(thread),
      ]),
    ),
    [roundcube.composeDocument(), roundcube.COMPOSE],
  ],
}
