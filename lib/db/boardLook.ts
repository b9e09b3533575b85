/** How the board of a pipeline is shown: the verb. */
import { mergeEdit } from '../core/clash'
import type { Pipeline } from '../core/pipeline'
import { Clashing, type Edit, editRow } from './edit'

/**
 * Sets what the cards of a board bear, or by what they stand in groups.
 * @param look what is left out stays as it is; `undefined` stands for as usual
 * @param seen the pipeline as it was when that was chosen
 */
export async function setBoardLook(
  id: string,
  look: Partial<Pick<Pipeline, 'cardFields' | 'groupBy'>>,
  seen?: Pipeline,
): Promise<Edit<Pipeline>> {
  const key = 'groupBy' in look ? 'change.boardGroups' : 'change.boardCards'
  return editRow(
    'pipelines',
    id,
    (after) => ({ key, params: { pipeline: after.name } }),
    async (_w, row) => {
      const merged = mergeEdit<Pipeline>(row, look, seen)
      return merged.clashes.length ? new Clashing(merged.clashes) : { ...row, ...merged.patch }
    },
  )
}
