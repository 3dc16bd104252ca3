import { clockOf } from '#core/drills/debrief.ts'
import { spanWords } from '#core/drills/harm-rules.ts'
import { nameOfPool } from '#core/analyze/part-names.ts'
import { copiedUpToAt } from '#core/simulate/backup/copied.ts'
import { recoveryPointAt } from '#core/simulate/users/measures.ts'
import { useMoment, useTime } from '../simulation/now.ts'
import { useDrillView } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'

/** What has not been copied to the other pool yet, pool by pool, against the target that the documents print. */
export function DataAtRisk() {
  const moment = useMoment()
  const at = useTime()
  const timeOfDay = useDrillView((view) => view.attempting?.drill.timeOfDay ?? 0)
  const lost = useDrillView((view) => view.attempting?.grades?.recovery.lost ?? 0)
  if (!moment) return null
  const { world, view } = moment
  const points = world.pools.flatMap(({ pool }, place) => {
    const point = recoveryPointAt(world, place, at)
    const source = point && world.backups[world.setting.places.get(point.from) ?? -1]
    if (!point || !source) return []
    return [
      { name: nameOfPool(view.topology, pool), point, copied: copiedUpToAt(source, 'UserServices', at) },
    ]
  })
  return (
    <section aria-label={text.risk}>
      <h3 className="section-title">{text.risk}</h3>
      {points.length === 0 && <p className="hint drill-risk">{text.noRisk}</p>}
      <ul>
        {points.map(({ name, point, copied }) => {
          const { UserServices: users } = point.atRisk
          const words =
            users === null
              ? text.riskUnknown(name)
              : users < 1000
                ? text.riskNone(name)
                : text.riskIs(name, clockOf(timeOfDay + copied), spanWords(users))
          return (
            <li key={name} className="drill-risk">
              {words} ({text.riskTarget(spanWords(point.users.targetTo))}).
            </li>
          )
        })}
      </ul>
      {lost > 0 && <p className="drill-risk bad">{text.riskLost(spanWords(lost))}</p>}
    </section>
  )
}
