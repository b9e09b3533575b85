/** Pipelines by trade, each with its stages: a press begins with it. */
import { Check } from 'lucide-preact'
import type { Stage } from '../../lib/core/pipeline'
import { madeOf } from '../../lib/core/template'
import { templates } from '../../lib/core/templates'
import { beginWith, untouched } from '../../lib/db/firstRun'
import { plainPipeline } from '../../lib/db/setup'
import { act } from '../../lib/state/act'
import { language, t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { Section } from '../shared/Section'

export function TemplateChoice() {
  const there = useLive(() => untouched(templates), [])
  const said = language.value
  const inUse = there.state === 'ready' ? there.value : undefined
  const cards = [
    {
      id: undefined,
      name: t('welcome.plain'),
      says: t('welcome.plainSays'),
      stages: plainPipeline(said).stages,
      template: undefined,
    },
    ...templates.map((template) => ({
      id: template.id,
      name: template.name[said],
      says: template.says[said],
      stages: madeOf(template, said).stages,
      template,
    })),
  ]
  return (
    <Section title={t('welcome.how')} class="settings-panel welcome-how">
      <p class="quiet">{there.state === 'ready' && !inUse ? t('welcome.beside') : t('welcome.howSays')}</p>
      <ul class="templates">
        {cards.map(({ id, name, says, stages, template }) => {
          const pressed = inUse !== undefined && inUse.templateId === id
          return (
            <li key={name}>
              <button
                type="button"
                class="template"
                aria-pressed={pressed}
                onClick={() => {
                  if (!pressed) void act(() => beginWith(template, said, templates))
                }}
              >
                <span class="template-name">
                  {name}
                  {pressed && (
                    <span class="template-used">
                      <Check size={16} aria-hidden="true" />
                      <span class="unseen">{t('welcome.inUse')}</span>
                    </span>
                  )}
                </span>
                <span class="quiet">{says}</span>
                <span class="template-stages">{line(stages.filter((stage) => !stage.after))}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </Section>
  )
}

const line = (stages: readonly Stage[]) => stages.map((stage) => stage.name).join(' → ')
