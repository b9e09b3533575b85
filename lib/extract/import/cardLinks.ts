/** The addresses on the web of a card, parted into a person's pages on networks and other sites. */
import type { ImportFields } from '../../core/import/record'
import type { Card } from '../../core/vcard/card'
import { sortAddress } from '../websites'
import type { Keep } from './cardOther'

const NAMES = ['URL', 'X-SOCIALPROFILE', 'SOCIALPROFILE', 'X-LINKEDIN', 'X-LINKEDIN-URL', 'IMPP']
const ADDRESS = /^(?:https?:\/\/)?[\p{L}\d](?:[\p{L}\d-]*[\p{L}\d])?(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#]\S*)?$/iu
const LONGEST = 2_000

/** @param isCompany pages that are of a house and of no person are its own then */
export function cardLinks(card: Card, isCompany: boolean, keep: Keep): Pick<ImportFields, 'websites' | 'profileUrls'> {
  const [websites, profileUrls] = [new Set<string>(), new Set<string>()]
  for (const property of NAMES.flatMap(card.all)) {
    const text = (property.parts[0] ?? '').trim()
    // What some programs escape that needs none.
    const url = text.replace(/^(https?)\\:/i, '$1:')
    const before = websites.size + profileUrls.size
    if (url.length < LONGEST && ADDRESS.test(url)) {
      if (websites.has(url) || profileUrls.has(url)) continue
      sortAddress(url, websites, profileUrls)
      if (isCompany && websites.size + profileUrls.size === before) profileUrls.add(url)
    }
    if (websites.size + profileUrls.size === before) keep(headingOf(property), text)
  }
  return {
    ...(websites.size && { websites: [...websites] }),
    ...(profileUrls.size && { profileUrls: [...profileUrls] }),
  }
}

/** With the network, without which a name on it says nothing. */
function headingOf({ name, types, params }: ReturnType<Card['all']>[number]): string {
  const network = params.get('X-SERVICE-TYPE') ?? params.get('SERVICE-TYPE') ?? types.find((type) => type !== 'pref')
  return network && name !== 'URL' ? `${name} (${network})` : name
}
