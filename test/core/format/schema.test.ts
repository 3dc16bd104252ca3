import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../../src/core/format/read.ts'
import { jsonSchema } from '../../../src/core/format/schema.ts'
import { writeDocument } from '../../../src/core/format/write.ts'
import { anyDocument } from '../../support/arbitrary.ts'
import { documentOf, soundPair } from '../../../src/core/examples/notation.ts'

const accepts = new Ajv2020({ strict: true, validateFormats: false, strictTypes: false }).compile(
  jsonSchema(),
)

/** Every object and list of a value, the value itself first. */
function* nodes(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return
  yield value as Record<string, unknown>
  for (const inner of Object.values(value)) yield* nodes(inner)
}

/** A written document with one value replaced, removed or added, anywhere in it. */
const broken = fc
  .record({
    doc: anyDocument,
    node: fc.nat(),
    key: fc.nat(),
    deed: fc.constantFrom('replace', 'remove', 'add'),
    value: fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constantFrom('pool:1', 'site:0', -1, 1.5, '', null)),
  })
  .map(({ doc, node, key, deed, value }) => {
    const stored: unknown = JSON.parse(writeDocument(doc))
    const all = [...nodes(stored)]
    const chosen = all[node % all.length]!
    const keys = Object.keys(chosen)
    const name = keys[key % (keys.length || 1)]
    if (deed === 'add') chosen[Array.isArray(chosen) ? keys.length : 'extra'] = value
    else if (name !== undefined && deed === 'replace') chosen[name] = value
    else if (name !== undefined && !Array.isArray(chosen)) delete chosen[name]
    return stored
  })

describe('the JSON Schema', () => {
  it.each(['sound-pair', 'standard-pair', 'broken', 'large'])('accepts the sample %s', (name) => {
    const file = new URL(`../../../public/samples/${name}.json`, import.meta.url)
    const sample: unknown = JSON.parse(readFileSync(file, 'utf8'))
    expect(accepts(sample), JSON.stringify(accepts.errors)).toBe(true)
  })

  it('is the one that is checked in (node test/support/write-schema.js writes it)', () => {
    const file = readFileSync(new URL('../../../public/topology.schema.json', import.meta.url), 'utf8')
    expect(JSON.parse(file)).toEqual(JSON.parse(JSON.stringify(jsonSchema())))
  })

  it('has its address and its title', () => {
    expect(jsonSchema()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://topology-builder.example/schema/topology-3.json',
      title: 'Topology Builder document, version 3',
    })
  })

  it('accepts every document that is written', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        accepts(JSON.parse(writeDocument(doc)))
        expect(accepts.errors).toBeNull()
      }),
    )
  })

  it('refuses exactly the shapes that reading refuses', () => {
    let refused = 0
    fc.assert(
      fc.property(broken, (stored) => {
        const result = readDocument(JSON.stringify(stored))
        const byShape = !result.ok && !result.problems.every(({ message }) => idProblem.test(message))
        if (byShape) refused++
        expect({ result, accepted: accepts(stored) }).toEqual({ result, accepted: !byShape })
      }),
      { numRuns: 500 },
    )
    expect(refused).toBeGreaterThan(100)
  })

  it('describes every field, itself or by the type that it has', () => {
    const silent: string[] = []
    for (const { properties } of nodes(jsonSchema())) {
      if (typeof properties !== 'object' || properties === null) continue
      for (const [name, field] of Object.entries(properties))
        if (field !== null && typeof field === 'object' && !('$ref' in field) && !('description' in field))
          silent.push(name)
    }
    expect(silent).toEqual([])
  })

  it('refuses a sound document with an unknown field', () => {
    const stored = JSON.parse(writeDocument(documentOf(soundPair())))
    expect(accepts(stored)).toBe(true)
    stored.topology.sites[0].colour = 'red'
    expect(accepts(stored)).toBe(false)
  })
})

/* What reading says about ids, which is beyond a schema. */
const idProblem =
  /^(The id .* stands here and at|Nothing in this topology has the id|The number of .* is not below nextId|.* is not one of the (two pools|computers))/
