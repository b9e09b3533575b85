import { describe, expect, test } from 'vitest'
import { readTarget, targetTyped } from '../../../lib/core/copy/targetForm'
import { patternOfTarget, placeOf, type TargetSettings } from '../../../lib/core/copy/targetSettings'

const start = targetTyped()
const dav = (more: object) =>
  readTarget('webdav', { ...start, url: 'https://cloud.example/dav/', user: 'claire', password: ' p ', ...more })
const s3 = (more: object) =>
  readTarget('s3', {
    ...start,
    url: 'https://s3.eu-west-3.amazonaws.com',
    bucket: 'copies',
    keyId: 'k',
    secret: 's',
    ...more,
  })

describe('an address as it is typed', () => {
  test.each([
    ['cloud.example/dav', 'https://cloud.example/dav'],
    [' https://CLOUD.example:8443/dav/#x ', 'https://cloud.example:8443/dav/'],
    ['http://127.0.0.1:8080/', 'http://127.0.0.1:8080/'],
    ['http://localhost:8080', 'http://localhost:8080/'],
  ])('%s is taken', (typed, url) => {
    expect(dav({ url: typed })).toMatchObject({ settings: { url } })
  })
  test.each([
    ['', 'none'],
    ['http://cloud.example/', 'insecure'],
    ['http://localhost.example/', 'insecure'],
    ['ftp://cloud.example/', 'notAddress'],
    ['https://*.example/', 'notAddress'],
    ['https://', 'notAddress'],
    ['https://claire:pw@cloud.example/', 'hasPassword'],
    ['https://cloud.example/?token=1', 'hasQuery'],
  ])('%s is refused: %s', (url, problem) => {
    expect(dav({ url })).toEqual({ problems: { url: problem } })
  })
  test('that of a webhook may hold a question', () => {
    const url = 'https://hooks.example/catch/1?key=abc'
    expect(readTarget('webhook', { ...start, url, secret: 's' })).toMatchObject({ settings: { url } })
  })
})

test('every field that is wrong is named at once; a password keeps its blanks', () => {
  expect(dav({ url: '', user: ' ', password: '', folder: 'a/../b' })).toEqual({
    problems: { url: 'none', user: 'none', password: 'none', folder: 'folder' },
  })
  expect(dav({ folder: ' /Margin//copies/ ' })).toMatchObject({
    settings: { password: ' p ', folder: 'Margin/copies' },
  })
  expect(s3({ bucket: 'Copies_1', keyId: '', region: 'EU west' })).toEqual({
    problems: { bucket: 'bucket', keyId: 'none', region: 'region' },
  })
})

test('the region is taken from the address where that names it, else asked for', () => {
  expect(s3({})).toMatchObject({ settings: { region: 'eu-west-3' } })
  expect(s3({ region: 'us-east-1' })).toMatchObject({ settings: { region: 'us-east-1' } })
  expect(s3({ url: 'https://a1.r2.cloudflarestorage.com' })).toMatchObject({ settings: { region: 'auto' } })
  expect(s3({ url: 'https://minio.example' })).toEqual({ problems: { region: 'none' } })
})

test('the browser is asked for one host, and what is shown holds no secret', () => {
  const settings = (read: ReturnType<typeof dav>) => (read as { settings: TargetSettings }).settings
  const before = settings(s3({ style: 'host' }))
  expect(patternOfTarget(before)).toBe('https://copies.s3.eu-west-3.amazonaws.com/*')
  expect(placeOf(before)).toBe('copies.s3.eu-west-3.amazonaws.com/Margin')
  expect(placeOf(settings(s3({})))).toBe('s3.eu-west-3.amazonaws.com/copies/Margin')
  expect(patternOfTarget(settings(dav({ url: 'https://cloud.example:8443/dav' })))).toBe('https://cloud.example/*')
  const hook = readTarget('webhook', { ...start, url: 'https://hooks.example/catch/key-1', secret: 's' })
  expect(placeOf(settings(hook))).toBe('hooks.example')
  expect(patternOfTarget({ kind: 'folder', name: 'Copies' })).toBeUndefined()
})
