/** A template of a pipeline for one trade, in every language: what the JSON files in `templates/` hold, and what comes of it. */
import * as z from 'zod/mini'
import { sameRow } from './change'
import type { Pipeline, Stage } from './pipeline'
import type { Language } from './text'

const Words = z.object({ en: z.string(), fr: z.string() })
const Lists = z.object({ en: z.array(z.string()), fr: z.array(z.string()) })

export const Template = z.object({
  id: z.string(),
  /** The trade, and in one sentence how a sale goes there. */
  name: Words,
  says: Words,
  /** What its pipeline is called. */
  pipeline: Words,
  /** Those of the sale first, those after it last. */
  stages: z.array(
    z.object({
      name: Words,
      criteria: Words,
      probability: z.number(),
      /** Days. */
      standard: z.optional(z.number()),
      after: z.optional(z.boolean()),
    }),
  ),
  reasonsLost: Lists,
})
export type Template = z.infer<typeof Template>

/** What a pipeline is made of, without what tells it from others. */
export type Made = { name: string; stages: Stage[] }

/**
 * The pipeline of a template in a language.
 * @param newId the id of each stage by its number from 1; left out: ids that say which template they are of
 */
export function madeOf(
  template: Template,
  language: Language,
  newId = (n: number): string => `${template.id}-${n}`,
): Made {
  return {
    name: template.pipeline[language],
    stages: template.stages.map(({ name, criteria, ...rest }, i) => ({
      id: newId(i + 1),
      name: name[language],
      criteria: criteria[language],
      ...rest,
    })),
  }
}

/** Whether a pipeline says just what it said when it was made: no word, number or stage of it was changed since. */
export function isAsMade(pipeline: Pipeline, made: Made): boolean {
  const { id: _, position: __, ...rest } = pipeline
  return sameRow(rest, made)
}
