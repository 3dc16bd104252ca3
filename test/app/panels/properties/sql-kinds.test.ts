import { describe, expect, it } from 'vitest'
import {
  ofKind,
  swapped,
  withWitness,
  type MirroredStore,
} from '../../../../src/app/panels/properties/sql-kinds.ts'
import {
  mirroringNotStated,
  replicationNotStated,
  type SqlAvailability,
} from '../../../../src/core/model/store.ts'

const at = (fqdn: string) => ({ fqdn, instance: 'rtc' })
const single: SqlAvailability = { kind: 'single', primary: at('sql01.contoso.com') }
const mirrored: SqlAvailability = {
  kind: 'mirrored',
  primary: at('sql01.contoso.com'),
  mirror: at('sql02.contoso.com'),
  witness: null,
  ...mirroringNotStated,
}
const alwaysOn: SqlAvailability = {
  kind: 'alwaysOn',
  listener: at('ag.contoso.com'),
  primary: 'sql01.contoso.com',
  secondaries: ['sql02.contoso.com', 'sql05.contoso.com'],
  ...replicationNotStated,
}
const cluster: SqlAvailability = {
  kind: 'failoverCluster',
  networkName: at('fc.contoso.com'),
  primary: 'sql01.contoso.com',
  others: ['sql02.contoso.com', 'sql05.contoso.com'],
}

describe('a SQL Server store of another kind', () => {
  it('is the same where the kind stays', () => {
    for (const each of [single, mirrored, alwaysOn, cluster]) expect(ofKind(each.kind, each)).toBe(each)
  })

  it('continues the name of a single instance', () => {
    expect(ofKind('mirrored', single)).toEqual(mirrored)
    expect(ofKind('alwaysOn', single)).toEqual({
      kind: 'alwaysOn',
      listener: at('sql01.contoso.com'),
      primary: 'sql01.contoso.com',
      secondaries: ['sql02.contoso.com'],
      ...replicationNotStated,
    })
    expect(ofKind('failoverCluster', single)).toEqual({
      kind: 'failoverCluster',
      networkName: at('sql01.contoso.com'),
      primary: 'sql01.contoso.com',
      others: ['sql02.contoso.com'],
    })
  })

  it('carries the nodes over, all of them where there is room', () => {
    expect(ofKind('single', mirrored)).toEqual(single)
    expect(ofKind('single', alwaysOn)).toEqual(single)
    expect(ofKind('mirrored', cluster)).toEqual(mirrored)
    expect(ofKind('failoverCluster', alwaysOn)).toEqual({ ...cluster, networkName: at('ag.contoso.com') })
    expect(ofKind('alwaysOn', cluster)).toEqual({ ...alwaysOn, listener: at('fc.contoso.com') })
  })

  it('does not name one node twice', () => {
    const odd: SqlAvailability = { kind: 'single', primary: at('sql09.contoso.com') }
    expect(ofKind('mirrored', odd)).toMatchObject({ mirror: at('sql10.contoso.com') })
  })

  it('starts from the network name where no node of a cluster is stated', () => {
    expect(ofKind('mirrored', { ...cluster, primary: null, others: [] })).toEqual({
      kind: 'mirrored',
      primary: at('fc.contoso.com'),
      mirror: at('fc01.contoso.com'),
      witness: null,
      ...mirroringNotStated,
    })
  })
})

describe('the mirror of a mirrored store', () => {
  const enterprise = { release: 'SQL Server 2014', edition: 'enterprise' } as const
  const standard = { release: 'SQL Server 2012', edition: 'standard' } as const
  const express = { release: 'SQL Server 2014', edition: 'express' } as const
  const store = (facts: Partial<MirroredStore['availability']> = {}): MirroredStore => ({
    id: 'sql:1',
    software: enterprise,
    availability: {
      kind: 'mirrored',
      primary: at('a'),
      mirror: at('b'),
      witness: at('c'),
      ...mirroringNotStated,
      ports: { primary: 5022, mirror: 5023, witness: 7022 },
      ...facts,
    },
  })

  it('becomes the primary with its port; the witness and its port stay', () => {
    expect(swapped(store())).toEqual({
      software: enterprise,
      availability: {
        ...store().availability,
        primary: at('b'),
        mirror: at('a'),
        ports: { primary: 5023, mirror: 5022, witness: 7022 },
      },
    })
  })

  it('takes what it runs along, and a witness that ran what the primary ran still does', () => {
    const given = store({ mirrorSoftware: standard })
    expect(swapped(given)).toMatchObject({
      software: standard,
      availability: { mirrorSoftware: enterprise, witnessSoftware: enterprise },
    })
    expect(swapped(store({ mirrorSoftware: standard, witnessSoftware: express }))).toMatchObject({
      availability: { witnessSoftware: express },
    })
    expect(swapped(store({ mirrorSoftware: standard, witness: null }))).toMatchObject({
      availability: { witnessSoftware: null },
    })
  })

  it('swapped twice is as it was', () => {
    const given = store({ mirrorSoftware: standard, witnessSoftware: express })
    const { id } = given
    const once = swapped(given) as MirroredStore
    expect(swapped({ ...once, id })).toEqual({ software: given.software, availability: given.availability })
  })

  it('loses what was said of the witness with the witness', () => {
    const without = withWitness(store({ witnessSoftware: express }).availability, false)
    expect(without).toMatchObject({
      witness: null,
      witnessSoftware: null,
      ports: { primary: 5022, mirror: 5023, witness: null },
    })
    expect(withWitness(without, true).witness).toEqual({ fqdn: 'b', instance: '' })
  })
})
