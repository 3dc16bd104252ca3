import { describe, expect, it } from 'vitest'
import {
  connectionOf,
  instanceName,
  replicationNotStated,
  sqlComputers,
  sqlNames,
  sqlPrimary,
} from '../../../src/core/model/store.ts'
import { mirrored, sql } from '../../../src/core/examples/notation.ts'

const at = (fqdn: string) => ({ fqdn, instance: 'rtc' })
const alwaysOn = {
  kind: 'alwaysOn',
  listener: at('ag'),
  primary: 'a',
  secondaries: ['b'],
  ...replicationNotStated,
} as const
const cluster = { kind: 'failoverCluster', networkName: at('fc'), primary: 'a', others: ['b'] } as const

describe('what pools connect to', () => {
  it('is the primary of a single or mirrored store', () => {
    expect(connectionOf(sql(1, 'db'))).toEqual({ fqdn: 'db.contoso.com', instance: '' })
    expect(connectionOf(mirrored(1, 'db', 'mirror', 'witness'))).toEqual(at('db.contoso.com'))
  })

  it('is the listener of an AlwaysOn store and the network name of a failover cluster', () => {
    expect(connectionOf(sql(1, '', { availability: alwaysOn }))).toEqual(at('ag'))
    expect(connectionOf(sql(1, '', { availability: cluster }))).toEqual(at('fc'))
  })
})

describe('the computers of a store', () => {
  it('are those that hold its databases, without witness, listener and network name', () => {
    expect(sqlComputers(mirrored(1, 'db', 'mirror', 'witness'))).toEqual([
      'db.contoso.com',
      'mirror.contoso.com',
    ])
    expect(sqlComputers({ availability: alwaysOn })).toEqual(['a', 'b'])
    expect(sqlComputers({ availability: cluster })).toEqual(['a', 'b'])
    expect(sqlComputers({ availability: { ...cluster, primary: null } })).toEqual(['b'])
  })

  it('and the names that pools connect to are all of its names, each once', () => {
    expect(sqlNames(mirrored(1, 'db', 'mirror', 'witness')).toSorted()).toEqual([
      'db.contoso.com',
      'mirror.contoso.com',
      'witness.contoso.com',
    ])
    expect(sqlNames({ availability: { ...alwaysOn, listener: at('a') } })).toEqual(['a', 'b'])
    expect(sqlNames({ availability: cluster })).toEqual(['fc', 'a', 'b'])
  })
})

describe('the primary database of a store', () => {
  it('is on the primary replica, the cluster name, or the primary instance', () => {
    expect(sqlPrimary(sql(1, '', { availability: alwaysOn }))).toBe('a')
    expect(sqlPrimary(sql(1, '', { availability: cluster }))).toBe('fc\\rtc')
    expect(sqlPrimary(mirrored(1, 'db', 'mirror', 'witness'))).toBe('db.contoso.com\\rtc')
  })
})

describe('the name of an instance', () => {
  it('is host and instance, and the host alone for the default instance', () => {
    expect(instanceName(at('db.contoso.com'))).toBe('db.contoso.com\\rtc')
    expect(instanceName({ fqdn: 'db.contoso.com', instance: '' })).toBe('db.contoso.com')
  })
})
