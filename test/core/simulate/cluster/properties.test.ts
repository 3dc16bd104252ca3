import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSatisfied } from '../../../../src/core/simulate/cluster/dependencies.ts'
import { failoverCluster } from '../../../../src/core/simulate/cluster/machine.ts'
import { isPossibleOwner } from '../../../../src/core/simulate/cluster/owners.ts'
import {
  groupStatus,
  isActive,
  isAvailable,
  type ClusterState,
} from '../../../../src/core/simulate/cluster/state.ts'
import { hour } from '../../../../src/core/simulate/clock.ts'
import { begin, give, runUntil, worldAfter } from '../../../../src/core/simulate/engine.ts'
import { cluster, heldVotes } from './notation.ts'
import {
  live,
  longPeriods,
  moments,
  scenarios,
  shortPeriods,
  theEnd,
  type Moment,
  type Scenario,
} from './worlds.ts'
import { runs } from '../runs.ts'

/*
 * What is true of every failover cluster, whatever happens to it: tried on random clusters and random scripts.
 */

/** Tries a property on the lives of random clusters. With short periods, what fails for ever goes on for ever: it is cut. */
function expectAlways(
  holds: (life: readonly Moment[], scenario: Scenario) => void,
  periods = longPeriods,
  until = theEnd,
): void {
  fc.assert(
    fc.property(scenarios(periods), (scenario) => holds(moments(scenario, until), scenario)),
    { numRuns: runs(150) },
  )
}

/** Tries a property on clusters as they stand once all that was due at a moment has happened. */
function expectSettled(holds: (state: ClusterState) => void): void {
  expectAlways((life) => {
    for (const { after, isLast } of life) if (isLast) holds(after)
  })
}

const ownerOf = ({ setting, groups }: ClusterState, resource: number) =>
  groups[setting.resources[resource]!.group]!.owner

