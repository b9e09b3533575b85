import { texts } from './catalogue'

export const popup = texts({}, {})
