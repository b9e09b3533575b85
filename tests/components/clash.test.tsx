// @vitest-environment jsdom
/** A form that stands open while its record changes in another window: followed, asked about, kept. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fresh } from './fresh'
import { button, click, field, hide, press, show, type, until } from './screen'

vi.mock('../../lib/platform/browser', () => import('./fakeBrowser'))
const { db } = await import('../../lib/db/db')
const { pipelines, dealById, personById, companyById } = await import('../../lib/db/read')
const { createDeal, editDeal, removeDeal, setStatus, doneNextAction } = await import('../../lib/db/deals')
const { editPerson, savePerson } = await import('../../lib/db/people')
const { DealDetails } = await import('../../components/deals/DealDetails')
const { DealForm } = await import('../../components/deals/DealForm')
const { NextForm } = await import('../../components/deals/NextForm')
const { EditPerson } = await import('../../components/people/EditPerson')
const { Deleted } = await import('../../components/shared/Deleted')
const { SavedField } = await import('../../components/settings/SavedField')
const { Toasts } = await import('../../components/shared/Toasts')
const { toasts } = await import('../../lib/state/act')
const { noRoom } = await import('../../lib/state/trouble')
const { useReady } = await import('../../lib/state/live')

let id = ''
let person = ''
beforeEach(async () => {
  await fresh()
  noRoom.value = false
  const nextAction = { text: 'Call', day: '2026-12-01' }
  id = (
    await createDeal({ title: 'Sensors', people: [], pipelineId: 'pipeline-1', source: 'hand', note: 'n', nextAction })
  ).value.dealId
  const ann = { name: 'Ann', title: 'Buyer', emails: [], phones: [], profileUrls: [], source: 'hand', provenance: {} }
  person = (await savePerson({ ...ann, companyName: 'Nord' })).value.personId
})
afterEach(() => {
  vi.unstubAllGlobals()
  hide()
})

const deal = () => db.deals.get(id)
/** A screen with the record as it is at the moment, as pages have it. */
function Live({ of }: { of: 'details' | 'form' | 'next' }) {
  const now = useReady(() => dealById(id), [])
  const all = useReady(pipelines, [])
  if (!now || !all) return <p>none</p>
  if (of === 'details') return <DealDetails deal={now} />
  if (of === 'next') return <NextForm deal={now} mode="done" onDone={done} />
  return <DealForm deal={now} pipelines={all} onDone={done} />
}
function LivePerson() {
  const now = useReady(async () => {
    const row = await personById(person)
    return row && { row, company: row.companyId ? await companyById(row.companyId) : undefined }
  }, [])
  return now ? <EditPerson person={now.row} companyName={now.company?.name} onDone={done} /> : <p>none</p>
}
const done = vi.fn()
const alert = () => document.querySelector('[role="alert"]')
const shows = (text: string) => until(() => document.body.textContent?.includes(text), text)

async function openForm(of: 'form' | 'next') {
  done.mockClear()
  await show(<Live of={of} />)
  await until(() => document.querySelector('form'), 'the form')
}

