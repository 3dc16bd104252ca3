import { spanWords } from '#core/drills/harm-rules.ts'
import type { Debriefed } from '../store/drill-view.ts'
import { drillText as text } from '../text/drill.ts'
import { Cited } from './Cited.tsx'

/** Recovery time and point as they were reached, against what the documents print. */
export function Reached({ debriefed: { debrief, drill } }: { readonly debriefed: Debriefed }) {
  const { recovery } = debrief.grades
  const { what, reached, target } = text.reachedColumns
  return (
    <section aria-label={text.reachedTitle}>
      <h3 className="drill-heading">{text.reachedTitle}</h3>
      <table className="drill-table">
        <thead>
          <tr>
            {[what, reached, target].map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{text.time}</th>
            <td>{recovery.time === null ? text.notRecovered : spanWords(recovery.time)}</td>
            <td>
              {drill.target ? (
                <>
                  {spanWords(drill.target.within)} <Cited source={drill.target.source} />
                </>
              ) : (
                text.noTarget
              )}
            </td>
          </tr>
          <tr>
            <th scope="row">{text.point}</th>
            <td>{recovery.lost === 0 ? text.noneLost : spanWords(recovery.lost)}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">{text.withoutService}</th>
            <td>{text.userMinutes(recovery.withoutService / 60_000)}</td>
            <td />
          </tr>
          <tr>
            <th scope="row">{text.resiliency}</th>
            <td>{text.userMinutes(recovery.resiliency / 60_000)}</td>
            <td />
          </tr>
        </tbody>
      </table>
    </section>
  )
}

/** What was done and what happened, first to last. */
export function Timeline({ debriefed: { debrief } }: { readonly debriefed: Debriefed }) {
  const { clock, kind, text: event, source } = text.timelineColumns
  return (
    <section aria-label={text.timeline}>
      <h3 className="drill-heading">{text.timeline}</h3>
      <table className="drill-table debrief-timeline">
        <thead>
          <tr>
            {[clock, kind, event, source].map((one) => (
              <th key={one} scope="col">
                {one}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {debrief.timeline.map((row, i) => (
            <tr key={i} className={`row-${row.kind}`}>
              <td className="mono">{row.clock}</td>
              <td>{text.kinds[row.kind]}</td>
              <td className={row.kind === 'typed' ? 'mono' : undefined}>{row.text}</td>
              <td>{row.source && <Cited source={row.source} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
