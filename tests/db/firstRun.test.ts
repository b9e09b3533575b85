/** The first minute in the database: one pipeline, in the chosen words, and each choice taken back by one Undo. */
import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { madeOf, type Template } from '../../lib/core/template'
import { templates } from '../../lib/core/templates'
import { text } from '../../lib/core/text'
import { db } from '../../lib/db/db'
import { createDeal } from '../../lib/db/deals'
import { beginWith, chooseLanguage, untouched } from '../../lib/db/firstRun'
import { addPipeline, editPipeline } from '../../lib/db/pipelines'
import { settings, storedPipelines } from '../../lib/db/read'
import { editSettings, plainPipeline, setUp } from '../../lib/db/setup'
import { undo } from '../../lib/db/undo'

const [first, second] = templates as [Template, Template]
const names = async () => (await storedPipelines()).map(({ name }) => name)

beforeEach(async () => {
  await db.delete()
  await db.open()
  await setUp('en', 'EUR')
})

describe('a pipeline by trade', () => {
  it('stands in place of the one that nobody touched, and so does another one chosen after it', async () => {
    await beginWith(first, 'en', templates)
    await beginWith(second, 'en', templates)
    const [pipeline, ...others] = await storedPipelines()
    expect(others).toEqual([])
    expect(pipeline).toMatchObject(madeOf(second, 'en'))
    expect((await settings())?.reasonsLost).toEqual(second.reasonsLost.en)
    expect(await untouched(templates)).toMatchObject({ templateId: second.id, language: 'en' })
  })

  it('is taken back by one Undo, with its reasons', async () => {
    const { seq } = await beginWith(first, 'fr', templates)
    expect(await undo(seq as number)).toMatchObject({ state: 'undone' })
    expect(await storedPipelines()).toMatchObject([plainPipeline('en')])
    expect((await settings())?.reasonsLost).toBeUndefined()
  })

  it('gives way to the plain start again', async () => {
    await beginWith(first, 'en', templates)
    await beginWith(undefined, 'en', templates)
    expect(await storedPipelines()).toMatchObject([plainPipeline('en')])
    expect((await settings())?.reasonsLost).toBeUndefined()
  })

  it('comes beside one with a deal in it, or with a word changed, and never takes a name twice', async () => {
    const [before] = await storedPipelines()
    if (!before) throw new Error('no pipeline')
    await editPipeline({ ...before, name: 'Mine' }, before)
    expect(await untouched(templates)).toBeUndefined()
    await beginWith(first, 'en', templates)
    await beginWith(first, 'en', templates)
    expect(await names()).toEqual(['Mine', first.pipeline.en, `${first.pipeline.en} 2`])
    const ids = (await storedPipelines()).flatMap(({ stages }) => stages.map(({ id }) => id))
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('comes beside one in which a deal stands', async () => {
    await createDeal({ title: 'One', people: [], pipelineId: 'pipeline-1', source: 'hand' })
    await beginWith(second, 'en', templates)
    expect(await names()).toEqual([plainPipeline('en').name, second.pipeline.en])
  })

  it('comes behind the others where she has several, though nobody touched the first', async () => {
    await addPipeline('Renewals', { firstStage: 'First' })
    await beginWith(second, 'en', templates)
    expect(await names()).toEqual([plainPipeline('en').name, 'Renewals', second.pipeline.en])
    expect(await untouched(templates)).toBeUndefined()
  })

  it("leaves the user's own reasons alone", async () => {
    await editSettings({ reasonsLost: ['Mine'] })
    await beginWith(first, 'en', templates)
    expect((await settings())?.reasonsLost).toEqual(['Mine'])
  })
})

describe('why deals are lost, where a trade comes beside another pipeline', () => {
  it("says the new trade's reasons behind those that were offered, each once", async () => {
    await beginWith(first, 'en', templates)
    await createDeal({ title: 'One', people: [], pipelineId: 'pipeline-1', source: 'hand' })
    await beginWith(second, 'en', templates)
    const both = [...new Set([...first.reasonsLost.en, ...second.reasonsLost.en])]
    expect((await settings())?.reasonsLost).toEqual(both)
  })

  it('says them with a pipeline that is added in the settings too, and one Undo takes both back', async () => {
    const { seq, value } = await addPipeline('Renewals', {
      trade: { template: second, language: 'fr', all: templates },
      firstStage: '',
    })
    const { stages } = madeOf(second, 'fr')
    expect(await db.pipelines.get(value.pipelineId)).toMatchObject({
      name: 'Renewals',
      stages: stages.map(({ id: _, ...rest }) => rest),
    })
    const [usual, ...more] = (await settings())?.reasonsLost ?? []
    expect(usual).toBe(text('fr', 'reason.default.rival'))
    expect(more).toEqual(expect.arrayContaining(second.reasonsLost.fr))
    expect(await undo(seq as number)).toMatchObject({ state: 'undone' })
    expect(await names()).toEqual([plainPipeline('en').name])
    expect((await settings())?.reasonsLost).toBeUndefined()
  })

  it('leaves a list alone in which the user wrote a word of her own', async () => {
    await editSettings({ reasonsLost: [first.reasonsLost.en[0] as string, 'Mine'] })
    await addPipeline('Renewals', { trade: { template: second, language: 'en', all: templates }, firstStage: '' })
    expect((await settings())?.reasonsLost).toEqual([first.reasonsLost.en[0], 'Mine'])
  })
})

describe('the language', () => {
  it('takes no reasons away that a pipeline in use is lost for', async () => {
    await beginWith(first, 'en', templates)
    await createDeal({ title: 'One', people: [], pipelineId: 'pipeline-1', source: 'hand' })
    await chooseLanguage('fr', templates)
    expect((await settings())?.reasonsLost).toEqual(first.reasonsLost.en)
  })

  it('is taken on with the words of the untouched pipeline, as one change', async () => {
    await beginWith(first, 'en', templates)
    const { seq } = await chooseLanguage('fr', templates)
    expect(await storedPipelines()).toMatchObject([madeOf(first, 'fr')])
    expect(await settings()).toMatchObject({ language: 'fr', reasonsLost: first.reasonsLost.fr })
    await undo(seq as number)
    expect(await storedPipelines()).toMatchObject([madeOf(first, 'en')])
    expect((await settings())?.language).toBeUndefined()
  })

  it('leaves words of her own as they are', async () => {
    const [before] = await storedPipelines()
    if (!before) throw new Error('no pipeline')
    await editPipeline({ ...before, name: 'Mine' }, before)
    await chooseLanguage('fr', templates)
    expect(await names()).toEqual(['Mine'])
    expect((await settings())?.language).toBe('fr')
  })
})
