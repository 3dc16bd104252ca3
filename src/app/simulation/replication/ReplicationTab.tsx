import { memo } from 'react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import { copiedUpToAt } from '#core/simulate/backup/copied.ts'
import { backupModules, type BackupModule, type BackupState } from '#core/simulate/backup/state.ts'
import type { Millis } from '#core/simulate/clock.ts'
import type { NotCopied } from '#core/simulate/failover/not-copied.ts'
import { notCopiedAt, recoveryPointAt } from '#core/simulate/users/measures.ts'
import type { World } from '#core/simulate/world.ts'
import type { PoolId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { BasisMark } from '../../analysis/now/BasisMark.tsx'
import { Fold } from '../../analysis/now/Section.tsx'
import { StateTag, type State } from '../../analysis/now/VerdictBlocks.tsx'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import { againstStates } from '../against-states.ts'
import { useMoment, usePoolsInView, useTime } from '../now.ts'
import { ManagementStore } from './ManagementStore.tsx'

const text = simulationPanelText.replication
const { clock, span } = simulationPanelText

/** Up to this many directions are open from the beginning. */
const mostOpen = 4

/** What is copied where: from pool to pool, from the Central Management store to every computer; and what never is. */
export function ReplicationTab({ world }: { readonly world: World }) {
  const { pools } = usePoolsInView()
  return (
    <>
      {pools.map((pool) => (
        <Way key={pool.id} pool={pool} title={wayOf(world, pool)} open={pools.length <= mostOpen} />
      ))}
      <ManagementStore world={world} />
      <Fold title={text.never}>{() => <Never />}</Fold>
    </>
  )
}

/** Drawn anew only while it is open. */
const Way = memo(function Way({
  pool,
  title,
  open,
}: {
  readonly pool: Pool
  readonly title: string
  readonly open: boolean
}) {
  return (
    <Fold title={title} open={open}>
      {() => <DirectionNow pool={pool} />}
    </Fold>
  )
})

function DirectionNow({ pool }: { readonly pool: Pool }) {
  const moment = useMoment()
  const at = useTime()
  return moment && <Direction world={moment.world} pool={pool} at={at} />
}

/** "ldn-pool to dub-pool": the way that what belongs to the pool is copied. */
function wayOf(world: World, pool: Pool): string {
  const backup = backupOf(world, pool)
  const name = nameOfPool(world.setting.topology, pool)
  return backup ? text.way(name, nameById(world, backup.to)) : name
}

function backupOf({ setting, backups }: World, { id }: Pool): BackupState | null {
  return backups[setting.places.get(id) ?? -1] ?? null
}

function nameById({ setting, pools }: World, id: PoolId): string {
  const pool = pools[setting.places.get(id) ?? -1]?.pool
  return pool ? nameOfPool(setting.topology, pool) : id
}

function Direction({ world, pool, at }: { readonly world: World; readonly pool: Pool; readonly at: Millis }) {
  const backup = backupOf(world, pool)
  if (!backup) return <p className="hint">{text.none}</p>
  const [from, to] = [nameOfPool(world.setting.topology, pool), nameById(world, backup.to)]
  return (
    <>
      <p>
        {backup.trouble === null ? (
          <StateTag state="good">{text.copying}</StateTag>
        ) : (
          <>
            <StateTag state="bad">{text.disturbed}</StateTag> {text.troubles[backup.trouble]}
          </>
        )}
        {backup.slowBy > 0 && ` ${text.slow(backup.slowBy)}`}
      </p>
      <table className="now-table">
        <caption className="visually-hidden">{text.table(from, to)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.module}</th>
            <th scope="col">{text.notCopied}</th>
          </tr>
        </thead>
        <tbody>
          {backupModules.map((module) => (
            <ModuleRow key={module} backup={backup} module={module} at={at} />
          ))}
        </tbody>
      </table>
      <Risk world={world} pool={pool} at={at} />
    </>
  )
}

const exportStates: Readonly<Record<BackupState['modules'][BackupModule]['exports'], State>> = {
  NotInitialized: 'unknown',
  NonSteadyState: 'strained',
  SteadyState: 'good',
  FinalState: 'good',
  ErrorState: 'bad',
}

function ModuleRow({
  backup,
  module,
  at,
}: {
  readonly backup: BackupState
  readonly module: BackupModule
  readonly at: Millis
}) {
  const { exports } = backup.modules[module]
  const upTo = copiedUpToAt(backup, module, at)
  const isCopied = exports !== 'NotInitialized'
  return (
    <tr>
      <th scope="row" title={text.moduleMeans[module]}>
        {text.modules[module]}
        {isCopied && (
          <span className="hint">
            <StateTag state={exportStates[exports]}>{text.states[exports]}</StateTag>
          </span>
        )}
      </th>
      <td>
        {isCopied ? span(Math.max(0, (backup.changesUntil ?? at) - upTo)) : text.states[exports]}
        {isCopied && <span className="hint against">{text.upTo(clock(upTo))}</span>}
      </td>
    </tr>
  )
}

/** What would be lost now, on the way that changes take now, running against the target. */
function Risk({ world, pool, at }: { readonly world: World; readonly pool: Pool; readonly at: Millis }) {
  const point = recoveryPointAt(world, world.setting.places.get(pool.id) ?? -1, at)
  if (!point) return null
  const { took, targetTo, against, source } = point.users
  return (
    <p className="risk">
      <strong>{text.risk}.</strong>{' '}
      {text.riskWords(took, nameById(world, point.from), nameById(world, point.to))}{' '}
      <StateTag state={againstStates[against]}>{text.target(targetTo, against)}</StateTag>{' '}
      <BasisMark basis="documented" source={source} />
    </p>
  )
}

/** What does not come along, said once for all pools in view. */
function Never() {
  const { pools } = usePoolsInView()
  const world = useMoment()?.world
  if (!world) return null
  const all = new Set(pools.flatMap(({ id }) => notCopiedAt(world, world.setting.places.get(id) ?? -1)))
  if (all.size === 0) return <p className="hint">{text.neverHere}</p>
  return (
    <>
      <p className="hint">{text.neverMeans}</p>
      <dl className="never">
        {[...all].map((one) => (
          <NeverCopied key={`${one.what} ${one.on}`} one={one} />
        ))}
      </dl>
    </>
  )
}

function NeverCopied({ one: { what, effect, todo, basis, source } }: { readonly one: NotCopied }) {
  return (
    <div>
      <dt>
        {what} <BasisMark basis={basis} source={source} />
      </dt>
      <dd>
        {effect} {todo ?? text.forGood}
      </dd>
    </div>
  )
}
