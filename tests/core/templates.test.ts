/** The templates of pipelines: whole, in both languages, and such that the product would not warn of its own words. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fold } from '../../lib/core/fold'
import { Pipeline } from '../../lib/core/pipeline'
import { isStatusName, MANY_STAGES } from '../../lib/core/stages'
import { isAsMade, madeOf, Template } from '../../lib/core/template'
import { templates } from '../../lib/core/templates'
import { LANGUAGES } from '../../lib/core/text'

test('every file of the folder is offered, under an id of its own', () => {
  const files = readdirSync(join(import.meta.dirname, '../../lib/core/templates')).filter((name) =>
    name.endsWith('.json'),
  )
  expect(templates.map(({ id }) => `${id}.json`).sort()).toEqual(files.sort())
  expect(templates.length).toBeGreaterThanOrEqual(8)
})

describe.each(templates.map((template) => [template.id, template] as const))('%s', (_, template) => {
  test('fits the schema, and what comes of it is a pipeline', () => {
    expect(Template.parse(template)).toEqual(template)
    for (const language of LANGUAGES) {
      const pipeline = { id: 'p', position: 1, ...madeOf(template, language) }
      expect(Pipeline.parse(pipeline)).toEqual(pipeline)
      expect(isAsMade(pipeline, madeOf(template, language))).toBe(true)
    }
  })

  test.each(LANGUAGES)('says something of each stage in %s, of no status, and of none twice', (language) => {
    const { stages, name } = madeOf(template, language)
    expect(name.trim()).not.toBe('')
    expect(template.says[language].trim()).not.toBe('')
    for (const stage of stages) {
      expect(stage.criteria?.trim().length, stage.name).toBeGreaterThan(15)
      expect(isStatusName(stage.name), stage.name).toBe(false)
      expect(stage.name.length, stage.name).toBeLessThanOrEqual(32)
    }
    expect(new Set(stages.map((stage) => fold(stage.name))).size).toBe(stages.length)
    expect(template.reasonsLost[language].length).toBeGreaterThanOrEqual(3)
  })

  test('has few enough stages of the sale, each likelier than the one before, and the days that each may take', () => {
    const { stages } = madeOf(template, 'en')
    const sale = stages.filter((stage) => !stage.after)
    expect(sale.length).toBeGreaterThanOrEqual(4)
    expect(sale.length).toBeLessThanOrEqual(MANY_STAGES)
    for (const [i, stage] of sale.entries()) {
      expect(stage.probability).toBeGreaterThan(sale[i - 1]?.probability ?? 0)
      expect(stage.probability).toBeLessThan(100)
      expect(stage.standard, stage.name).toBeGreaterThan(0)
    }
    const after = stages.slice(sale.length)
    expect(after.length).toBeGreaterThan(0)
    expect(after.every((stage) => stage.after && stage.probability === 100)).toBe(true)
  })

  test('has as many words in one language as in the other', () => {
    expect(template.reasonsLost.en.length).toBe(template.reasonsLost.fr.length)
  })
})
