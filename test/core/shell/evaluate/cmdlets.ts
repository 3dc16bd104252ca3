import type { Cmdlet, CollectingCmdlet } from '../../../../src/core/shell/cmdlet.ts'
import type { ErrorRecord } from '../../../../src/core/shell/error-record.ts'
import type { Bound } from '../../../../src/core/shell/binding/bound.ts'
import { cmdlets } from '../../../../src/core/shell/cmdlets.ts'
import { minute } from '../../../../src/core/simulate/clock.ts'
import { findPool, poolsOf } from '../../../../src/core/model/topology.ts'
import { toText } from '../../../../src/core/shell/values/text.ts'

/*
 * Cmdlets for the tests of the evaluator. They carry the names of real ones where the parameters of these are wanted, and do
 * something simple.
 */

export const problem = (facts: Partial<ErrorRecord> = {}): ErrorRecord => ({
  message: 'It went wrong.',
  category: 'InvalidOperation',
  target: '(ldn:String)',
  exception: 'InvalidOperationException',
  id: 'Wrong,Test',
  command: null,
  extent: null,
  object: null,
  wording: 'own',
  ...facts,
})

const poolFqdn = (bound: Bound): string => toText(bound.values.get('PoolFqdn') ?? null)

/** Asks before it acts, as its catalogue says; then all front ends of a pool stop their services. */
const reset: Cmdlet = {
  name: 'Reset-CsPoolRegistrarState',
  *process(shell, bound) {
    if (!(yield* shell.shouldProcess(poolFqdn(bound)))) return
    yield* shell.write({ stream: 'verbose', text: `Resetting ${poolFqdn(bound)}.`, wording: 'own' })
    yield* shell.write({ stream: 'warning', text: 'Users are signed out.', wording: 'own' })
    yield* shell.emit(`done ${poolFqdn(bound)}`)
  },
}

/** Reports an error that does not end it, then puts something out. */
const reports: Cmdlet = {
  name: 'Get-CsPoolBackupRelationship',
  *process(shell, bound) {
    yield* shell.report(problem({ message: `No ${poolFqdn(bound)}.` }))
    yield* shell.emit('after the error')
  },
}

/** Ends with an error. */
const fails: Cmdlet = {
  name: 'Test-CsTopology',
  *process(shell) {
    yield* shell.emit('before')
    yield* shell.fail(problem())
  },
}

/** Fails a pool over and waits until it is, for an hour at most; says every step, and what an interruption leaves behind. */
const failsOver: Cmdlet = {
  name: 'Start-CsPool',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const { topology } = world.setting
    const pool = poolsOf(topology).find(({ fqdn }) => fqdn === poolFqdn(bound))
    if (!pool) return
    yield* shell.act([{ of: 'failover', pool: pool.id, event: { is: 'failover-invoked', disaster: false } }])
    const isOver = yield* shell.waitUntil({
      holds: ({ world: { setting, failovers } }) =>
        failovers[setting.places.get(pool.id) ?? -1]?.state === 'FailedOver',
      limit: 60 * minute,
      onInterrupt: () => shell.write({ stream: 'host', text: 'left half done' }),
    })
    yield* shell.emit(isOver)
    yield* shell.emit(findPool(topology, pool.id)?.fqdn ?? null)
  },
}

/** Counts what comes. */
const counts: CollectingCmdlet = {
  name: 'Measure-Object',
  start() {
    let count = 0
    return {
      *process() {
        count++
        yield* []
      },
      *end(shell) {
        yield* shell.emit(count)
      },
    }
  },
}

/** The first two, and nothing more from before. */
const firstTwo: CollectingCmdlet = {
  name: 'Get-Unique',
  start() {
    let count = 0
    return {
      *process(shell, { input }) {
        count++
        yield* shell.emit(input)
        if (count === 2) yield* shell.stopUpstream()
      },
      *end(shell) {
        yield* shell.emit('the end of the one that stops is not run')
      },
    }
  },
}

/** Says what comes by, stage by stage. */
const tells: Cmdlet = {
  name: 'Out-Default',
  *begin(shell) {
    yield* shell.write({ stream: 'host', text: 'begin' })
  },
  *process(shell, { input }) {
    yield* shell.write({ stream: 'host', text: `process ${toText(input)}` })
    yield* shell.emit(input)
  },
  *end(shell) {
    yield* shell.write({ stream: 'host', text: 'end' })
  },
}

const forEach: Cmdlet = {
  name: 'ForEach-Object',
  *process(shell, bound) {
    const [block] = [...bound.values.values()].flat()
    if (block === null || typeof block !== 'object' || !('is' in block) || block.is !== 'scriptblock') return
    for (const value of yield* shell.runBlock(block, bound.input)) yield* shell.emit(value)
  },
}

const own = [reset, reports, fails, failsOver, counts, firstTwo, tells, forEach]
const names = new Set(own.map(({ name }) => name))

/** The cmdlets of these tests, and those of the product besides. */
export const testCmdlets: readonly (Cmdlet | CollectingCmdlet)[] = [
  ...own,
  ...cmdlets.filter(({ name }) => !names.has(name)),
]
