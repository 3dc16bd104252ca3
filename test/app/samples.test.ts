import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { welcomeText } from '../../src/app/text/welcome.ts'
import { writeDocument } from '../../src/core/format/write.ts'
import { everything, idOf, poolsOf } from '../../src/core/model/topology.ts'
import { openText } from '../../src/core/open/open.ts'
import { checkDocument } from '../../src/core/check/check.ts'
import { samples } from '../support/samples.ts'

const fileOf = (name: string) => readFileSync(`public/samples/${name}`, 'utf8')

function opened(name: string) {
  const result = openText(fileOf(name), name)
  if (!result.ok) throw new Error(`${name}: ${result.problems.map(({ message }) => message).join(' ')}`)
  return result
}

const findingsOn = (name: string) => checkDocument(opened(name).doc, '2026-01-31')

describe('the samples', () => {
  it.each(Object.keys(samples))('%s is what its generator writes', (name) => {
    expect(fileOf(name) === writeDocument(samples[name]!())).toBe(true)
  })

  it.each(welcomeText.samples.map(({ file }) => file))('%s opens', (name) => {
    expect(openText(fileOf(name), name)).toMatchObject({ ok: true })
  })

  it.each(Object.keys(samples))('%s has a place for everything that is drawn', (name) => {
    const { topology, layout } = opened(name).doc
    const drawn = [...everything(topology)].filter(({ kind }) => kind !== 'server' && kind !== 'pairing')
    expect(drawn.map(idOf).filter((id) => layout.positions[id] === undefined)).toEqual([])
  })

  it('are sound where they say so: nothing stands against publishing', () => {
    for (const name of ['sound-pair.json', 'standard-pair.json', 'large.json'])
      expect(findingsOn(name).counts).toMatchObject({ error: 0, unsupported: 0 })
  })

  it('break the rules that the broken one promises to break', () => {
    const broken = new Set(
      findingsOn('broken.json')
        .all()
        .map(({ rule }) => rule),
    )
    const promised = [
      'PAIR-002',
      'PAIR-003',
      'PAIR-004',
      'POOL-004',
      'REG-007',
      'REG-009',
      'SQL-024',
      'NAME-008',
      'CMS-001',
    ]
    expect(promised.filter((rule) => !broken.has(rule))).toEqual([])
  })

  it('hold 200 pools of 8 servers, each paired with a pool of another site', () => {
    const { topology } = opened('large.json').doc
    expect(topology.sites.map(({ pools }) => pools.length)).toEqual([50, 50, 50, 50])
    expect(poolsOf(topology).every(({ servers }) => servers.length === 8)).toBe(true)
    expect(new Set(topology.pairings.flatMap(({ pools }) => pools)).size).toBe(200)
  })
})