describe('a form on a record', () => {
  test('takes what changes elsewhere in a field that was not touched, and saves only what was', async () => {
    await openForm('form')
    await type(field('Title'), 'Mine')
    await editDeal(id, { note: 'theirs', closingDay: '2026-12-24' })
    await until(() => field('Note').value === 'theirs', 'their note')
    expect(alert()).toBeNull()
    await press('Enter')
    await until(() => done.mock.calls.length, 'the deal to be saved')
    expect(await deal()).toMatchObject({ title: 'Mine', note: 'theirs', closingDay: '2026-12-24' })
  })

  test('shows both values of a field that both changed, at once, and saves nothing before it is answered', async () => {
    await openForm('form')
    await type(field('Title'), 'Mine')
    await editDeal(id, { title: 'Theirs' })
    await until(alert, 'the word of it')
    expect(alert()?.textContent).toBe('Changed elsewhere to Theirs. Yours: Mine.')
    field('Title').focus()
    await press('Enter')
    await until(() => document.activeElement?.textContent === 'Keep theirs', 'the focus on the question')
    expect(await deal()).toMatchObject({ title: 'Theirs' })
    await click(button('Save mine'))
    await until(() => done.mock.calls.length, 'mine to be saved')
    expect(await deal()).toMatchObject({ title: 'Mine' })
    expect(toasts.value.at(-1)?.seq).toBeGreaterThan(0)
  })

  test('keeps theirs and gives the focus back to the field', async () => {
    await openForm('form')
    await type(field('Title'), 'Mine')
    await editDeal(id, { title: 'Theirs' })
    await until(alert, 'the word of it')
    await click(button('Keep theirs'))
    expect(field('Title').value).toBe('Theirs')
    expect(document.activeElement).toBe(field('Title'))
    expect(alert()).toBeNull()
  })

  test('asks about a person too, about the company by its name and the life cycle in words', async () => {
    done.mockClear()
    await show(<LivePerson />)
    await until(() => document.querySelector('form'), 'the form')
    await type(field('Company'), 'Sud')
    const cycle = field('Life cycle') as unknown as HTMLSelectElement
    cycle.value = 'contact'
    await click(cycle)
    cycle.dispatchEvent(new Event('change', { bubbles: true }))
    await editPerson(person, { companyName: 'Ouest', lifecycle: 'suspect', title: 'Head' })
    await until(() => field('Title').value === 'Head', 'their title')
    await until(() => document.querySelectorAll('[role="alert"]').length === 2, 'two questions')
    expect(document.body.textContent).toContain('Changed elsewhere to Ouest. Yours: Sud.')
    expect(document.body.textContent).toContain('Changed elsewhere to Suspect. Yours: Contact.')
    await click(button('Save mine'))
    expect(done).not.toHaveBeenCalled()
    await until(() => document.querySelectorAll('[role="alert"]').length === 1, 'one question left')
    await click(button('Keep theirs'))
    field('Company').focus()
    await press('Enter')
    await until(() => done.mock.calls.length, 'the person to be saved')
    expect(await db.people.get(person)).toMatchObject({ lifecycle: 'suspect', title: 'Head' })
    expect((await db.companies.toArray()).map((one) => one.name).sort()).toEqual(['Nord', 'Ouest', 'Sud'])
  })

  test('one field where it stands asks in the same way; theirs closes it', async () => {
    await show(<Live of="details" />)
    await shows('Sensors')
    await click(button('Change Title'))
    await type(field('Title'), 'Mine')
    await editDeal(id, { title: 'Theirs' })
    await until(alert, 'the word of it')
    await click(button('Keep theirs'))
    await until(() => !document.querySelector('form'), 'the form to close')
    expect(await deal()).toMatchObject({ title: 'Theirs' })
  })

  test('text left from an earlier visit is set against what the record is by now', async () => {
    await openForm('form')
    await type(field('Title'), 'Mine')
    hide()
    await editDeal(id, { title: 'Theirs', note: 'theirs' })
    await openForm('form')
    await until(alert, 'the word of it')
    expect(field('Title').value).toBe('Mine')
    expect(field('Note').value).toBe('theirs')
  })
})

describe('a deal that stands elsewhere by now', () => {
  test('is not ticked off where something else is planned by now, unless that is wanted', async () => {
    await openForm('next')
    await type(field('What is next?'), 'Visit')
    await click(button('Tomorrow'))
    await doneNextAction(id, { text: 'Quote', day: '2026-12-05' })
    await shows('The next action changed elsewhere to: Quote')
    await click(button('Plan it'))
    await until(() => document.activeElement?.textContent === 'Keep theirs', 'the focus on the question')
    expect((await deal())?.nextAction?.text).toBe('Quote')
    await click(button('Save mine'))
    await until(() => done.mock.calls.length, 'mine to be saved')
    expect((await deal())?.nextAction?.text).toBe('Visit')
  })

  test('that was won elsewhere is not reopened by planning', async () => {
    await openForm('next')
    await type(field('What is next?'), 'Visit')
    await click(button('Tomorrow'))
    await setStatus(id, { status: 'won' })
    await shows('The status changed elsewhere to: Won')
    await click(button('Keep theirs'))
    expect(done).toHaveBeenCalledOnce()
    expect((await deal())?.status).toBe('won')
  })

  test('asks in the same place on its page, though the deal is closed there by now', async () => {
    const { DealStanding } = await import('../../components/deals/DealStanding')
    function Page() {
      const now = useReady(() => dealById(id), [])
      const all = useReady(pipelines, [])
      const [pipeline] = all ?? []
      return now && all && pipeline ? <DealStanding deal={now} pipeline={pipeline} pipelines={all} /> : null
    }
    await show(<Page />)
    await shows('Standby')
    await click(button('Lost'))
    await type(field('Why was it lost?'), 'Price')
    await setStatus(id, { status: 'won' })
    await shows('The status changed elsewhere to: Won')
    expect(field('Why was it lost?').value).toBe('Price')
    await click(button('Save mine'))
    await until(() => !document.querySelector('form'), 'the form to close')
    expect(await deal()).toMatchObject({ status: 'lost', reason: 'Price' })
  })

  test('that was closed elsewhere takes its form along: said so, and what was typed is kept', async () => {
    function Open() {
      const now = useReady(() => dealById(id), [])
      return now?.status === 'todo' ? <NextForm deal={now} mode="done" onDone={done} /> : null
    }
    await show(<Open />)
    await until(() => document.querySelector('form'), 'the form')
    await type(field('What is next?'), 'Visit')
    await setStatus(id, { status: 'won' })
    await until(() => toasts.value.at(-1)?.text === 'Sensors won, meanwhile. What you typed is kept.', 'the word of it')
  })

  test('deleted under the form: said so, what was typed stands there and comes back with the deal', async () => {
    await openForm('form')
    await type(field('Title'), 'Long thought about')
    await removeDeal(id)
    await until(() => toasts.value.some((toast) => toast.text.includes('What you typed is kept')), 'the word of it')
    await show(<Deleted table="deals" id={id} />)
    await shows('Long thought about')
    await click(button('Undo the deletion'))
    await openForm('form')
    await until(() => field('Title').value === 'Long thought about', 'the text')
  })
})

