import { describe, expect, it } from 'vitest'
import { connectionOf, instanceName } from '../../../src/core/model/store.ts'
import { mirrored, sql } from '../../support/notation.ts'

const at = (fqdn: string) => ({ fqdn, instance: 'rtc' })

describe('what pools connect to', () => {
  it('is the primary of a single or mirrored store', () => {
    expect(connectionOf(sql(1, 'db'))).toEqual({ fqdn: 'db.contoso.com', instance: '' })
    expect(connectionOf(mirrored(1, 'db', 'mirror', 'witness'))).toEqual(at('db.contoso.com'))
  })

  it('is the listener of an AlwaysOn store and the network name of a failover cluster', () => {
    const alwaysOn = { kind: 'alwaysOn', listener: at('ag'), primary: 'a', secondaries: ['b'] } as const
    const cluster = { kind: 'failoverCluster', networkName: at('fc'), primary: 'a', others: ['b'] } as const
    expect(connectionOf(sql(1, '', { availability: alwaysOn }))).toEqual(at('ag'))
    expect(connectionOf(sql(1, '', { availability: cluster }))).toEqual(at('fc'))
  })
})

describe('the name of an instance', () => {
  it('is host and instance, and the host alone for the default instance', () => {
    expect(instanceName(at('db.contoso.com'))).toBe('db.contoso.com\\rtc')
    expect(instanceName({ fqdn: 'db.contoso.com', instance: '' })).toBe('db.contoso.com')
  })
})
