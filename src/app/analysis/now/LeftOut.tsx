import { gaps, grounds, neverMeasured } from '#core/analyze/report/honesty.ts'
import type { Basis } from '#core/quorum/reading.ts'
import { nowText } from '../../text/analysis-now.ts'
import { BasisMark } from './BasisMark.tsx'

const text = nowText.leftOut

const bases: readonly Basis[] = ['documented', 'derived', 'assumed']

/** What the answers rest on and what they do not look at, without varnish. */
export function LeftOut() {
  return (
    <div className="left-out">
      <p>{neverMeasured}</p>
      <h4>{text.gaps}</h4>
      <dl>
        {gaps.map(({ about, text: gap }) => (
          <div key={about}>
            <dt>{about}</dt>
            <dd>{gap}</dd>
          </div>
        ))}
      </dl>
      <h4>{text.grounds}</h4>
      <dl>
        {grounds.map(({ about, text: ground, basis }) => (
          <div key={about}>
            <dt>
              {about} <BasisMark basis={basis} />
            </dt>
            <dd>{ground}</dd>
          </div>
        ))}
      </dl>
      <h4>{text.marks}</h4>
      <dl>
        {bases.map((basis) => (
          <div key={basis}>
            <dt>
              <BasisMark basis={basis} />
            </dt>
            <dd>{nowText.basis.means[basis]}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
