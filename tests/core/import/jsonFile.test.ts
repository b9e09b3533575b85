/** JSON: objects are rows whose keys are headings; any other JSON, and what is none, is refused and says where. */
import { expect, test } from 'vitest'
import { jsonReader } from '../../../lib/core/import/json/jsonFile'
import { corpusFiles, imported } from '../../support/imported'

const read = (content: string | Uint8Array) => imported(jsonReader, content, 'a.json')

test('an array of objects goes by the rules of headings', async () => {
  const { records, refused } = await read(
    JSON.stringify([
      {
        'First name': 'Claire',
        'Last name': 'Morel',
        Email: 'claire@nord.example',
        Phone: '+33 6 12 34 56 78',
        Company: 'Nord',
      },
      { 'First name': 'Paul', 'Last name': 'Rey', Email: null, Active: true, Notes: ['a', 'b'], Shoe: { size: 42 } },
    ]),
  )
  expect(refused).toEqual([])
  expect(records).toEqual([
    {
      line: 1,
      noun: 'person',
      fields: {
        givenName: 'Claire',
        familyName: 'Morel',
        emails: ['claire@nord.example'],
        phones: [{ shown: '+33 6 12 34 56 78' }],
        company: 'Nord',
      },
    },
    {
      line: 2,
      noun: 'person',
      fields: { givenName: 'Paul', familyName: 'Rey', note: 'a; b' },
      other: { Active: 'true', 'Shoe size': '42' },
    },
  ])
})

test('objects one a line: a line that is wrong costs that line', async () => {
  const lines = [
    '{"name":"Ana","phone":33612345678901234567890}',
    '{"name":"Broken"',
    '',
    '{"name":"Bea"}',
    '[1]',
    '{}',
  ]
  const { records, refused } = await read(lines.join('\r\n'))
  expect(
    records.map(({ line, fields, other }) => [line, fields.name, fields.phones?.[0]?.shown ?? other?.phone]),
  ).toEqual([
    [1, 'Ana', '33612345678901234567890'],
    [4, 'Bea', undefined],
  ])
  expect(refused).toEqual([
    { line: 2, reason: 'import.json.broken' },
    { line: 5, reason: 'import.json.shape' },
    { line: 6, reason: 'import.json.none' },
  ])
})

test.each([
  ['nothing', '', 'shape', 1],
  ['an empty list', '[]', 'none', 1],
  ['a list of numbers', '[1,2]', 'shape', 1],
  ['one object over lines', '{\n"people": [{"name":"x"}]\n}', 'shape', 1],
  [
    'a list with a fault far down',
    `[\n{"name":"Ana"},\n${'{"name":"Bea"},\n'.repeat(5_000)}{"name":}\n]`,
    'broken',
    5_003,
  ],
  ['a list that was cut off', '[{"name":"Ana"},\n{"name":"B', 'broken', 2],
  ['something behind the list', '[{"name":"Ana"}] x', 'broken', 1],
  ['brackets without end', '['.repeat(100_000), 'shape', 1],
  ['brackets without end in an object', `[{"a":${'['.repeat(100_000)}`, 'deep', 1],
  ['objects within objects', `{"a":`.repeat(100_000), 'broken', 1],
  ['a very long object', `[{"a":"${'x'.repeat(2_000_000)}"}]`, 'large', 1],
])('%s is refused whole', async (_, text, kind, line) => {
  const { records, refused, worst } = await read(text)
  expect(records).toEqual([])
  expect(refused).toEqual([{ line, reason: `import.json.${kind}` }])
  expect(worst).toBeLessThan(200)
})

test('names that programs trip over are headings, keys twice are one, halves of letters are refused', async () => {
  const { records, refused } = await read(
    '[{"name":"Ana","__proto__":"x","constructor":"y"},{"name":"A","name":"Bea"},{"name":"\\ud800"}]',
  )
  expect(records.map(({ fields }) => fields.name)).toEqual(['Ana', 'Bea'])
  expect(Object.entries(records[0]?.other ?? {})).toEqual([
    ['__proto__', 'x'],
    ['constructor', 'y'],
  ])
  expect(({} as { x?: string }).x).toBeUndefined()
  expect(refused).toEqual([{ line: 3, reason: 'import.damaged' }])
})

test('every file of the corpus: what is no JSON gives nothing, all else is read or refused, in time', async () => {
  for (const [name, content] of corpusFiles('json-parsing', '.json')) {
    const { records, refused, worst } = await read(content)
    expect(records.length + refused.length, name).toBeGreaterThan(0)
    if (/(?:^|\/)n_/.test(name)) expect(records, name).toEqual([])
    for (const { reason } of refused) expect(reason, name).toMatch(/^import\./)
    expect(worst, name).toBeLessThan(100)
  }
  for (const [, content] of corpusFiles('vcards', 'jcard-example.json'))
    expect((await read(content)).records).toEqual([])
})

test('whatever letters there are come through as they are', async () => {
  const [traps] = corpusFiles('unicode-traps', 'pairs.json')
  const names: string[] = traps
    ? [...new TextDecoder().decode(traps[1]).matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(
        ([whole]) => JSON.parse(whole) as string,
      )
    : ['Zoë', 'e\u0301', '\u202eabc', '👩‍🚀']
  const texts = names.map((name) => name.trim()).filter((name) => name && !/[\0\p{Surrogate}]/u.test(name))
  const { records } = await read(JSON.stringify(texts.map((name) => ({ name: 'x', Word: name }))))
  expect(records.map(({ other }) => other?.Word)).toEqual(texts)
})

test('thousands of objects come in pieces', async () => {
  const one = { name: 'Ana Ruiz', email: 'ana@nord.example', phone: '+33 6 12 34 56 78' }
  const { records, worst } = await read(
    JSON.stringify(
      Array.from({ length: 5_000 }, () => one),
      null,
      1,
    ),
  )
  expect(records).toHaveLength(5_000)
  expect(worst).toBeLessThan(150)
})
