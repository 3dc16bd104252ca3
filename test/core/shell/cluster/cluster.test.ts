import { describe, expect, it } from 'vitest'
import { failoverCluster, pool, site, soundPair, topology } from '../../../../src/core/examples/notation.ts'
import type { Topology } from '../../../../src/core/model/topology.ts'
import type { Step } from '../../../../src/core/simulate/scenario/scenario.ts'
import { consoleOn } from '../console.ts'
import { scripted } from '../scripted.ts'

const store = (n: number, name: string) =>
  failoverCluster(
    n,
    `${name}-sql`,
    [1, 2, 3].map((node) => `${name}-sqln0${node}`),
  )

const clustered = (): Topology =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { store: store(290, 'ldn') })))

const twoClusters = (): Topology =>
  topology(
    site(1, 'London', pool(2, 'ldn-pool', { store: store(290, 'ldn') })),
    site(3, 'Dublin', pool(4, 'dub-pool', { store: store(490, 'dub') })),
  )

const shellOn = (...script: readonly Step[]) => consoleOn(scripted(clustered(), ...script))

const group = '"SQL Server (RTC)"'

describe('the failover cluster of a Back End', () => {
  it('is missing where there is none', () => {
    expect(consoleOn(soundPair()).type('Get-ClusterGroup')).toContain('No Back End of this deployment')
  })

  it('is the nearest where several are there, and another by any of its names', () => {
    const shell = consoleOn(twoClusters(), { computer: 'dub-pool-fe01.contoso.com' })
    expect(shell.type('(Get-ClusterGroup).OwnerNode.Name')).toBe('dub-sqln01')
    for (const name of ['ldn-sql', 'ldn-sql-cl', 'ldn-sqln03.contoso.com'])
      expect(shell.type(`(Get-ClusterGroup -Cluster ${name}).OwnerNode.Name`)).toBe('ldn-sqln01')
  })

  it('answers nothing while none of its nodes does', () => {
    const nodes = [1, 2, 3].map((n) => `ldn-sqln0${n}.contoso.com`)
    const shell = shellOn({ at: 60_000, do: 'fail', what: nodes })
    shell.moveTo(120_000)
    expect(shell.type('Get-ClusterGroup')).toContain('No node of failover cluster')
  })
})

describe('Move-ClusterGroup', () => {
  it('moves the group to the node, and waits until the databases are served there', () => {
    const shell = shellOn()
    expect(shell.type(`Move-ClusterGroup -Name ${group} -Node ldn-sqln02`)).toMatch(/ldn-sqln02 +Online/)
    expect(shell.world().backEnds[0]).toMatchObject({ holder: 'node-1', serving: 'node-1' })
    expect(shell.result()?.calls).toMatchObject([
      { cmdlet: 'Move-ClusterGroup', changed: true, succeeded: true },
    ])
  })

  it('takes the group by the pipeline, and does not wait with -Wait 0', () => {
    const shell = shellOn()
    expect(shell.type('Get-ClusterGroup | Move-ClusterGroup -Node ldn-sqln03 -Wait 0')).toContain('Pending')
    expect(shell.at()).toBeLessThan(1000)
    shell.moveTo(600_000)
    expect(shell.world().backEnds[0]?.serving).toBe('node-2')
  })

  it('changes nothing where the group is there, and says so of no other node', () => {
    const shell = shellOn()
    shell.type(`Move-ClusterGroup ${group} -Node ldn-sqln01`)
    expect(shell.result()?.calls[0]).toMatchObject({ changed: false })
    const text = shell.type(`Move-ClusterGroup ${group} -Node ldn-sqln09`)
    expect(text.match(/There is no node/g)).toHaveLength(1)
  })

  it('does not move it to a node that is paused or down', () => {
    const shell = shellOn({ at: 60_000, do: 'fail', what: ['ldn-sqln03.contoso.com'] })
    shell.moveTo(120_000)
    shell.type('Suspend-ClusterNode ldn-sqln02')
    for (const node of ['ldn-sqln02', 'ldn-sqln03'])
      expect(shell.type(`Move-ClusterGroup ${group} -Node ${node}`)).toContain(
        'ERROR_HOST_NODE_NOT_AVAILABLE',
      )
  })

  it('takes it away from a node on which it hangs', () => {
    const shell = shellOn({
      at: 60_000,
      do: 'hang resource',
      what: 'ldn-pool',
      resource: 'SQL Server',
      on: 'primary',
    })
    shell.moveTo(90_000)
    expect(shell.world().backEnds[0]?.serving).toBeNull()
    expect(shell.type('(Get-ClusterGroup).State')).toBe('Online')
    shell.type(`Move-ClusterGroup ${group} -Node ldn-sqln02`)
    expect(shell.world().backEnds[0]?.serving).toBe('node-1')
  })
})

