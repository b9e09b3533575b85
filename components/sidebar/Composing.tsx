/** Messages being written on the page, each to be logged once it is sent; and those of which only the user knows whether they were. */
import type { PageDraft, PageFacts } from '../../lib/core/capture'
import { WRITABLE_SITES } from '../../lib/core/drafts/put'
import { personLabel } from '../../lib/core/person'
import type { Intent } from '../../lib/core/sending'
import { t } from '../../lib/state/language'
import { useKept } from '../../lib/state/live'
import { answerSent, forgetIntent, intentOf, intents, knownIn, logWhenSent } from '../../lib/state/sending'
import { DraftButton } from '../drafts/DraftButton'
import { Button } from '../shared/Button'
import { Chip } from '../shared/Chip'
import { ThreadDeal } from '../work/ThreadDeal'
import { useThreadDeals } from '../work/threadDeals'
import { useThreadDeal } from '../work/useThreadDeal'
import './composing.css'

export function Composing({ facts }: { facts: PageFacts }) {
  const asked = intents.value.filter((one) => one.state === 'ask')
  return (
    <>
      {asked.map((intent) => (
        <Asked key={intent.key} intent={intent} />
      ))}
      {facts.drafts?.map((draft) => (
        <Written key={draft.key} facts={facts} draft={draft} />
      ))}
    </>
  )
}

const subjectOf = ({ subject }: { subject?: string }) => subject ?? t('sending.noSubject')
/** Why nobody known is in it: somebody may be, of whom the page shows no address. */
const nobodyIn = ({ to, cc }: PageDraft): string => {
  const names = [...to, ...cc].flatMap(({ name, email }) => (name && !email ? [name] : []))
  return names.length > 0 ? t('sending.namesOnly', { names: names.join(', ') }) : t('sending.nobody')
}
const peopleKey = ({ to, cc }: PageDraft) => [...to, ...cc].map(({ email }) => email).join()

function Written({ facts, draft }: { facts: PageFacts; draft: PageDraft }) {
  const { value: people } = useKept(() => knownIn(draft), [peopleKey(draft)])
  const ids = people?.map(({ id }) => id) ?? []
  const { own, others } = useThreadDeals(ids)
  const intent = intentOf(draft)
  const [chosen, choose] = useThreadDeal(`draft ${draft.key}`, own, others, [])
  const dealId = intent ? intent.dealId : chosen
  const title = t('sending.title', { subject: subjectOf(draft) })
  return (
    <section class="composing" aria-label={title}>
      <h2 class="title cut">{title}</h2>
      {people && !people.length && <p class="quiet">{nobodyIn(draft)}</p>}
      {people && people.length > 0 && (
        <>
          <p class="quiet">{t('sending.to', { names: people.map(personLabel).join(', ') })}</p>
          {own.length + others.length > 0 && (
            <ThreadDeal
              own={own}
              others={others}
              dealId={dealId}
              onChoose={(id) => {
                choose(id)
                if (intent) logWhenSent(facts, draft, id)
              }}
            />
          )}
          <div class="buttons">
            {intent ? (
              <>
                <Chip tone="gained">✓ {t('sending.will')}</Chip>
                <Button kind="quiet" small onClick={() => forgetIntent(intent.key)}>
                  {t('sending.not')}
                </Button>
              </>
            ) : (
              <Button kind="primary" onClick={() => logWhenSent(facts, draft, dealId)}>
                {t('sending.log')}
              </Button>
            )}
          </div>
        </>
      )}
      {WRITABLE_SITES.includes(facts.site) && (
        <DraftButton name={subjectOf(draft)} personId={people?.[0]?.id} dealId={dealId} message={draft.key} />
      )}
    </section>
  )
}

function Asked({ intent }: { intent: Intent }) {
  const { value: people } = useKept(() => knownIn(intent), [intent.key])
  const question = t('sending.ask', { subject: subjectOf(intent) })
  const can = Boolean(people?.length || intent.dealId)
  return (
    <section class="composing" aria-label={question}>
      <p class="title">{question}</p>
      {people && !can && <p class="quiet">{t('email.needsPerson')}</p>}
      <div class="buttons">
        <Button kind="primary" disabled={!can} onClick={() => answerSent(intent, true)}>
          {t('sending.yes')}
        </Button>
        <Button onClick={() => answerSent(intent, false)}>{t('sending.notYet')}</Button>
        <Button kind="quiet" onClick={() => forgetIntent(intent.key)}>
          {t('sending.drop')}
        </Button>
      </div>
    </section>
  )
}
