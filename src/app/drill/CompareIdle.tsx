import { useMemo } from 'react'
import { momentOf, movedTo } from '#core/shell/host/estate.ts'
import { tallyAt } from '#core/simulate/users/tally.ts'
import { usersByService } from '#core/simulate/users/tally.ts'
import type { Arrival } from '#core/drills/replay.ts'
import type { Millis } from '#core/simulate/clock.ts'
import type { World } from '#core/simulate/world.ts'
import { useMoment, useTime } from '../simulation/now.ts'
import { useDrillView } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'

/** What users have had so far, against the same deployment where nobody does anything. */
export function CompareIdle() {
  const arrival = useDrillView((view) => view.attempting?.arrival ?? null)
  const moment = useMoment()
  const at = useTime()
  const idle = useMemo(() => (arrival ? momentOf(movedTo(arrival.estate, at)).world : null), [arrival, at])
  if (!arrival || !moment || !idle) return null
  const [own, other] = [moment.world, idle].map((world) => measured(world, at, arrival))
  if (!own || !other) return null
  const rows = [
    { name: text.comparedNone, values: [own, other].map(({ none }) => text.users(none)) },
    { name: text.comparedLimited, values: [own, other].map(({ limited }) => text.users(limited)) },
    { name: text.comparedNoneTime, values: [own, other].map(({ noneTime }) => text.userMinutes(noneTime)) },
    {
      name: text.comparedLimitedTime,
      values: [own, other].map(({ limitedTime }) => text.userMinutes(limitedTime)),
    },
  ]
  return (
    <div className="tab-body">
      <p className="hint">{text.compareIntro}</p>
      <table className="drill-table">
        <thead>
          <tr>
            <th scope="col">{text.comparedWhat}</th>
            <th scope="col">{text.compared.own}</th>
            <th scope="col">{text.compared.idle}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, values }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {values.map((value, i) => (
                <td key={i}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function measured(world: World, at: Millis, arrival: Arrival) {
  const before = momentOf(arrival.estate)
  const now = sums(world, at)
  const then = sums(before.world, before.at)
  const services = world.users.map((users) => usersByService(users))
  return {
    none: services.reduce((sum, { none }) => sum + none, 0),
    limited: services.reduce((sum, { resiliency }) => sum + resiliency, 0),
    noneTime: (now.none - then.none) / 60_000,
    limitedTime: (now.resiliency - then.resiliency) / 60_000,
  }
}

function sums(world: World, at: Millis) {
  const tallies = world.users.map((users) => tallyAt(users, at))
  return {
    none: tallies.reduce((sum, { none }) => sum + none, 0),
    resiliency: tallies.reduce((sum, { resiliency }) => sum + resiliency, 0),
  }
}
