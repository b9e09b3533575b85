/** All keys of the surface, in a dialog: `?` opens it, and so may a button through `open`. Stands once on each surface. */
import { useState } from 'preact/hooks'
import { t } from '../../lib/state/language'
import { Dialog } from './Dialog'
import { Kbd } from './Kbd'
import { setSingleKeys, shortcutTables, singleKeys, useShortcuts } from './shortcuts'

type Props = { open?: boolean; onClose?: () => void }

export function ShortcutHelp({ open = false, onClose }: Props) {
  const [asked, setAsked] = useState(false)
  useShortcuts(t('keys.help'), [{ id: 'help', run: () => setAsked(true) }])
  if (!asked && !open) return null
  return (
    <Dialog
      title={t('keys.title')}
      onClose={() => {
        setAsked(false)
        onClose?.()
      }}
    >
      {keyTables().map((table) => (
        <section class="keys" key={table.title}>
          <h3 class="heading">{table.title}</h3>
          <dl>
            {table.keys.map((shortcut) => (
              <div key={shortcut.label}>
                <dt>
                  {(shortcut.shown ?? shortcut.keys).map((key) => (
                    <span key={key}>
                      <Kbd>{keyLabel(key)}</Kbd>
                      <span class="unseen">{keyLabel(key)}</span>
                    </span>
                  ))}
                </dt>
                <dd>{shortcut.label}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <label class="check">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => setSingleKeys(event.currentTarget.checked)}
        />
        {t('keys.single')}
      </label>
    </Dialog>
  )
}

/** What has a key here; the rest is offered by the palette alone. */
const keyTables = () =>
  shortcutTables()
    .map(({ title, keys }) => ({
      title,
      keys: keys.filter(
        (one) => one.label && (one.shown ?? one.keys).length > 0 && (one.always || (one.when?.() ?? true)),
      ),
    }))
    .filter((table) => table.keys.length > 0)

const SIGNS: Record<string, string> = { ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc' }

/** A key's name as the keyboard writes it. */
export function keyLabel(name: string): string {
  const mac = navigator.platform?.startsWith('Mac')
  const parts = name.split('+')
  const word = (part: string) => SIGNS[part] ?? (parts.includes('Mod') ? part.toUpperCase() : part)
  return parts.map((part) => (part === 'Mod' ? (mac ? '⌘' : 'Ctrl') : word(part))).join(' ')
}