describe('a failover cluster, whatever happens to it', () => {
  it('1: moves a group only while nothing of it is online or on its way', () => {
    expectAlways((life) => {
      for (const { before, after } of life)
        for (const [at, group] of before.groups.entries()) {
          if (after.groups[at]!.owner === group.owner) continue
          const statuses = before.setting.groups[at]!.resources.map((one) => before.resources[one]!.status)
          expect(statuses.filter(isActive)).toEqual([])
        }
    })
  })

  it('1: has every group on exactly one of its nodes', () => {
    expectSettled(({ groups, nodes }) => {
      for (const { owner } of groups) expect(nodes[owner]).toBeDefined()
    })
  })

  it('2: has a resource online only while every clause of its dependencies is met', () => {
    expectSettled((state) => {
      for (const [at, { status }] of state.resources.entries())
        if (status === 'Online')
          expect(isSatisfied(state, at, (one) => state.resources[one]!.status === 'Online')).toBe(true)
    })
  })

  it('3: has resources online or on their way only on a member of the quorum that is a possible owner', () => {
    expectSettled((state) => {
      for (const [at, { status }] of state.resources.entries()) {
        if (status !== 'Online' && status !== 'OnlinePending') continue
        const owner = ownerOf(state, at)
        expect(state.isFormed && state.nodes[owner]!.isMember).toBe(true)
        expect(state.setting.resources[at]!.possibleOwners).toContain(owner)
      }
    })
  })

  it('4: restarts a resource no more often than RestartThreshold within RestartPeriod, on one node', () => {
    expectAlways(
      (life, { definition }) => {
        if (definition.parameters?.window === 'tumbling') return
        const restarts = new Map<number, number[]>()
        for (const { at, event, before, after } of life) {
          if (!before.isFormed && after.isFormed) restarts.clear()
          if (event.is === 'group-moved')
            for (const resource of after.setting.groups[event.group]!.resources) restarts.delete(resource)
          if (event.is !== 'restart-planned') continue
          const setting = after.setting.resources[event.resource]!
          const all = [...(restarts.get(event.resource) ?? []), at]
          restarts.set(event.resource, all)
          const within = all.filter((one) => at - one <= setting.restartPeriod)
          expect(within.length).toBeLessThanOrEqual(setting.restartThreshold)
        }
      },
      shortPeriods,
      300_000,
    )
  })

  it('4: fails a group over no more often than FailoverThreshold within FailoverPeriod', () => {
    expectAlways(
      (life, { definition }) => {
        if (definition.parameters?.window === 'tumbling') return
        const failovers = new Map<number, number[]>()
        for (const { at, event, before, after } of life) {
          if (!before.isFormed && after.isFormed) failovers.clear()
          if (event.is !== 'move-began' || event.count === null || event.of === null) continue
          const all = [...(failovers.get(event.group) ?? []), at]
          failovers.set(event.group, all)
          const { failoverPeriod, failoverThreshold } = after.setting.groups[event.group]!
          expect(event.of).toBe(failoverThreshold ?? after.nodes.length - 1)
          expect(all.filter((one) => at - one <= failoverPeriod).length).toBeLessThanOrEqual(event.of)
        }
      },
      shortPeriods,
      300_000,
    )
  })

  it('5: neither restarts nor tries again what has RestartAction 0, and never fails over for RestartAction 1', () => {
    expectAlways((life) => {
      for (const { event, before } of life) {
        if (
          event.is === 'restart-planned' ||
          event.is === 'retry-planned' ||
          event.is === 'restarts-exhausted'
        )
          expect(before.setting.resources[event.resource]!.restartAction).not.toBe(0)
        if (event.is !== 'move-began' || event.why !== 'resource failed') continue
        const asking = before.setting.groups[event.group]!.resources.filter(
          (one) => before.resources[one]!.failure === 'exhausted',
        )
        expect(asking.map((one) => before.setting.resources[one]!.restartAction)).toContain(2)
      }
    })
  })

  it('6: reports of every group the state that follows from its resources, at most once a moment', () => {
    expectSettled((state) => {
      for (const [at, { said, owner }] of state.groups.entries())
        expect(said).toEqual({ status: groupStatus(state, at), owner })
    })
    expectAlways((life) => {
      const seen = new Set<string>()
      for (const { at, event } of life) {
        if (event.is !== 'group-state-changed') continue
        expect(seen).not.toContain(`${at} ${event.group}`)
        seen.add(`${at} ${event.group}`)
      }
    })
  })

  it('7: takes resources of a moving group offline after their dependents, and brings them online after their providers', () => {
    expectAlways((life) => {
      for (const { event, before } of life) {
        if (event.is === 'online-began')
          expect(
            isSatisfied(before, event.resource, (one) => before.resources[one]!.status === 'Online'),
          ).toBe(true)
        if (event.is !== 'offline-began') continue
        const { group } = before.setting.resources[event.resource]!
        if (before.groups[group]!.movingTo === null) continue
        const dependents = before.setting.resources.flatMap(({ dependsOn, group: of }, at) =>
          of === group && dependsOn.flat().includes(event.resource) ? [before.resources[at]!.status] : [],
        )
        expect(dependents.filter(isActive)).toEqual([])
      }
    })
  })

  it('8: fails back only a group that may, to an owner that it prefers, and inside its window', () => {
    expectAlways((life) => {
      for (const { at, event, before } of life) {
        if (event.is !== 'move-began' || event.why !== 'failback') continue
        const { failsBack, preferredOwners, failbackWindow } = before.setting.groups[event.group]!
        expect(failsBack).toBe(true)
        const rank = (node: number) =>
          preferredOwners.includes(node) ? preferredOwners.indexOf(node) : preferredOwners.length
        expect(rank(event.to)).toBeLessThan(rank(event.from))
        if (!failbackWindow || failbackWindow.start === failbackWindow.end) continue
        const { start, end } = failbackWindow
        const hourOfDay = Math.floor((before.setting.startsAt + at) / hour) % 24
        const isInside =
          start < end ? hourOfDay >= start && hourOfDay < end : hourOfDay >= start || hourOfDay < end
        expect(isInside).toBe(true)
      }
    })
  })

  it('9: soft anti-affinity denies no failover', () => {
    expectAlways((life) => {
      for (const { event, before } of life) {
        if (
          event.is !== 'failover-denied' ||
          event.why !== 'no candidate' ||
          event.reason === 'administrator'
        )
          continue
        if (before.setting.enforcesAntiAffinity && before.setting.parameters.hasEnforcedAntiAffinity) continue
        const { owner, unreachable } = before.groups[event.group]!
        const others = before.nodes.filter(
          (node, at) =>
            at !== owner &&
            isAvailable(node) &&
            isPossibleOwner(before, event.group, at) &&
            !unreachable.includes(at),
        )
        expect(others).toEqual([])
      }
    })
  })

  it('9: enforced anti-affinity never has two groups of a class at work on a node', () => {
    expectSettled(({ setting, groups, resources }) => {
      if (!setting.enforcesAntiAffinity || !setting.parameters.hasEnforcedAntiAffinity) return
      const working = setting.groups.flatMap(({ resources: own, antiAffinityClasses }, at) =>
        own.some((one) => isActive(resources[one]!.status))
          ? antiAffinityClasses.map((name) => `${name} on ${groups[at]!.owner}`)
          : [],
      )
      expect(new Set(working).size).toBe(working.length)
    })
  })

  it('10: dynamic quorum assigns an odd number of votes where it can choose', () => {
    expectAlways((life) => {
      for (const { event, after } of life) {
        if (event.is !== 'votes-assigned') continue
        const { quorum, witnessVote } = after.setting.parameters
        const isFree = after.setting.witness === 'none' || witnessVote === 'as needed'
        if (quorum === 'static' || after.setting.witness === 'only disk' || !isFree) continue
        expect(heldVotes(after).of % 2).toBe(1)
      }
    })
  })

  it('10: survives a loss where more than half of the votes before it are left, and only there', () => {
    expectAlways((life) => {
      for (const [number, { event, before, after }] of life.entries()) {
        if (event.is !== 'members-lost' || before.isForced) continue
        expect(life[number + 1]!.event.is).toBe(2 * event.votes > event.of ? 'votes-assigned' : 'quorum-lost')
        const left = after.nodes.reduce(
          (sum, { isMember }, at) => sum + (isMember ? before.votes.nodes[at]! : 0),
          before.witness.isUp ? before.votes.witness : 0,
        )
        expect(event.votes).toBe(left)
      }
    })
  })

  it('10: static quorum counts the same votes whatever came before', () => {
    expectAlways((life) => {
      for (const { after } of life) {
        const { setting, votes } = after
        if (setting.parameters.quorum !== 'static' || setting.witness === 'only disk') continue
        expect(votes).toEqual({
          nodes: setting.nodes.map(({ weight }) => weight),
          witness: setting.witness === 'none' ? 0 : 1,
        })
      }
    })
  })

  it('11: has nothing online while it is down', () => {
    expectSettled(({ isFormed, resources }) => {
      if (!isFormed) expect(resources.filter(({ status }) => status !== 'Offline')).toEqual([])
    })
  })

  it('12: comes to rest once nothing more comes from outside', () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        expect(live(scenario).heap).toEqual([])
      }),
      { numRuns: runs(150) },
    )
  })

  it('13: brings resources online at the same times when there is one more that nobody depends on', () => {
    fc.assert(
      fc.property(scenarios(), ({ definition }) => {
        const calm = {
          ...definition,
          groups: definition.groups.map((group) => ({
            ...group,
            resources: group.resources.map((one) => ({ ...one, restartAction: 1 as const })),
          })),
        }
        const more = {
          ...calm,
          groups: calm.groups.map((group) => ({
            ...group,
            resources: [...group.resources, { id: `more ${group.id}`, restartAction: 1 as const }],
          })),
        }
        const onlineTimes = (of: typeof calm) =>
          moments({ definition: of, inputs: [{ at: 0, event: { is: 'cluster-started' } }] }).flatMap(
            ({ at, event, before }) => {
              if (event.is !== 'online-ended') return []
              const { id } = before.setting.resources[event.resource]!
              return id.startsWith('more') ? [] : [`${at} ${id} ${event.isOnline}`]
            },
          )
        expect(onlineTimes(more).toSorted()).toEqual(onlineTimes(calm).toSorted())
      }),
      { numRuns: runs(150) },
    )
  })

  it('14: lives the same life again, to the byte, and its trace alone makes the cluster', () => {
    fc.assert(
      fc.property(scenarios(), (scenario) => {
        const one = live(scenario)
        expect(JSON.stringify(live(scenario).trace)).toBe(JSON.stringify(one.trace))
        const told: typeof one.trace = JSON.parse(JSON.stringify(one.trace))
        expect(worldAfter(failoverCluster, cluster(scenario.definition), told)).toEqual(one.world)
      }),
      { numRuns: runs(150) },
    )
  })

  it('14: lives the same life a day later', () => {
    const day = 24 * hour
    const later = (event: object) => ('due' in event ? { ...event, due: Number(event.due) - day } : event)
    fc.assert(
      fc.property(scenarios(), ({ definition, inputs }) => {
        const shifted = inputs.map(({ at, event }) => ({ at: at + day, event }))
        const one = live({ definition, inputs }).trace.map(({ at, event }) => ({ at, event }))
        const other = live({ definition, inputs: shifted }, theEnd + day).trace
        expect(other.map(({ at, event }) => ({ at: at - day, event: later(event) }))).toEqual(one)
      }),
      { numRuns: runs(150) },
    )
  })

  it('takes every step once, and only where it has its ground', () => {
    expectAlways((life) => {
      for (const { event, before, after } of life) {
        if (event.is === 'move-began') expect(before.groups[event.group]!.movingTo).toBe(null)
        if (event.is === 'group-moved') expect(before.groups[event.group]!.owner).toBe(event.from)
        if (event.is === 'node-joined') expect(before.nodes[event.node]!.isMember).toBe(false)
        if (event.is === 'votes-assigned') expect(before.recount).not.toBe(null)
        if (event.is === 'restart-planned')
          expect(before.resources[event.resource]!.failure).toBe('undecided')
        if (!('resource' in event) || event.resource === null || !('turn' in event)) continue
        if (!['online-began', 'offline-began', 'resource-stopped'].includes(event.is)) continue
        const statusOf = (state: ClusterState) => state.resources[event.resource!]!.status
        expect(statusOf(before)).not.toBe(statusOf(after))
      }
    })
  })

  it('lets nothing come true that was planned before the resource changed its state, or whose node is gone', () => {
    expectAlways((life) => {
      const changed = new Map<number, number>()
      for (const [number, { event, before, after, cause }] of life.entries()) {
        if ('epoch' in event) {
          expect(cause).toBeGreaterThanOrEqual(changed.get(event.resource) ?? 0)
          expect(before.nodes[ownerOf(before, event.resource)]!.isRunning).toBe(true)
        }
        for (const [at, { status }] of after.resources.entries())
          if (before.resources[at]!.status !== status) changed.set(at, number)
      }
    })
  })

  it('goes on in two parts as it does in one, also when the script is given later', () => {
    fc.assert(
      fc.property(scenarios(), fc.nat(200_000), (scenario, split) => {
        const whole = live(scenario)
        const first = runUntil(
          failoverCluster,
          begin(
            cluster(scenario.definition),
            scenario.inputs.filter(({ at }) => at <= split),
          ),
          split,
        )
        const rest = give(
          first,
          scenario.inputs.filter(({ at }) => at > split),
        )
        const parts = runUntil(failoverCluster, rest, theEnd)
        expect(JSON.stringify(parts.trace)).toBe(JSON.stringify(whole.trace))
        expect(parts.world).toEqual(whole.world)
      }),
      { numRuns: runs(150) },
    )
  })
})
