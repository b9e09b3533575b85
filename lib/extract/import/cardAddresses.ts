/** Where somebody is: the first address of a card in one line; further ones are kept. */
import type { Card } from '../../core/vcard/card'
import type { Keep } from './cardOther'

/** @returns empty where the card tells no place */
export function cardAddresses(card: Card, keep: Keep): string {
  const addresses = card.all('ADR').flatMap(({ parts }) => lineOf(parts) || [])
  // What a label within the head left open spills into the address.
  const whole = addresses.filter((one) => !one.includes('^n'))
  const labels = card.all('LABEL').flatMap(({ parts }) => oneLine(parts[0] ?? '') || [])
  const [place = '', ...more] = addresses.length ? whole : labels
  for (const one of more) keep('ADR', one)
  for (const one of addresses) if (!whole.includes(one)) keep('ADR', one)
  if (addresses.length) for (const label of labels) keep('LABEL', label)
  return place
}

function lineOf([
  box = '',
  inner = '',
  street = '',
  city = '',
  region = '',
  code = '',
  country = '',
]: string[]): string {
  const town = [code, city].filter(Boolean).join(' ')
  return [box, street, inner, town, region, country].map(oneLine).filter(Boolean).join(', ')
}

const oneLine = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim().replace(/,$/, ''))
    .filter(Boolean)
    .join(', ')
