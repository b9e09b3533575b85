import { expect, test } from 'vitest'
import { tokenOf } from '../fixtures/gmailMarkup'
import { addressOf, GMAIL, threadPage } from '../fixtures/gmailPage'
import { bottling } from '../fixtures/mailbox'
import { read } from './open'

test('labels are those beside the subject and the one that the address names; a search names none', () => {
  const labels = (address: string, mutate?: (doc: Document) => void) =>
    read(threadPage(bottling), address, mutate).labels
  expect(labels(addressOf(bottling))).toEqual(['inbox'])
  expect(labels(`${GMAIL}#label/Clients%2FBig+ones/${tokenOf(bottling)}`)).toEqual(['Clients/Big ones'])
  expect(labels(`${GMAIL}#search/sensors/${tokenOf(bottling)}`)).toBeUndefined()
  const beside = (doc: Document) => {
    const label = doc.createElement('div')
    label.className = 'hN'
    label.setAttribute('name', 'Leads')
    doc.querySelector('.ha')?.append(label)
    const forged = label.cloneNode() as Element
    forged.setAttribute('name', 'Forged')
    doc.querySelector('.a3s')?.append(forged)
  }
  expect(labels(`${GMAIL}#all/${tokenOf(bottling)}`, beside)).toEqual(['Leads'])
})
