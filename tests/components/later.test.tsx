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
