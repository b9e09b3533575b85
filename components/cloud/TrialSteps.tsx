/** What "Try it" found: each step with a word, and the one that failed with what to do about it. */
import { failureWords } from '../../lib/core/copy/targetFailure'
import { STEPS, type Step, type Trial } from '../../lib/core/copy/trial'
import { t } from '../../lib/state/language'

export function TrialSteps({ trial, isHook }: { trial: Trial; isHook: boolean }) {
  const steps = STEPS.filter((step) => (step === 'send') === isHook)
  const standing = (step: Step) =>
    trial.done.includes(step) ? 'ok' : trial.failed?.step === step ? 'failed' : 'notTried'
  const words = trial.failed && failureWords(trial.failed.failure)
  return (
    <div class="trial">
      <ol class="trial-steps">
        {steps.map((step) => (
          <li key={step} data-standing={standing(step)}>
            <span>{t(`target.step.${step}`)}</span>
            <span class="trial-word">{t(`target.${standing(step)}`)}</span>
          </li>
        ))}
      </ol>
      {words ? (
        <div class="trial-failed" role="alert">
          <p>
            <strong>{t(words.says.key, words.says.params)}</strong>
          </p>
          <p>{t(words.todo.key, words.todo.params)}</p>
        </div>
      ) : (
        <div role="status">
          <p class="trial-all">{t('target.all')}</p>
          <p class="quiet">
            {trial.received ? t(`target.received.${trial.received}`) : t(`target.conditions.${trial.conditions}`)}
          </p>
        </div>
      )}
    </div>
  )
}
