/**
 * A lead becomes a contact: her company, and the deal that it is about. What is there already is found and offered first; nothing
 * is chosen for the user where she has a choice.
 */
import { foundFor, likelyCompany } from '../../lib/db/convert'
import { pipelines as allPipelines } from '../../lib/db/read'
import { isFreeMail } from '../../lib/extract/freeMail'
import { useReady } from '../../lib/state/live'
import { Skeleton } from '../shared/Answer'
import { ConvertForm, type ConvertProps } from './ConvertForm'

export function ConvertPerson(props: ConvertProps) {
  const { person } = props
  const found = useReady(async () => {
    const companyName = (await likelyCompany(person, isFreeMail))?.name ?? ''
    return { companyName, ...(await foundFor(person.id, companyName)) }
  }, [person.id])
  const pipelines = useReady(allPipelines, [])
  if (!found || !pipelines) return <Skeleton rows={5} />
  return <ConvertForm {...props} found={found} pipelines={pipelines} />
}
