import type { Step } from '../failover/state.ts'

/** What each step of a pool failover and of a failback does. */
export const stepWords: Readonly<Record<Step, string>> = {
  F0: 'checks before the failover',
  F1: 'the configuration of the Registrar is read',
  F2: 'changes are copied until the Backup Service is steady',
  F3: 'the Central Management store is replicated to the pool',
  F4: 'PoolState FailingOver is written',
  F5: 'the pool signs its users out',
  F6: 'the last changes are copied',
  F7: 'routing groups are taken over by the backup pool',
  F8: 'PoolState FailedOver is written',
  F9: 'the services of the pool are stopped',
  B0: 'checks before the failback',
  B1: 'the services of the pool are prepared',
  B2: 'the Central Management store is replicated to the pool',
  B3: 'changes are copied until the Backup Service is steady',
  B4: 'the services of the pool are started',
  B5: 'PoolState FailingBack is written',
  B6: 'the last changes are copied',
  B7: 'routing groups are taken over by the pool',
  B8: 'PoolState Active is written',
}

/** A step by its number and in words: `F7, routing groups are taken over by the backup pool`. */
export function namedStep(step: Step): string {
  return `${step}, ${stepWords[step]}`
}
