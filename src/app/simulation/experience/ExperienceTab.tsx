import { Printer } from 'lucide-react'
import { memo, useMemo, useState } from 'react'
import { nameOfPool } from '#core/analyze/part-names.ts'
import type { Pool } from '#core/model/pool.ts'
import type { Board } from '#core/simulate/users/board.ts'
import { printedBoard } from '#core/simulate/users/printed-board.ts'
import type { World } from '#core/simulate/world.ts'
import { Fold, Section } from '../../analysis/now/Section.tsx'
import { StateTag, type State } from '../../analysis/now/VerdictBlocks.tsx'
import { Why } from '../../analysis/now/Why.tsx'
import { WhyButton } from '../../dialogs/WhyButton.tsx'
import { useApp } from '../../store/context.tsx'
import type { Moment } from '../../store/moment.ts'
import type { PoolState } from '../../store/outage-selectors.ts'
import { topologyOf } from '../../store/selectors.ts'
import { simulationPanelText } from '../../text/simulation-panel.ts'
import { usePoolsInView, useTime } from '../now.ts'
import { boardsIn } from './boards-in.ts'
import { BoardShown } from './BoardShown.tsx'
import { PrintedBoards } from './PrintedBoards.tsx'
import { usersIn } from './users-in.ts'

const text = simulationPanelText.experience

/** What each group of users can do now and after the current step: a board for each pool that is affected. */
export function ExperienceTab({ moment }: { readonly moment: Moment }) {
  const { world } = moment
  const { pools } = usePoolsInView()
  const boards = useMemo(() => boardsIn(world, pools), [world, pools])
  return (
    <>
      <Totals moment={moment} />
      {boards.length === 0 ? (
        <p className="note">
          <strong>{text.all}</strong> {text.allMeans}
        </p>
      ) : (
        <p>{text.intro}</p>
      )}
      {boards.map((board, i) => {
        const pool = world.pools[world.setting.places.get(board.pool) ?? -1]?.pool
        return (
          pool && (
            <OneBoard
              key={board.pool}
              board={board}
              pool={pool}
              state={moment.view.stateOf(pool)}
              open={i === 0}
            />
          )
        )
      })}
      <Print world={world} boards={boards} />
    </>
  )
}

function Totals({ moment: { view } }: { readonly moment: Moment }) {
  const { pools } = usePoolsInView()
  const users = usersIn(view, pools)
  const homed = pools.reduce((sum, pool) => sum + (pool.users ?? 0), 0)
  return (
    <Section title={text.totals}>
      {homed > 0 && <p className="hint">{text.totalsMean(users.all, homed)}</p>}
      <dl className="service">
        <dt>{text.full}</dt>
        <dd>
          <Count of={users.full} state={users.full > 0 || users.full === users.all ? 'good' : null} />
        </dd>
        <dt>{text.resiliency}</dt>
        <dd>
          <Count
            of={users.resiliency}
            state={users.resiliency > 0 ? 'strained' : users.none === 0 ? 'good' : null}
          />
        </dd>
        <dt>{text.none}</dt>
        <dd>
          <Count of={users.none} state={users.none === 0 ? 'good' : 'bad'} />
        </dd>
      </dl>
    </Section>
  )
}

/** How many users, with the sign of how that stands; without one where the number by itself is neither good nor bad. */
function Count({ of, state }: { readonly of: number; readonly state: State | null }) {
  const count = simulationPanelText.number(of)
  return state === null ? <span className="state">{count}</span> : <StateTag state={state}>{count}</StateTag>
}

/** Drawn anew only when something of its pool has changed. */
const OneBoard = memo(function OneBoard({
  board,
  pool,
  state,
  open,
}: {
  readonly board: Board
  readonly pool: Pool
  readonly state: PoolState
  readonly open: boolean
}) {
  const topology = useApp(topologyOf)
  const name = nameOfPool(topology, pool)
  return (
    <Fold title={`${name}: ${text.phases[board.phase]}`} open={open}>
      {() => (
        <>
          <p className="hint">
            {text.phaseMeans[board.phase]} {board.stillGoing.length > 0 && text.stillGoing(board.stillGoing)}
          </p>
          <BoardShown board={board} />
          {state.verdict.functional === false && (
            <Fold title={text.why(name)}>{() => <Why pool={pool} state={state} />}</Fold>
          )}
        </>
      )}
    </Fold>
  )
})

function Print({ world, boards }: { readonly world: World; readonly boards: readonly Board[] }) {
  const [printing, setPrinting] = useState(false)
  return (
    <p className="buttons">
      <WhyButton
        className="button small"
        why={boards.length === 0 ? text.printNothing : null}
        onClick={() => setPrinting(true)}
      >
        <Printer size={13} aria-hidden />
        {text.print}
      </WhyButton>
      {printing && <Printing world={world} boards={boards} onDone={() => setPrinting(false)} />}
    </p>
  )
}

function Printing({
  world,
  boards,
  onDone,
}: {
  readonly world: World
  readonly boards: readonly Board[]
  readonly onDone: () => void
}) {
  const name = useApp((state) => state.history.present.name)
  const at = useTime()
  return (
    <PrintedBoards
      title={text.printTitle(name, at)}
      boards={boards.map((board) => printedBoard(world, board))}
      onDone={onDone}
    />
  )
}
