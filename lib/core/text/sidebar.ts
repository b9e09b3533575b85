import { texts } from './catalogue'

export const sidebar = texts({}, {})
