import { describe, expect, it } from 'vitest'
import { newCluster } from '../../../../src/core/simulate/cluster/definition.ts'
import { failoverCluster } from '../../../../src/core/simulate/cluster/machine.ts'
import {
  clusterErrorCodes,
  refusedDependency,
  refusedFailure,
  refusedGroupOnline,
  refusedMove,
  refusedOffline,
  refusedOnline,
  type ClusterError,
} from '../../../../src/core/simulate/cluster/rules.ts'
import type { ClusterState } from '../../../../src/core/simulate/cluster/state.ts'
import { begin, runUntil } from '../../../../src/core/simulate/engine.ts'
import { alone, cluster, crash, fail, moveBest, numbered, standard, startAll, type Deed } from './notation.ts'

/** A cluster with the standard group, as it stands at a moment. */
function at(until: number, deeds: readonly Deed[] = [], groups = [standard({}, { restartAction: 0 })]) {
  const state = cluster({ nodes: numbered(3), groups })
  const inputs = [...startAll(0), ...deeds].map((one) => one(state))
  return runUntil(failoverCluster, begin(state, inputs), until).world
}

/** The same one before it is started. */
const off = cluster({ nodes: numbered(3), groups: [standard()] })

const [disk, ip, name, app] = [0, 1, 2, 3]
const code = (error: ClusterError | null) => error?.code ?? null

/** What each command on a resource ends with. */
const answers = (state: ClusterState, resource: number) => [
  code(refusedFailure(state, resource)),
  code(refusedOnline(state, resource)),
  code(refusedOffline(state, resource)),
]

describe('commands on a resource, by its state', () => {
  it('Online: all are taken', () => {
    expect(answers(at(9000), app)).toEqual([null, null, null])
  })

  it('Offline: it cannot fail', () => {
    expect(answers(at(500), app)).toEqual(['ERROR_INVALID_STATE', null, null])
  })

  it('OnlinePending and OfflinePending: it can only fail', () => {
    const refused = [null, 'ERROR_INVALID_STATE', 'ERROR_INVALID_STATE']
    expect(answers(at(500), disk)).toEqual(refused)
    expect(answers(at(9500, moveBest(9000, 'G1')), app)).toEqual(refused)
  })

  it('Failed: it can only be brought online', () => {
    expect(answers(at(9500, fail(9000, 'app')), app)).toEqual([
      'ERROR_INVALID_STATE',
      null,
      'ERROR_RESOURCE_FAILED',
    ])
  })

  it('that there is not: none is taken', () => {
    expect(new Set(answers(at(0), 9))).toEqual(new Set(['ERROR_RESOURCE_NOT_FOUND']))
  })
})

describe('dependencies', () => {
  it('are refused on itself, twice, in a circle, and while it is online', () => {
    expect(code(refusedDependency(off, disk, [disk]))).toBe('ERROR_INVALID_PARAMETER')
    expect(code(refusedDependency(off, app, []))).toBe('ERROR_INVALID_PARAMETER')
    expect(code(refusedDependency(off, app, [name]))).toBe('ERROR_DEPENDENCY_ALREADY_EXISTS')
    expect(refusedDependency(off, ip, [app])).toEqual({
      code: 'ERROR_CIRCULAR_DEPENDENCY',
      resources: [ip, name, app],
    })
    expect(code(refusedDependency(at(500), disk, [ip]))).toBe('ERROR_RESOURCE_ONLINE')
    expect(code(refusedDependency(at(9000), disk, [ip]))).toBe('ERROR_RESOURCE_ONLINE')
    expect(code(refusedDependency(off, disk, [ip]))).toBe(null)
    expect(code(refusedDependency(off, disk, [7]))).toBe('ERROR_RESOURCE_NOT_FOUND')
  })

  it('go no deeper than a hundred resources', () => {
    const chain = (length: number) =>
      newCluster({
        nodes: numbered(1),
        groups: [
          {
            id: 'G1',
            owner: 'N1',
            resources: Array.from({ length }, (_, i) => ({
              id: `r${i}`,
              ...(i > 0 && { dependsOn: [[`r${i - 1}`]] }),
            })),
          },
        ],
      })
    expect(chain(100).ok).toBe(true)
    const deep = chain(101)
    expect(deep.ok ? null : code(deep.error)).toBe('ERROR_DEPENDENCY_TREE_TOO_COMPLEX')
  })

  it('are refused on what there is not', () => {
    const made = newCluster({
      nodes: numbered(1),
      groups: [alone({ dependsOn: [['nothing']] })],
    })
    expect(made.ok ? null : code(made.error)).toBe('ERROR_RESOURCE_NOT_FOUND')
  })
})

describe('moves', () => {
  it('to where the group is are done already', () => {
    expect(refusedMove(at(9000), 0, 0)).toBe(null)
  })

  it('are refused to a node that may not have the group, or is not there', () => {
    const groups = [alone({ possibleOwners: ['N1', 'N2'] })]
    expect(code(refusedMove(at(9000, [], groups), 0, 2))).toBe('ERROR_HOST_NODE_NOT_RESOURCE_OWNER')
    const without = at(9000, crash(1000, 'N2'), groups)
    expect(code(refusedMove(without, 0, 1))).toBe('ERROR_HOST_NODE_NOT_AVAILABLE')
    expect(code(refusedMove(without, 0, null))).toBe('ERROR_HOST_NODE_NOT_AVAILABLE')
    expect(code(refusedMove(without, 0, 9))).toBe('ERROR_INVALID_PARAMETER')
    expect(code(refusedMove(without, 9, null))).toBe('ERROR_INVALID_PARAMETER')
  })

  it('are refused while the group moves, and while the cluster is down', () => {
    expect(code(refusedMove(at(9500, moveBest(9000, 'G1')), 0, 2))).toBe('ERROR_INVALID_STATE')
    expect(code(refusedMove(at(9500, crash(1000, 'N1', 'N2')), 0, 2))).toBe('ERROR_INVALID_STATE')
  })
})

it('a group comes online only where all of it may be', () => {
  const state = at(9000, crash(1000, 'N1'), [alone({ possibleOwners: ['N1'] })])
  expect(code(refusedGroupOnline(state, 0))).toBe('ERROR_HOST_NODE_NOT_RESOURCE_OWNER')
  expect(code(refusedOnline(state, 0))).toBe('ERROR_HOST_NODE_NOT_RESOURCE_OWNER')
})

it('every code has the number of the API', () => {
  expect(clusterErrorCodes.ERROR_RESOURCE_FAILED).toBe(5038)
  expect(clusterErrorCodes.ERROR_CIRCULAR_DEPENDENCY).toBe(1059)
  expect(clusterErrorCodes.ERROR_DEPENDENCY_TREE_TOO_COMPLEX).toBe(5929)
})
