import { describe, expect, it } from 'vitest'
import { paired, pool, site, topology } from '../../../../src/core/examples/notation.ts'
import { edge } from '../../../../src/core/examples/roles.ts'
import { makeId } from '../../../../src/core/model/id.ts'
import { readScenario } from '../../../../src/core/simulate/scenario/read.ts'
import { resolveScript } from '../../../../src/core/simulate/scenario/resolve.ts'
import type { Step } from '../../../../src/core/simulate/scenario/scenario.ts'
import { itemsOf } from '../../../../src/core/simulate/scenario/steps-of.ts'
import { minute, second } from '../../../../src/core/simulate/clock.ts'

const open = topology(
  site(1, 'London', pool(2, 'ldn-pool'), edge(7, 'ldn-edge', { nextHop: makeId('pool', 2) })),
  site(3, 'Dublin', pool(4, 'dub-pool', { version: '2013' })),
  paired(5, 2, 4),
)

/** The steps of a file with this script. */
function stepsIn(...script: readonly object[]): readonly Step[] {
  const file = { format: 'topology-builder-scenario', version: 1, name: 'Test', topology: 'open document' }
  const read = readScenario(
    JSON.stringify({ ...file, until: '01:00:00', script: script.map((step) => ({ at: 0, ...step })) }),
  )
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.scenario.script
}

const eventsOf = (...script: readonly object[]): readonly unknown[] => {
  const resolved = resolveScript(open, stepsIn(...script))
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems))
  return resolved.steps.flat().map(({ event }) => event)
}

const problemsOf = (...script: readonly object[]): Record<string, string> => {
  const resolved = resolveScript(open, stepsIn(...script))
  return resolved.ok ? {} : Object.fromEntries(resolved.problems.map(({ path, message }) => [path, message]))
}

const inLondon = (event: object) => ({ of: 'administration', pool: 'pool:2', event })

describe('the deeds of an administrator on single servers', () => {
  it('fail a server over and back, without switches where none are given', () => {
    expect(
      eventsOf(
        { do: 'fail over computer', what: 'ldn-pool-fe02' },
        { do: 'fail over computer', what: 'ldn-pool-fe02', force: true, noStop: true },
        { do: 'fail back computer', what: 'ldn-pool-fe02' },
        { do: 'interrupt computer failover', what: 'ldn-pool-fe02' },
      ),
    ).toEqual([
      inLondon({ is: 'computer-failover-invoked', server: 1, force: false, noStop: false }),
      inLondon({ is: 'computer-failover-invoked', server: 1, force: true, noStop: true }),
      inLondon({ is: 'computer-failback-invoked', server: 1, noStart: false }),
      inLondon({ is: 'computer-command-interrupted', server: 1 }),
    ])
  })

  it('disable and enable the services of servers, or of every server of a pool', () => {
    expect(
      eventsOf(
        { do: 'disable services', what: 'ldn-pool' },
        { do: 'enable services', what: ['ldn-pool-fe01', 'ldn-pool-fe03'] },
      ),
    ).toEqual([
      ...[0, 1, 2].map((server) => inLondon({ is: 'computer-disabled', server })),
      ...[0, 2].map((server) => inLondon({ is: 'computer-enabled', server, starts: false })),
    ])
  })

  it('stop one service on computers of any role; RTCSRV is all of a Front End Server', () => {
    const [edgeComputer] = open.sites[0]!.roles[0]!.servers
    expect(
      eventsOf(
        { do: 'stop service', what: 'ldn-edge', service: 'replica' },
        { do: 'start service', what: 'ldn-pool-fe01', service: 'RtcImMcu' },
        { do: 'stop service', what: 'ldn-pool-fe01', service: 'rtcsrv' },
        { do: 'stop service', what: 'ldn-pool-fe01', service: 'LYNCBACKUP' },
      ),
    ).toEqual([
      {
        of: 'administration',
        event: { is: 'windows-service-stopped', computer: edgeComputer!.id, name: 'REPLICA' },
      },
      {
        of: 'administration',
        event: { is: 'windows-service-started', computer: makeId('server', 201), name: 'RTCIMMCU' },
      },
      { of: 'front end', pool: 'pool:2', event: { is: 'server-shut-down', server: 0 } },
      { of: 'backup', pool: 'pool:2', event: { is: 'backup-service-stopped' } },
    ])
  })

  it('of a whole site reach the computers that run the service', () => {
    const computers = eventsOf({ do: 'stop service', what: 'London', service: 'REPLICA' })
    expect(computers).toHaveLength(4)
    expect(eventsOf({ do: 'stop service', what: 'London', service: 'RTCMEDIARELAY' })).toHaveLength(1)
  })

  it('block and open a port towards pools', () => {
    expect(eventsOf({ do: 'block port', what: ['ldn-pool'] }, { do: 'open port', what: 'ldn-pool' })).toEqual(
      [inLondon({ is: 'port-blocked' }), inLondon({ is: 'port-opened' })],
    )
  })

  it('set of a Registrar what is given, and nothing else', () => {
    expect(
      eventsOf(
        { do: 'set registrar', what: 'ldn-pool', backup: null, automaticFailover: false },
        { do: 'set registrar', what: 'ldn-pool', backup: 'dub-pool' },
        { do: 'set registrar', what: 'ldn-pool', failureDetection: '2 min', failback: '90 s' },
        { do: 'set registrar', what: 'ldn-pool' },
      ),
    ).toEqual([
      inLondon({ is: 'registrar-set', backup: null, automaticFailover: false }),
      inLondon({ is: 'registrar-set', backup: 'pool:4' }),
      inLondon({ is: 'registrar-set', failureDetection: 2 * minute, failback: 90 * second }),
      inLondon({ is: 'registrar-set' }),
    ])
  })

  it('say what leads nowhere, at its place', () => {
    expect(
      problemsOf(
        { do: 'fail over computer', what: 'ldn-pool' },
        { do: 'fail over computer', what: 'dub-pool-fe01' },
        { do: 'stop service', what: ['ldn-pool-fe01', 'nobody'], service: 'REPLICA' },
        { do: 'stop service', what: 'ldn-edge', service: 'RTCRGS' },
        { do: 'set registrar', what: 'nobody', backup: 'nowhere' },
        { do: 'block port', what: 'London' },
      ),
    ).toEqual({
      'script[0].what': 'ldn-pool is more than one server.',
      'script[1].what': expect.stringMatching(/Skype for Business Server 2015.*Use "stop services"/),
      'script[2].what[1]': expect.stringMatching(/nobody/),
      'script[3].what': 'ldn-edge runs no service RTCRGS.',
      'script[4].what': expect.stringMatching(/nobody/),
      'script[4].backup': expect.stringMatching(/nowhere/),
      'script[5].what': expect.stringMatching(/London/),
    })
  })

  it('have no words for switches that only the shell has', () => {
    const invoked = { is: 'computer-failover-invoked', server: 0, force: false, noStop: false } as const
    const step = (event: typeof invoked & { waitTime?: number; skipsHealthCheck?: boolean }) =>
      itemsOf(open, [{ at: 0, event: { of: 'administration', pool: makeId('pool', 2), event } }])[0]?.step
    expect(step(invoked)).toMatchObject({ do: 'fail over computer' })
    expect(step({ ...invoked, waitTime: minute })).toBeNull()
    expect(step({ ...invoked, skipsHealthCheck: true })).toBeNull()
  })
})
