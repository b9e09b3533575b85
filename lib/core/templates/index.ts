/** The templates, in the order in which they are offered. A trade more is one file and one line here. */
import type { Template } from '../template'
import agency from './agency.json'
import business from './business.json'
import insurance from './insurance.json'
import realEstate from './realEstate.json'
import recruitment from './recruitment.json'
import software from './software.json'
import trades from './trades.json'
import wholesale from './wholesale.json'

export const templates: readonly Template[] = [
  business,
  software,
  agency,
  realEstate,
  trades,
  recruitment,
  insurance,
  wholesale,
]
