import { expect, test } from 'vitest'
import { failureOf, nameOf } from '../../lib/core/failure'

const named = (name: string, more: object = {}, message = '') => Object.assign(new Error(message), { name, ...more })
const quota = named('QuotaExceededError')

test('a full disk is found in every layer that a browser wraps it in', () => {
  expect(failureOf(quota)).toBe('full')
  expect(failureOf(named('AbortError', { inner: quota }))).toBe('full')
  expect(failureOf(named('DatabaseClosedError', { inner: quota }))).toBe('full')
  expect(failureOf(named('BulkError', { failures: [named('AbortError', { cause: quota })] }))).toBe('full')
  expect(failureOf(named('OpenFailedError', { inner: named('DatabaseClosedError', { inner: quota }) }))).toBe('full')
})

test('a store without names for its errors is understood by its words', () => {
  expect(failureOf(new Error('Resource::kQuotaBytes quota exceeded'))).toBe('full')
  expect(failureOf(new Error('IO error: /profile/000003.log: No space left on device'))).toBe('full')
  expect(failureOf('FILE_ERROR_NO_SPACE')).toBe('full')
})

test('known kinds are told apart, the cause before the connection it closed', () => {
  expect(failureOf(named('DatabaseClosedError'))).toBe('closed')
  expect(failureOf(named('DatabaseClosedError', { inner: named('VersionError') }))).toBe('newer')
  expect(failureOf(named('NotReadableError'))).toBe('unreadable')
  expect(failureOf(named('AbortError', { inner: named('ConstraintError') }))).toBe('twice')
})

test('what is not known says its name, the innermost, and an error that wraps itself ends', () => {
  const loop = named('AbortError', {}, 'outside')
  Object.assign(loop, { inner: named('DataError', { cause: loop }, 'no key') })
  expect(failureOf(loop)).toBe('unknown')
  expect(nameOf(loop)).toBe('DataError: no key')
  expect(nameOf(new TypeError('x is undefined'))).toBe('TypeError: x is undefined')
  expect(nameOf('plain words')).toBe('plain words')
})
