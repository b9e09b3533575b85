/** The business card with its writer of vCards and codes, for which no page is made to wait. */
import { later } from '../shared/later'

export const BusinessCard = later(async () => (await import('./BusinessCard')).BusinessCard)
