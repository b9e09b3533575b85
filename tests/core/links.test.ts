/** Links to other programs: they lead only where the user says, and are left out rather than half filled in. */
import { describe, expect, test } from 'vitest'
import { linkProblem, linkTo } from '../../lib/core/drafts/linkTemplate'

const values = new Map([
  ['company.name', 'Nord & Søn / “1”?#'],
  ['person.email', 'a+b@nord.example'],
  ['deal.title', '..'],
  ['person.title', undefined],
])

describe('a link', () => {
  test('carries what is known, encoded so that it stays in its place', () => {
    expect(linkTo(' https://erp.example/c/{{company.name}}?mail={{person.email}}#x ', values)).toBe(
      'https://erp.example/c/Nord%20%26%20S%C3%B8n%20%2F%20%E2%80%9C1%E2%80%9D%3F%23?mail=a%2Bb%40nord.example#x',
    )
    expect(linkTo('http://localhost:8069/?q={{person.title|nobody}}', values)).toBe('http://localhost:8069/?q=nobody')
  })

  test.each(['{{person.title}}', '{{person.age|x}}', '{{deal.title}}', '{{company.name}}{{person.title}}'])(
    'is left out where %s cannot stand',
    (field) => {
      expect(linkTo(`https://erp.example/${field}`, values)).toBeUndefined()
    },
  )

  test('half a letter breaks nothing', () => {
    const half = new Map([['company.name', 'a\ud83d']])
    expect(linkTo('https://erp.example/?q={{company.name}}', half)).toBe('https://erp.example/?q=a%EF%BF%BD')
  })

  test.each([
    'javascript:alert({{company.name}})',
    '{{company.website}}/x',
    'https://{{company.name}}/x',
    'https://erp.example{{company.name}}/x',
    'https://erp.example@{{company.name}}/x',
    'https://me@erp.example/{{company.name}}',
    'file:///etc/{{company.name}}',
    'erp.example/{{company.name}}',
    '',
  ])('%s leads nowhere: fields stand after the host', (address) => {
    expect(linkProblem(address)).toBe('start')
    expect(linkTo(address, values)).toBeUndefined()
  })

  test('without a field it is none of a record', () => {
    expect(linkProblem('https://erp.example/search')).toBe('noField')
  })
})
