/** The keys of a list's rows and cells, for the help: what they do stands in `shared/tableKeys.ts`. */
import { t } from '../../lib/state/language'
import { useShortcuts } from '../shared/shortcuts'

const never = () => false

export function useListKeys(): void {
  const shown = (keys: readonly string[], label: string) => ({
    id: 'row.choose' as const,
    shown: keys,
    label,
    run: () => undefined,
    when: never,
    always: true,
  })
  useShortcuts(t('nav.list'), [
    shown(['Space'], t('choice.keys.space')),
    shown(['Shift+ArrowDown'], t('choice.keys.range')),
    shown(['Mod+A'], t('choice.keys.all')),
    shown(['ArrowRight'], t('choice.keys.cells')),
    shown(['F2'], t('choice.keys.edit')),
  ])
}
