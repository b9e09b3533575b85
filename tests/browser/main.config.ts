import { browserTests } from './vitest.config'

export default browserTests('main')
