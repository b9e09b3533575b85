/** A person or a company as a row of a prospecting list: each column that means something gets what is known. */
import type { Company } from '../company'
import type { About } from '../fields'
import type { Person } from '../person'
import type { Sheet } from '../sheet'
import { type Meaning, meaningOf } from '../sheet/meaning'

type Cells = Record<string, string>

function cellsBy(sheet: Sheet, known: Partial<Record<Meaning, string | undefined>>): Cells {
  const cells: Cells = {}
  for (const column of sheet.columns) {
    const means = meaningOf(column)
    const text = means && known[means]?.trim()
    if (text) cells[column.id] = text
  }
  return cells
}

export function personCells(sheet: Sheet, row: object, { companyName }: About): Cells {
  const { name, givenName, familyName, emails, phones, title, place, profileUrls, companyId } = row as Person
  const mobile = phones.find(({ kind }) => kind === 'mobile')
  return cellsBy(sheet, {
    name,
    givenName,
    familyName,
    email: emails[0],
    phone: phones.find((one) => one !== mobile)?.shown ?? mobile?.shown,
    mobile: mobile?.shown,
    title,
    place,
    profile: profileUrls[0],
    company: companyId && companyName?.(companyId),
  })
}

export function companyCells(sheet: Sheet, row: object): Cells {
  const { name, website, industry, size, profileUrls } = row as Company
  return cellsBy(sheet, { company: name, website, industry, size, profile: profileUrls[0] })
}
