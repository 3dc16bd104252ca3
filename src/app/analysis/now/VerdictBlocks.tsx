import { CircleCheck, CircleHelp, CircleX, TriangleAlert } from 'lucide-react'
import { useId, type ReactNode } from 'react'
import type { Pool } from '#core/model/pool.ts'
import { nameOf, type Topology } from '#core/model/topology.ts'
import type { Verdict, Losses } from '#core/quorum/verdict.ts'
import type { Voters } from '#core/quorum/voters.ts'
import { Gauge } from '../../canvas/Gauge.tsx'
import { nowText } from '../../text/analysis-now.ts'
import { BasisMark } from './BasisMark.tsx'
import { VoteStrip } from './VoteStrip.tsx'

/** Whether the pool has pool-level quorum: votes against what is needed, who counts, what it may still lose. */
export function FunctionalBlock({
  topology,
  pool,
  verdict,
  losses,
}: {
  readonly topology: Topology
  readonly pool: Pool
  readonly verdict: Verdict
  readonly losses: Losses
}) {
  const text = nowText.functional
  const { voters, functional, votesPresent, votesNeeded, margin } = verdict
  return (
    <Block
      title={text.title}
      good={functional}
      words={{ good: text.yes, bad: text.no, unknown: text.unknown }}
    >
      {pool.edition === 'standard' && functional !== null && (
        <>
          <p>{text.oneServer(functional)}</p>
          {functional && <p>{text.marginOne}</p>}
        </>
      )}
      {voters === null && functional === null && <p>{text.noRow}</p>}
      {voters !== null && (
        <>
          <VoteStrip topology={topology} pool={pool} voters={voters} losses={losses} />
          {votesPresent !== null && votesNeeded !== null && (
            <p>
              <strong>{text.votes(votesPresent, votesNeeded)}</strong>{' '}
              {margin === null ? text.marginUnknown : text.margin(margin)}
            </p>
          )}
          <p>
            {voters.firstServers < pool.servers.length
              ? text.countFirst(voters.firstServers, pool.servers.length)
              : text.countAll(pool.servers.length)}{' '}
            {sqlVoteWords(topology, pool, voters, losses)}{' '}
            {voters.sqlVotes === 1 && losses.primaryDatabase && <BasisMark basis="derived" />}
          </p>
        </>
      )}
    </Block>
  )
}

/** Whether the pool could be started: running servers against the first-start row. */
export function StartBlock({ pool, verdict }: { readonly pool: Pool; readonly verdict: Verdict }) {
  const text = nowText.start
  const { running, startNeeded, canStart, functional } = verdict
  return (
    <Block title={text.title} good={canStart} words={{ good: text.yes, bad: text.no, unknown: text.unknown }}>
      {startNeeded === null ? (
        <p>{text.noRow(running, pool.servers.length)}</p>
      ) : (
        <>
          <Gauge
            label={text.gauge}
            value={running}
            of={pool.servers.length}
            needed={startNeeded}
            words={text.gaugeWords(running, startNeeded)}
            good={running >= startNeeded}
          />
          <p>
            <strong>{text.count(running, pool.servers.length, startNeeded)}</strong>{' '}
            {running >= startNeeded && functional === false && text.noQuorum}
            {running >= startNeeded && canStart === null && text.undocumentedState}
          </p>
        </>
      )}
    </Block>
  )
}

function Block({
  title,
  good,
  words,
  children,
}: {
  readonly title: string
  /** `null`: not documented. */
  readonly good: boolean | null
  readonly words: { readonly good: string; readonly bad: string; readonly unknown: string }
  readonly children: ReactNode
}) {
  const id = useId()
  const state = good === null ? 'unknown' : good ? 'good' : 'bad'
  return (
    <section className={`verdict ${state}`} aria-labelledby={id}>
      <h3 className="verdict-head" id={id}>
        <span>{title}</span>
        <StateTag state={state}>{words[state]}</StateTag>
      </h3>
      {children}
    </section>
  )
}

/** How something stands: the shape and the words say it, colour repeats it. */
export type State = 'good' | 'strained' | 'bad' | 'unknown'

const icons = { good: CircleCheck, strained: TriangleAlert, bad: CircleX, unknown: CircleHelp } as const

/** A state in a word with its shape. */
export function StateTag({ state, children }: { readonly state: State; readonly children: ReactNode }) {
  const Icon = icons[state]
  return (
    <span className={`state ${state}`}>
      <Icon size={13} aria-hidden />
      {children}
    </span>
  )
}

function sqlVoteWords(topology: Topology, pool: Pool, voters: Voters, losses: Losses): string {
  const text = nowText.functional.sql
  if (!voters.documentedWithoutSql) return text.servers
  if (voters.sqlVotes === 0) return text.none
  if (pool.sqlStore === null) return text.notStated
  const name = nameOf(topology, pool.sqlStore)
  return losses.primaryDatabase ? text.lost(name) : text.present(name)
}
