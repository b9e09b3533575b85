/** The known words, list by list: product families, the user's own categories, campaigns, sources. One that is pressed can be renamed, merged or removed. */
import { useState } from 'preact/hooks'
import { CAMPAIGNS, FAMILY, ownCategories, RIVALS, SOURCES, type TagList } from '../../lib/core/tag'
import type { Word } from '../../lib/core/words'
import { t } from '../../lib/state/language'
import { currentSettings } from '../../lib/state/look'
import { Button } from '../shared/Button'
import { Section } from '../shared/Section'
import { CampaignCost } from './CampaignCost'
import { WordPanel } from './WordPanel'

export function WordSettings() {
  const [chosen, setChosen] = useState<Word>()
  const lists = currentSettings.value?.tags ?? []
  const own = ownCategories(lists)
  const shown = [FAMILY, ...own, CAMPAIGNS, SOURCES, RIVALS].flatMap((category) => {
    const list = lists.find((one) => one.category === category)
    return list && (list.names.length || own.includes(category)) ? [list] : []
  })
  return (
    <Section title={t('words.title')} class="settings-panel">
      <p class="quiet">{t('words.hint')}</p>
      {!shown.length && <p class="quiet">{t('words.none')}</p>}
      {shown.map((list) => (
        <div class="stack" key={list.category}>
          <h3 class="title">
            {titleOf(list)}
            {own.includes(list.category) && (
              <Button kind="quiet" small onClick={() => setChosen({ list: list.category })}>
                {t('words.category')}
              </Button>
            )}
          </h3>
          <ul class="settings-chips">
            {list.names.map((name) => (
              <li key={name}>
                <Button
                  small
                  aria-expanded={chosen?.list === list.category && chosen.name === name}
                  onClick={() => setChosen({ list: list.category, name })}
                >
                  {name}
                </Button>
              </li>
            ))}
          </ul>
          {chosen?.list === CAMPAIGNS && list.category === CAMPAIGNS && chosen.name !== undefined && (
            <CampaignCost key={`cost\t${chosen.name}`} campaign={chosen.name} />
          )}
          {chosen?.list === list.category && (
            <WordPanel
              key={`${chosen.list}\t${chosen.name ?? ''}`}
              word={chosen}
              lists={lists}
              onClose={() => setChosen(undefined)}
            />
          )}
        </div>
      ))}
    </Section>
  )
}

function titleOf({ category }: TagList): string {
  if (category === FAMILY) return t('tags.family')
  if (category === CAMPAIGNS) return t('words.campaigns')
  if (category === RIVALS) return t('words.rivals')
  return category === SOURCES ? t('words.sources') : category
}
