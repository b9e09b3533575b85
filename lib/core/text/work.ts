import { texts } from './catalogue'

export const work = texts({}, {})
