import type { Service } from '#core/analyze/question.ts'
import { nowText } from '../../text/analysis-now.ts'
import { StateTag, type State } from './VerdictBlocks.tsx'

const text = nowText.service

const states: Readonly<Record<Service, State>> = { full: 'good', limited: 'strained', none: 'bad' }

/** What the users of a pool have before anyone acts and after failover; `null` where it is not documented. */
export function ServiceLevels({
  words,
  before,
  after,
}: {
  readonly words: { readonly before: string; readonly after: string }
  readonly before: Service | null
  readonly after: Service | null
}) {
  return (
    <dl className="service">
      <dt>{words.before}</dt>
      <dd>
        <ServiceTag service={before} />
      </dd>
      <dt>{words.after}</dt>
      <dd>
        <ServiceTag service={after} />
      </dd>
    </dl>
  )
}

function ServiceTag({ service }: { readonly service: Service | null }) {
  return (
    <StateTag state={service === null ? 'unknown' : states[service]}>
      {service === null ? text.unknown : text.words[service]}
    </StateTag>
  )
}
