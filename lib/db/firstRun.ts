/** What the first minute decides: the language with the words of the pipeline in it, and the pipeline of a trade. */
import { lossesBeside, lossesInstead } from '../core/lossReasons'
import type { Pipeline } from '../core/pipeline'
import { isPipelineNameTaken } from '../core/stages'
import { isAsMade, type Made, madeOf, type Template } from '../core/template'
import { LANGUAGES, type Language } from '../core/text/catalogue'
import { dealsStanding } from './counts'
import { db } from './db'
import { offerLosses } from './lossReasons'
import { plainPipeline } from './setup'
import { type Writer, type Written, write } from './write'

/** What stands as it was made: the template that made it (none: the plain start), the language, and the pipeline. */
export type Untouched = { pipeline: Pipeline; templateId?: string; language: Language }

/**
 * The pipeline that a choice of the first minute replaces: the only one there is, which nobody has changed and no deal stands
 * in. Undefined where there is none such: a template is then added beside the others.
 */
export async function untouched(all: readonly Template[]): Promise<Untouched | undefined> {
  const [pipeline, ...others] = await db.pipelines.toArray()
  if (!pipeline || others.length || (await dealsStanding(pipeline.id)).total) return undefined
  for (const language of LANGUAGES) {
    if (isAsMade(pipeline, plainPipeline(language))) return { pipeline, language }
    const template = all.find((one) => isAsMade(pipeline, madeOf(one, language)))
    if (template) return { pipeline, language, templateId: template.id }
  }
  return undefined
}

/**
 * Begins with the pipeline of a trade: in place of the one that nobody has touched, else behind the others. Its reasons for a
 * loss are offered from now on, where the user keeps none of her own: in place of those that there were, or behind them.
 * @param template left out: the plain start again
 * @param all every template: what one of them made may be replaced
 */
export async function beginWith(
  template: Template | undefined,
  language: Language,
  all: readonly Template[],
): Promise<Written<{ pipelineId: string }>> {
  const made = template ? madeOf(template, language) : plainPipeline(language)
  return write({ key: 'change.templateUsed', params: { pipeline: made.name } }, async (w) => {
    const there = await untouched(all)
    await offerLosses(w, there ? lossesInstead : lossesBeside, { template, language, all })
    if (there) {
      w.put('pipelines', { ...there.pipeline, ...made })
      return { pipelineId: there.pipeline.id }
    }
    const id = w.newId()
    const others = await db.pipelines.toArray()
    const own = template ? madeOf(template, language, () => w.newId()) : withIds(made, w)
    w.put('pipelines', {
      id,
      ...own,
      name: freeName(others, made.name),
      position: Math.max(0, ...others.map((one) => one.position)) + 1,
    })
    return { pipelineId: id }
  })
}

/** Takes on a language, and says the untouched pipeline and its reasons in it, as one change. */
export async function chooseLanguage(language: Language, all: readonly Template[]): Promise<Written<undefined>> {
  return write({ key: 'change.settings' }, async (w) => {
    const settings = await w.get('settings', 'settings')
    if (!settings) return undefined
    const there = await untouched(all)
    const template = all.find((one) => one.id === there?.templateId)
    w.put('settings', { ...settings, language })
    if (!there) return undefined
    await offerLosses(w, lossesInstead, { template, language, all })
    const made = template ? madeOf(template, language) : plainPipeline(language)
    w.put('pipelines', { ...there.pipeline, ...made })
    return undefined
  })
}

const withIds = (made: Made, w: Writer): Made => ({
  ...made,
  stages: made.stages.map((stage) => ({ ...stage, id: w.newId() })),
})

/** A name that no other pipeline has: with a number behind it where need be. */
function freeName(others: readonly Pipeline[], name: string, n = 1): string {
  const wanted = n === 1 ? name : `${name} ${n}`
  return isPipelineNameTaken(others, undefined, wanted) ? freeName(others, name, n + 1) : wanted
}
