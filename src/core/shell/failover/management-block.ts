import type { PoolId } from '../../model/id.ts'
import { findFileStore, nameOf, type Topology } from '../../model/topology.ts'
import type { World } from '../../simulate/world.ts'
import { databaseName, poolOf } from './places.ts'

/** What is shown before the question, and with -WhatIf, where the Central Management store is to be moved: where it is, and where to. */
export function stateBlock(world: World, to: PoolId): readonly string[] {
  const { management } = world
  return [
    ' Current State:',
    ...linesOf(world, management.active),
    '',
    ' Proposed State:',
    ...linesOf(world, to),
  ]
}

function linesOf(world: World, id: PoolId | null): readonly string[] {
  const { topology } = world.setting
  const pool = poolOf(world, id)?.pool ?? null
  const database = databaseName(topology, pool)
  return [
    ` Central Management Server Pool: "${pool?.fqdn ?? ''}"`,
    ` Central Management File Store: "${shareOf(topology, pool?.fileStore ?? null)}"`,
    ` Central Management Store: "${database}"`,
    ` Central Management Store SCP: "${database}"`,
  ]
}

function shareOf(topology: Topology, id: Parameters<typeof findFileStore>[1]): string {
  const store = findFileStore(topology, id)
  return store ? nameOf(topology, store.id) : ''
}
