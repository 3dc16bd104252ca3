import { describe, expect, it } from 'vitest'
import { cmdletOf } from '../../../../src/core/shell/as-cmdlet.ts'
import { acted, momentOf } from '../../../../src/core/shell/host/estate.ts'
import type { World, WorldEvent } from '../../../../src/core/simulate/world.ts'
import { shellDeployments } from '../../../support/shell-deployments.ts'
import { consoleOn } from '../console.ts'
import { ldn } from '../failover/notation.ts'

/** What clicks on the canvas do. */
const clicks: readonly WorldEvent[] = [
  { of: 'front end', pool: ldn, event: { is: 'server-shut-down', server: 1 } },
  { of: 'failover', pool: ldn, event: { is: 'edge-next-hop-moved', edge: 'edge:8', to: 'pool:4' } },
  { of: 'failover', pool: ldn, event: { is: 'pool-state-set', to: 'FailedOver' } },
  { of: 'front end', pool: ldn, event: { is: 'registrar-reset', type: 'QuorumLossRecovery', server: null } },
  { of: 'backup', pool: ldn, event: { is: 'backup-service-stopped' } },
  { of: 'administration', event: { is: 'windows-service-stopped', computer: 'server:201', name: 'RTCRGS' } },
]

/** What of a world the clicks change. */
const looked = ({ pools, failovers, backups, administration }: World) => ({
  power: pools.map(({ servers }) => servers.map(({ power }) => power)),
  poolStates: failovers.map(({ state, nextHopOf }) => [state, nextHopOf]),
  stoppedBackups: backups.map((backup) => backup?.isStopped),
  administration,
})

describe('the cmdlet that the canvas prints for a click', () => {
  it.each(clicks.map((event) => [cmdletOf(shellDeployments['roles']!(), event), event] as const))(
    '%s does the same when it is typed',
    (line, event) => {
      const shell = consoleOn(shellDeployments['roles']!())
      const clicked = momentOf(acted(shell.estate(), [event])).world
      shell.type(line ?? '', ...(line?.startsWith('Reset-') === true ? ['y'] : []))
      expect(shell.result()?.succeeded ?? false).toBe(true)
      expect(looked(shell.world())).toEqual(looked(clicked))
    },
  )
})
