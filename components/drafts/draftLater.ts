/** The draft from a template: its script comes when one is asked for. */
import { later } from '../shared/later'

export const DraftFrom = later(async () => (await import('./DraftFrom')).DraftFrom)
