/** All prospecting lists, each with how far it is worked; and the place where a new one is pasted or dropped. */
import { useEffect, useState } from 'preact/hooks'
import { sheetsWithProgress } from '../../lib/db/sheetRead'
import { currentDay } from '../../lib/state/clock'
import { t } from '../../lib/state/language'
import { useLive } from '../../lib/state/live'
import { addressOf, go } from '../../lib/state/route'
import { Page } from '../Page'
import { Answer } from '../shared/Answer'
import { Button } from '../shared/Button'
import { Dialog } from '../shared/Dialog'
import { Empty } from '../shared/Empty'
import { isTyping, useShortcuts } from '../shared/shortcuts'
import { PasteSheet } from './PasteSheet'
import { ProgressWords } from './ProgressWords'
import { SheetMenu } from './SheetMenu'
import { type Handed, handedBy } from './sheetInput'
import './prospecting.css'

export function ProspectingPage() {
  const today = currentDay.value
  const lists = useLive(() => sheetsWithProgress(today), [today])
  /** What was pasted or dropped; `true`: the place for it is open, and empty. */
  const [adding, setAdding] = useState<Handed | true>()
  useShortcuts(t('nav.prospecting'), [{ id: 'sheet.new', run: () => setAdding(true) }])
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      if (isTyping(event) || document.querySelector('dialog[open]')) return
      const handed = handedBy(event.clipboardData)
      if (handed) setAdding(handed)
    }
    document.addEventListener('paste', onPaste)
    return () => document.removeEventListener('paste', onPaste)
  }, [])
  const add = (
    <Button kind="primary" hint="n" onClick={() => setAdding(true)}>
      {t('prospect.new')}
    </Button>
  )
  return (
    <Page title={t('nav.prospecting')} actions={add}>
      <section
        class="page-body drop-lists"
        aria-label={t('nav.prospecting')}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault()
          const handed = handedBy(event.dataTransfer)
          if (handed) setAdding(handed)
        }}
      >
        <Answer of={lists}>
          {(all) =>
            all.length ? (
              <>
                <ul class="sheet-list">
                  {all.map(({ sheet, progress }) => (
                    <li key={sheet.id}>
                      <a class="name" href={addressOf({ page: 'sheet', id: sheet.id })}>
                        {sheet.name}
                      </a>
                      <ProgressWords of={progress} />
                      <SheetMenu sheet={sheet} />
                    </li>
                  ))}
                </ul>
                <p class="hint sheet-hint">{t('paste.anywhere')}</p>
              </>
            ) : (
              <Empty centred action={add}>
                {t('prospect.none')}
              </Empty>
            )
          }
        </Answer>
      </section>
      {adding && (
        <Dialog wide title={t('paste.title')} onClose={() => setAdding(undefined)}>
          <PasteSheet
            handed={adding === true ? undefined : adding}
            onSaved={(id) => go({ page: 'sheet', id })}
            onCancel={() => setAdding(undefined)}
          />
        </Dialog>
      )}
    </Page>
  )
}
