import type { PoolMoment } from '../store/moment.ts'
import { momentText as text } from '../text/moment.ts'
import { Gauge } from './Gauge.tsx'

/** The users of a pool by what they have of the service; while they are handed over, how far that is. */
export function UsersGauge({ moment }: { readonly moment: PoolMoment }) {
  const { users, failover } = moment
  const { all, full, resiliency, none } = users
  const shared = { label: text.users, needed: null }
  const gauge = () => {
    if (failover.isStuck)
      return (
        <Gauge
          {...shared}
          value={full}
          of={all}
          words={`${text.failover[failover.state]}, ${text.stuck}`}
          good={false}
        />
      )
    if (failover.step !== null) {
      const { name, hydrated } = failover.step
      return <Gauge {...shared} value={hydrated} of={1} words={text.step(name, hydrated)} good strained />
    }
    if (all === 0) return <Gauge {...shared} value={0} of={1} words={text.usersNone} good={null} />
    return (
      <Gauge
        {...shared}
        value={full + resiliency}
        of={all}
        words={full === all ? text.usersFull(full, all) : text.usersShort(none, resiliency)}
        good={none === 0}
        strained={resiliency > 0}
      />
    )
  }
  return <div title={text.usersMeans(full, resiliency, none)}>{gauge()}</div>
}
