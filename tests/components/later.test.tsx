// @vitest-environment jsdom
import { afterEach, expect, test } from 'vitest'
import { later } from '../../components/shared/later'
import { hide, show, until } from './screen'

const Greeting = ({ name }: { name: string }) => <p>Hello {name}</p>

afterEach(hide)

test('a part that was fetched ahead is drawn at once', async () => {
  const Part = later(async () => Greeting)
  await Part.fetch()
  const place = await show(<Part name="Ann" />)
  expect(place.textContent).toBe('Hello Ann')
})

test('one that was not is drawn as soon as it is there', async () => {
  const Part = later(async () => Greeting)
  const place = await show(<Part name="Ann" />)
  await until(() => place.textContent === 'Hello Ann', 'the part')
})

test('one that could not be fetched ahead, for the page was closing, is nobody’s error and is fetched when it is needed', async () => {
  const unheard: unknown[] = []
  const hear = (reason: unknown) => unheard.push(reason)
  process.on('unhandledRejection', hear)
  let times = 0
  const Part = later(async () => {
    times += 1
    if (times === 1) throw new Error('Unable to preload CSS')
    return Greeting
  })
  Part.ahead()
  // Node tells of what nobody heard after a turn of its own.
  await new Promise((done) => setImmediate(done))
  await new Promise((done) => setImmediate(done))
  process.off('unhandledRejection', hear)
  expect(unheard).toEqual([])
  const place = await show(<Part name="Ann" />)
  await until(() => place.textContent === 'Hello Ann', 'the part')
})
