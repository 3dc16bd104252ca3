import { textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { mustRead } from '../failover/store-access.ts'
import { objectOf } from '../value.ts'
import { deployedIn } from './deployed.ts'
import { chosen, failMissing } from './identities.ts'

/** The type of a network interface. */
export const networkInterface = 'Microsoft.Rtc.Management.Xds.DisplayNetworkInterface'

/** The network interfaces that the topology states of its computers. */
export const getNetworkInterface: Cmdlet = {
  name: 'Get-CsNetworkInterface',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const computer = textOf(bound, 'ComputerFqdn')
    const machines = deployedIn(world).pools.flatMap((pool) => pool.machines)
    const asked = machines.filter(
      ({ fqdn }) => computer === null || fqdn.toLowerCase() === computer.toLowerCase(),
    )
    if (computer !== null && asked.length === 0) return yield* failMissing(shell, 'Computer', computer)
    const all = asked.flatMap(({ fqdn, addresses }) =>
      addresses.map((address) => ({
        ...address,
        fqdn,
        identity: `${fqdn}:${address.side}:${address.number}`,
      })),
    )
    const found = chosen(bound, all, ({ identity }) => identity)
    const identity = textOf(bound, 'Identity')
    if (identity !== null && found.length === 0)
      return yield* failMissing(shell, 'NetworkInterface', identity)
    for (const one of found)
      yield* shell.emit(
        objectOf(
          networkInterface,
          {
            Identity: one.identity,
            ComputerFqdn: one.fqdn,
            InterfaceSide: one.side,
            InterfaceNumber: one.number,
            IPAddress: one.ip,
            ConfiguredIPAddress: one.publicIp,
          },
          one.identity,
        ),
      )
  },
}
