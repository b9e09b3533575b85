/** Which cards home shows and in which order; each choice is saved as it is made, and can be undone. */
import { ArrowDown, ArrowUp } from 'lucide-preact'
import { useState } from 'preact/hooks'
import { type HomeCard, hiddenCards, movedCard, toggledCard } from '../../lib/core/home'
import { t } from '../../lib/state/language'
import { Dialog } from '../shared/Dialog'
import { IconButton } from '../shared/IconButton'

type Props = { shown: readonly HomeCard[]; onChange: (cards: HomeCard[]) => void; onClose: () => void }

export function CardChoice({ shown, onChange, onClose }: Props) {
  const [told, setTold] = useState('')
  const nameOf = (card: HomeCard) => t(`home.card.${card}`)
  const move = (card: HomeCard, by: -1 | 1) => {
    const moved = movedCard(shown, card, by)
    onChange(moved)
    setTold(t('home.moved', { card: nameOf(card), place: moved.indexOf(card) + 1, n: moved.length }))
  }
  return (
    <Dialog title={t('home.choose')} onClose={onClose}>
      <p class="quiet">{t('home.chooseHint')}</p>
      <ul class="home-choice">
        {[...shown, ...hiddenCards(shown)].map((card) => {
          const index = shown.indexOf(card)
          const name = nameOf(card)
          return (
            <li key={card}>
              <label class="check">
                <input type="checkbox" checked={index >= 0} onChange={() => onChange(toggledCard(shown, card))} />
                {name}
              </label>
              {index >= 0 && (
                <>
                  <IconButton
                    label={t('home.up', { card: name })}
                    aria-disabled={index === 0 || undefined}
                    onClick={() => index > 0 && move(card, -1)}
                  >
                    <ArrowUp size={14} aria-hidden="true" />
                  </IconButton>
                  <IconButton
                    label={t('home.down', { card: name })}
                    aria-disabled={index === shown.length - 1 || undefined}
                    onClick={() => index < shown.length - 1 && move(card, 1)}
                  >
                    <ArrowDown size={14} aria-hidden="true" />
                  </IconButton>
                </>
              )}
            </li>
          )
        })}
      </ul>
      <span class="unseen" role="status">
        {told}
      </span>
    </Dialog>
  )
}
