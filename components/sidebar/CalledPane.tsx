/** What any page named when Margin was called there: one person in the form, or several to choose from; organisations too. */
import { X } from 'lucide-preact'
import { useMemo, useState } from 'preact/hooks'
import type { CompanyFacts, PageFacts } from '../../lib/core/capture'
import { candidates } from '../../lib/extract/candidate'
import { cardCompanies } from '../../lib/extract/cards'
import type { Kept } from '../../lib/platform/called'
import { putAway } from '../../lib/state/called'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { currentSettings } from '../../lib/state/look'
import { PeopleHere } from '../people/PeopleHere'
import { recognise } from '../people/recognise'
import { IconButton } from '../shared/IconButton'
import { Section } from '../shared/Section'
import { CompanyPane } from './CompanyPane'
import { ProfilePane } from './ProfilePane'

export function CalledPane({ kept }: { kept: Kept }) {
  const { facts } = kept
  return (
    <>
      <div class="pad row called">
        <p class="quiet grow">{t(facts?.selection ? 'site.fromSelection' : 'site.fromPage')}</p>
        <IconButton small label={t('site.putAway')} onClick={putAway}>
          <X size={14} aria-hidden="true" />
        </IconButton>
      </div>
      {facts ? <Named key={facts.selection ?? facts.url} facts={facts} /> : <p class="pad">{t('site.closed')}</p>}
    </>
  )
}

function Named({ facts }: { facts: PageFacts }) {
  const own = currentSettings.value?.ownAddresses
  const found = useMemo(() => candidates(facts, own ?? []), [facts, own])
  const companies = useMemo(() => cardCompanies(facts), [facts])
  const { value: people } = useKept(() => recognise(found), [found])
  const [company, setCompany] = useState<CompanyFacts>()
  if (!found.length && !companies.length) return <p class="pad">{t('site.nobody')}</p>
  const one = company ?? (!found.length && companies.length === 1 ? companies[0] : undefined)
  return (
    <>
      {found.length === 1 ? (
        <ProfilePane facts={facts} />
      ) : (
        people &&
        people.length > 0 && (
          <PeopleHere people={people} seen={{ site: facts.site, url: facts.url }} onSelect={() => {}} />
        )
      )}
      {companies.length > 0 && !one && (
        <Section class="people" title={t('sidebar.foundCompanies')} count={companies.length}>
          <ul>
            {companies.map((each) => (
              <li key={each.name}>
                <button type="button" class="today-line" onClick={() => setCompany(each)}>
                  {each.name}
                </button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      {one && <CompanyPane key={one.name} facts={facts} company={one} />}
    </>
  )
}
