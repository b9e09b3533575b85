/** Small pages that behave like the sites where it matters to the shell: threads switched by the hash, profiles by history. */
import type { Page } from './server'

/** What a thread of the mail page is made of. The id is the legacy one, in hexadecimal. */
const THREADS = [
  { id: '19a1b2c3d4e5f601', subject: 'Delivery date', name: 'Claire Morel', email: 'claire@brasserie.example' },
  { id: '19a1b2c3d4e5f602', subject: 'Signed quote', name: 'Ove Lindqvist', email: 'ove@nordlys.example' },
] as const

/** Draws the thread of the hash a moment after the hash changed, as mail pages do; the old one stands until then. */
const MAIL_SCRIPT = `
const threads = ${JSON.stringify(THREADS)}
const make = (tag, attributes, ...children) => {
  const element = document.createElement(tag)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
  element.append(...children)
  return element
}
const draw = () => {
  const thread = threads.find((each) => location.hash.endsWith(each.id))
  document.title = (thread ? thread.subject : 'Inbox') + ' - rep@mail.example - Gmail'
  const main = document.querySelector('[role=main]')
  if (!thread) return main.replaceChildren()
  const decimal = BigInt('0x' + thread.id).toString()
  main.replaceChildren(make('div', { class: 'nH aHU' },
    make('div', { class: 'ha' }, make('h2', { class: 'hP', 'data-thread-perm-id': 'thread-f:' + decimal, 'data-legacy-thread-id': thread.id }, thread.subject)),
    make('div', { role: 'list' }, make('div', { role: 'listitem', class: 'h7' },
      make('div', { class: 'adn ads', 'data-message-id': '#msg-f:' + decimal, 'data-legacy-message-id': thread.id },
        make('div', { class: 'gE iv gt' },
          make('h3', { class: 'iw' }, make('span', { class: 'gD', email: thread.email, name: thread.name }, thread.name)),
          make('span', { class: 'hb' }, make('span', { email: 'rep@mail.example', class: 'g2', name: 'me' }, 'me')),
          make('span', { class: 'g3', title: 'Nov 20, 2026, 9:12 AM' }, 'Nov 20')),
        make('div', { class: 'ii gt' }, make('div', { class: 'a3s aiL' }, 'The board agreed on the budget.')))))))
}
// As the site does: the body has the size of the window, and mail being written is fixed to the window's corner.
for (const element of [document.documentElement, document.body]) Object.assign(element.style, { height: '100%', margin: '0', overflow: 'hidden' })
const writing = make('div', { id: 'writing' })
Object.assign(writing.style, { position: 'fixed', right: '10px', bottom: '0', width: '300px', height: '200px' })
document.body.append(writing)
const later = () => requestAnimationFrame(() => requestAnimationFrame(draw))
addEventListener('hashchange', later)
draw()
`

const document = (title: string, body: string, script?: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body>${body}${
    script ? `<script src="${script}"></script>` : ''
  }</body></html>`

export const INBOX = 'https://mail.google.com/mail/u/0/#inbox'
export const thread = (index: 0 | 1) => `${INBOX}/${THREADS[index].id}`
export const [CLAIRE, OVE] = [THREADS[0].name, THREADS[1].name]
export const PROFILE = 'https://www.linkedin.com/in/marit-solberg/'
export const MARIT = 'Marit Solberg'

/** A mailbox with two threads, and a public profile, at their real addresses. */
export const smallWorld: readonly Page[] = [
  {
    host: 'mail.google.com',
    path: '/mail/u/0/',
    body: document('Inbox', '<input id="field"><div class="nH"><div role="main"></div></div>', '/mail.js'),
  },
  { host: 'mail.google.com', path: '/mail.js', contentType: 'text/javascript', body: MAIL_SCRIPT },
  { host: 'www.linkedin.com', path: '/in/someone-else/', body: document('LinkedIn', '<main></main>') },
  {
    host: 'www.linkedin.com',
    path: '/in/marit-solberg/',
    body: `<!doctype html><html lang="en"><head><title>${MARIT} - Buyer - Fjordvarme | LinkedIn</title>
<meta name="pageKey" content="public_profile_v3_desktop"><link rel="canonical" href="${PROFILE}"></head><body><main>
<section class="top-card-layout"><h1 class="top-card-layout__title">${MARIT}</h1>
<h2 class="top-card-layout__headline">Buyer at Fjordvarme</h2></section></main></body></html>`,
  },
]
