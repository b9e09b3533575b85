/** What a rule would have done over the last 30 days: to whom, when, each of them a link. */
import { useEffect, useRef, useState } from 'preact/hooks'
import type { Noun } from '../../lib/core/customField'
import { isDay } from '../../lib/core/days'
import type { About } from '../../lib/core/fields'
import { isTimed, type Rule } from '../../lib/core/rules/rule'
import type { Dry } from '../../lib/db/ruleDry'
import { tryRule } from '../../lib/state/dryRun'
import { formatDate, formatInstant, formatNumber } from '../../lib/state/format'
import { t } from '../../lib/state/language'
import { addressOf } from '../../lib/state/route'
import { didWords, faultWords } from '../../lib/state/ruleWords'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'

type Props = { rule: Rule; about: About; onClose: () => void }

const PAGE = { people: 'person', companies: 'company', deals: 'deal' } as const satisfies Record<Noun, string>

export function DryRun({ rule, about, onClose }: Props) {
  const [dry, setDry] = useState<Dry>()
  const [problem, setProblem] = useState<string>()
  const root = useRef<HTMLDivElement>(null)
  useEffect(() => tryRule(rule, { onFound: setDry, onFailure: setProblem }), [])
  useEffect(() => root.current?.scrollIntoView({ block: 'nearest' }), [dry])
  return (
    <div ref={root}>
      <Section
        title={t('rules.dryOf', { rule: rule.name || t('rules.new') })}
        class="rule-dry"
        action={
          <Button small onClick={onClose}>
            {t('close')}
          </Button>
        }
      >
        {problem && (
          <p class="failed" role="alert">
            {t('failed', { why: problem })}
          </p>
        )}
        <p role="status">
          {dry ? (dry.total ? t('rules.dryFound', { n: dry.total }) : t('rules.dryNone')) : t('rules.dryLooking')}
        </p>
        {dry && <Found dry={dry} rule={rule} about={about} />}
      </Section>
    </div>
  )
}

function Found({ dry, rule, about }: { dry: Dry; rule: Rule; about: About }) {
  return (
    <>
      {dry.fault && <p class="late">{t('rules.dryFault', { why: faultWords(dry.fault, rule.noun, about) })}</p>}
      <p class="quiet">
        {t(isTimed(rule) ? 'rules.dryRecords' : 'rules.dryChanges', { n: dry.looked })} {t('rules.dryNothing')}
        {dry.cut > 0 && ` ${t('rules.dryCut', { n: dry.cut })}`}
        {dry.more && ` ${t('rules.dryMore')}`}
        {dry.total > dry.hits.length && ` ${t('rules.dryShown', { n: formatNumber(dry.hits.length) })}`}
      </p>
      {dry.hits.length > 0 && (
        <table class="rule-table">
          <thead>
            <tr>
              <th scope="col">{t('rules.dryWhen')}</th>
              <th scope="col">{t('rules.dryWhom')}</th>
              <th scope="col">{t('rules.dryDid')}</th>
            </tr>
          </thead>
          <tbody>
            {dry.hits.map((hit, at) => (
              <tr key={at}>
                <td class="when">{isDay(hit.at) ? formatDate(hit.at) : formatInstant(hit.at)}</td>
                <td>
                  <a href={addressOf({ page: PAGE[rule.noun], id: hit.id })}>{hit.name}</a>
                </td>
                <td>{hit.did.map(didWords).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
