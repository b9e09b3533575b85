/** The draft from a template, and links filled in: their scripts come when they are asked for. */
import { later } from '../shared/later'

export const DraftFrom = later(async () => (await import('./DraftFrom')).DraftFrom)
export const RecordLinks = later(async () => (await import('./RecordLinks')).RecordLinks)
