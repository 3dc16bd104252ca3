import { expect, it } from 'vitest'
import { edge } from '../../../src/core/examples/roles.ts'
import type { NetworkAddress } from '../../../src/core/model/pool.ts'
import { vocabularyOf } from '../../../src/core/vocabulary/roles.ts'

const single = vocabularyOf('edge')
  .sections.flatMap(({ fields }) => fields)
  .find(({ key }) => key === 'singleAddress')

const address = (
  side: NetworkAddress['side'],
  number: number,
  ip: string,
  publicIp: string | null = null,
): NetworkAddress => ({ side, number, ip, publicIp })

const inner = address('Internal', 1, '10.0.0.1')

function withAddresses(...addresses: NetworkAddress[]) {
  return edge(3, 'ldn-edge', { servers: [{ addresses }], nat: true })
}

function answered(of: ReturnType<typeof edge>, value: boolean) {
  if (single?.input !== 'answer') throw new Error('no such question')
  return single.set(of, value).servers[0]?.addresses
}

it('gives every Edge service an address when they part, and the public one to the A/V Edge service', () => {
  expect(answered(withAddresses(inner, address('External', 1, '10.1.0.1', '192.0.2.1')), false)).toEqual([
    inner,
    address('External', 1, '10.1.0.1'),
    address('External', 2, '0.0.0.0'),
    address('External', 3, '0.0.0.0', '192.0.2.1'),
  ])
})

it('leaves one external address when they come together', () => {
  const three = [
    address('External', 1, '10.1.0.1'),
    address('External', 2, '10.1.0.2'),
    address('External', 3, '10.1.0.3', '192.0.2.1'),
  ]
  const parted = { ...withAddresses(inner, ...three), singleAddress: false }
  expect(answered(parted, true)).toEqual([inner, address('External', 1, '10.1.0.1', '192.0.2.1')])
})

it('states no address where none was stated', () => {
  expect(answered(withAddresses(), false)).toEqual([])
})
