/** The columns that a list has while the user chose none, and those that it can be sorted by: those that an index has in order. */
import type { Noun } from '../../lib/core/customField'

const USUAL: Record<Noun, { narrow: readonly string[]; wide: readonly string[] }> = {
  deals: {
    narrow: ['title', 'company', 'stage', 'amount', 'next'],
    wide: ['title', 'company', 'stage', 'amount', 'next', 'daysInStage', 'closingDay'],
  },
  people: {
    narrow: ['name', 'title', 'company', 'emails', 'lifecycle'],
    wide: ['name', 'title', 'company', 'emails', 'phones', 'lifecycle'],
  },
  companies: {
    narrow: ['name', 'domains', 'roles', 'industry', 'headquarters', 'size'],
    wide: ['name', 'domains', 'roles', 'industry', 'headquarters', 'size'],
  },
}

/** @param wide whether the page has the width for what is good to see but not needed */
export const usualColumns = (noun: Noun, wide: boolean): readonly string[] => USUAL[noun][wide ? 'wide' : 'narrow']

export const SORTED_BY: Record<Noun, readonly string[]> = {
  deals: ['title', 'company', 'stage', 'amount', 'next', 'nextDay', 'daysInStage', 'closingDay'],
  people: ['name'],
  companies: ['name'],
}