describe('a line of the settings', () => {
  test('keeps what is typed while it changes elsewhere, and asks', async () => {
    const save = vi.fn()
    const line = (value: string) => <SavedField label="Stage" value={value} onSave={save} />
    const place = await show(line('Met'))
    const { render } = await import('preact')
    const { act } = await import('preact/test-utils')
    await type(field('Stage'), 'Seen')
    await act(() => render(line('Visited'), place))
    expect(field('Stage').value).toBe('Seen')
    expect(alert()?.textContent).toBe('Changed elsewhere to Visited. Yours: Seen.')
    field('Stage').focus()
    await press('Enter')
    expect(save).not.toHaveBeenCalled()
    await click(button('Save mine'))
    expect(save).toHaveBeenCalledWith('Seen')
  })

  test.each([
    [' Visited ', 'Visited'],
    ['007', '7'],
    ['0', ''],
  ])('does not ask about its own text %j that is kept as %j', async (typed, kept) => {
    const line = (value: string) => <SavedField label="Stage" value={value} onSave={() => {}} />
    const place = await show(line('Met'))
    const { render } = await import('preact')
    const { act } = await import('preact/test-utils')
    await type(field('Stage'), typed)
    await press('Enter')
    await act(() => render(line(kept), place))
    expect(alert()).toBeNull()
    expect(field('Stage').value).toBe(kept)
  })
})

describe('no room on the disk', () => {
  const leave = (bytes: number) =>
    Object.defineProperty(navigator, 'storage', {
      configurable: true,
      value: { estimate: async () => ({ quota: bytes, usage: 0 }) },
    })
  afterEach(() => leave(Number.MAX_SAFE_INTEGER))

  test('is said for as long as it lasts; what was typed stays, and saving goes on by itself', async () => {
    done.mockClear()
    await show(
      <div>
        <Live of="form" />
        <Toasts />
      </div>,
    )
    await until(() => document.querySelector('form'), 'the form')
    leave(1000)
    await type(field('Title'), 'Mine')
    await press('Enter')
    await until(() => document.querySelector('.no-room'), 'the notice')
    await shows('Not saved: there is no room left.')
    expect(field('Title').value).toBe('Mine')
    expect(done).not.toHaveBeenCalled()
    expect(await deal()).toMatchObject({ title: 'Sensors' })
    leave(1e9)
    field('Title').focus()
    await press('Enter')
    await until(() => done.mock.calls.length, 'the deal to be saved')
    expect(document.querySelector('.no-room')).toBeNull()
    expect(await deal()).toMatchObject({ title: 'Mine' })
  })

  test('a text that cannot be kept meanwhile stays on the screen, and the notice says why', async () => {
    const { browser } = await import('./fakeBrowser')
    const set = vi.spyOn(browser.storage.local, 'set').mockRejectedValue(new Error('FILE_ERROR_NO_SPACE'))
    await show(
      <div>
        <Live of="form" />
        <Toasts />
      </div>,
    )
    await until(() => document.querySelector('form'), 'the form')
    await type(field('Title'), 'Mine')
    await until(() => document.querySelector('.no-room'), 'the notice')
    expect(field('Title').value).toBe('Mine')
    set.mockRestore()
  })
})
