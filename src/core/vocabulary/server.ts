import type { NetworkAddress } from '../model/pool.ts'

/** The sides of a computer as they are shown, in the order of Topology Builder. */
export const addressSides: readonly { readonly value: NetworkAddress['side']; readonly label: string }[] = [
  { value: 'Primary', label: 'Primary' },
  { value: 'Internal', label: 'Internal' },
  { value: 'External', label: 'External' },
  { value: 'Pstn', label: 'PSTN' },
]

/** An address as one phrase: External 2: 203.0.113.6, public 198.51.100.6. */
export function addressInWords({ side, number, ip, publicIp }: NetworkAddress): string {
  const name = addressSides.find(({ value }) => value === side)?.label ?? side
  return `${name} ${number}: ${ip}${publicIp === null ? '' : `, public ${publicIp}`}`
}
