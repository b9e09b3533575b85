/** Home: the cards that the user picked, in her order. What each costs does not grow with the records, or is read piece by piece. */
import { useState } from 'preact/hooks'
import { type HomeCard, movedCard, placedCard, shownCards, toggledCard } from '../../lib/core/home'
import { editSettings } from '../../lib/db/setup'
import { actOn } from '../../lib/state/actOn'
import { t } from '../../lib/state/language'
import { currentSettings, settingsRead } from '../../lib/state/look'
import { Page } from '../Page'
import { Skeleton } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Empty } from '../shared/Empty'
import type { MenuItem } from '../shared/Menu'
import { useActs } from '../shared/shortcuts'
import { CardChoice } from './CardChoice'
import { CardPlace } from './CardPlace'
import { ForecastCard } from './ForecastCard'
import './home.css'
import { NotesCard } from './NotesCard'
import { OutCard } from './OutCard'
import { RecentCard } from './RecentCard'
import { TargetsCard } from './TargetsCard'
import { TodayCard } from './TodayCard'
import { TotalsCard } from './TotalsCard'

const CARDS: Record<HomeCard, (props: { items: readonly MenuItem[] }) => preact.ComponentChildren> = {
  today: TodayCard,
  totals: TotalsCard,
  out: OutCard,
  forecast: ForecastCard,
  targets: TargetsCard,
  recent: RecentCard,
  notes: NotesCard,
}

export function HomePage() {
  const [choosing, setChoosing] = useState(false)
  const settings = currentSettings.value
  const shown = shownCards(settings?.homeCards)
  const choose = () => setChoosing(true)
  useActs(t('nav.home'), [{ id: 'home.cards', run: choose }])
  const save = (cards: readonly HomeCard[]) =>
    settings &&
    void actOn(settings, (seen) => editSettings({ homeCards: [...cards] }, seen, { key: 'change.homeCards' }))
  const itemsOf = (card: HomeCard, index: number): MenuItem[] => {
    const name = { card: t(`home.card.${card}`) }
    return [
      { id: 'up', label: t('home.up', name), disabled: index === 0, run: () => save(movedCard(shown, card, -1)) },
      {
        id: 'down',
        label: t('home.down', name),
        disabled: index === shown.length - 1,
        run: () => save(movedCard(shown, card, 1)),
      },
      { id: 'off', label: t('chip.remove', { what: name.card }), run: () => save(toggledCard(shown, card)) },
      { id: 'choose', label: t('home.choose'), run: choose },
    ]
  }
  const button = <Button onClick={choose}>{t('home.choose')}</Button>
  return (
    <Page title={t('nav.home')} actions={button}>
      {!settingsRead.value ? (
        <div class="page-body">
          <Skeleton rows={9} />
        </div>
      ) : shown.length ? (
        <div class="home-cards">
          {shown.map((card, index) => {
            const Card = CARDS[card]
            return (
              <CardPlace key={card} card={card} onDrop={(dropped) => save(placedCard(shown, dropped, card))}>
                <Card items={itemsOf(card, index)} />
              </CardPlace>
            )
          })}
        </div>
      ) : (
        <Empty centred action={button}>
          {t('home.none')}
        </Empty>
      )}
      {choosing && <CardChoice shown={shown} onChange={save} onClose={() => setChoosing(false)} />}
    </Page>
  )
}
