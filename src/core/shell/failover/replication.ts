import { replicasOf } from '../../simulate/management/replicas.ts'
import { find } from '../../model/topology.ts'
import { textOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { failWith } from './errors.ts'
import { mustRead } from './store-access.ts'

/** Sends the whole configuration to a computer, or to all of them: minutes until it shows. */
export const invokeReplication: Cmdlet = {
  name: 'Invoke-CsManagementStoreReplication',
  *process(shell, bound) {
    const { world } = yield* mustRead(shell, bound)
    const wanted = textOf(bound, 'ReplicaFqdn')
    const { topology } = world.setting
    const id = [...replicasOf(topology).keys()].find((one) => {
      const found = find(topology, one)
      return (
        found !== undefined && 'server' in found && found.server.fqdn.toLowerCase() === wanted?.toLowerCase()
      )
    })
    if (wanted !== null && id === undefined)
      return yield* failWith(shell, `There is no replica "${wanted}" of the Central Management store.`, {
        category: 'ObjectNotFound',
        object: wanted,
      })
    const computers = id === undefined ? null : [id]
    yield* shell.act([{ of: 'management', event: { is: 'replication-invoked', computers } }])
  },
}
