import { describe, expect, it } from 'vitest'
import { companyFromDomain } from '../../lib/extract/domain'

describe('the company that a mail domain suggests', () => {
  it.each([
    ['brasseries-nord.example', 'Brasseries Nord'],
    ['mail.tall-oaks.co.uk', 'Tall Oaks'],
    ['lohmann.de', 'Lohmann'],
    ['LOHMANN.DE', 'Lohmann'],
  ])('%s', (domain, value) => {
    expect(companyFromDomain(domain)).toEqual({ value, kind: 'domain', sure: 'likely' })
  })

  it.each([
    'gmail.com',
    'hotmail.fr',
    'yahoo.co.jp',
    'googlemail.com',
    'pm.me',
    'orange.fr',
    'gmx.ch',
    'mailinator.com',
    'mail.yahoo.com',
    'localhost',
    '192.168.0.1',
    '163.com',
    '12345.com',
    'co.uk',
    '',
  ])('none for %j', (domain) => {
    expect(companyFromDomain(domain)).toBeUndefined()
  })
})