describe('groups and resources', () => {
  it('that are taken offline stay offline until somebody brings them online', () => {
    const shell = shellOn()
    expect(shell.type(`Stop-ClusterGroup ${group}`)).toContain('Offline')
    shell.moveTo(3_600_000)
    expect(shell.world().backEnds[0]?.serving).toBeNull()
    expect(shell.type(`Start-ClusterGroup ${group}`)).toContain('Online')
    expect(shell.world().backEnds[0]?.serving).toBe('primary')
  })

  it('take what depends on them along', () => {
    const shell = shellOn()
    shell.type('Stop-ClusterResource "SQL Network Name (ldn-sql)"')
    const state = (name: string) => shell.type(`(Get-ClusterResource "${name}").State`)
    expect([state('SQL Server (RTC)'), state('Cluster Disk 1')]).toEqual(['Offline', 'Online'])
    shell.type('Start-ClusterResource "SQL Server Agent (RTC)"')
    expect(state('SQL Network Name (ldn-sql)')).toBe('Online')
  })
})

describe('nodes', () => {
  it('are drained of the group with -Drain, and take it again once they are resumed', () => {
    const shell = shellOn()
    shell.type('Suspend-ClusterNode ldn-sqln01 -Drain -Wait')
    expect(shell.type('(Get-ClusterGroup).OwnerNode.Name')).not.toBe('ldn-sqln01')
    shell.type('Resume-ClusterNode ldn-sqln01')
    expect(shell.type(`Move-ClusterGroup ${group} -Node ldn-sqln01`)).toMatch(/ldn-sqln01 +Online/)
  })

  it('give the group away when their cluster service is stopped in order', () => {
    const shell = shellOn()
    expect(shell.type('Stop-ClusterNode ldn-sqln01')).toContain('Down')
    expect(shell.world().backEnds[0]?.serving).toBe('node-1')
    expect(shell.type('Start-ClusterNode ldn-sqln01')).toContain('Up')
  })

  it('cannot be started without power', () => {
    const shell = shellOn({ at: 60_000, do: 'fail', what: ['ldn-sqln03.contoso.com'] })
    shell.moveTo(120_000)
    expect(shell.type('(Get-ClusterNode ldn-sqln03).State')).toBe('Down')
    expect(shell.type('Start-ClusterNode ldn-sqln03')).toContain('does not answer')
  })

  it('are all stopped by Stop-Cluster, which asks, and started by Start-Cluster', () => {
    const shell = shellOn()
    shell.type('Stop-Cluster', 'Y')
    shell.moveTo(shell.at() + 600_000)
    expect(shell.type('Get-ClusterGroup')).toContain('does not run')
    shell.type('Start-Cluster')
    expect(shell.type('(Get-ClusterGroup).State')).toBe('Online')
  })
})

describe('Get-ClusterLog', () => {
  it('writes a file for each node with what has happened in the cluster', () => {
    const shell = shellOn()
    shell.type(`Move-ClusterGroup ${group} -Node ldn-sqln02`)
    shell.type('Get-ClusterLog -Destination C:\\Logs')
    expect(shell.type('Get-Content C:\\Logs\\ldn-sqln01_cluster.log')).toContain('ldn-sqln02')
    expect([...shell.session().files.keys()].filter((path) => path.endsWith('_cluster.log'))).toHaveLength(3)
  })
})
