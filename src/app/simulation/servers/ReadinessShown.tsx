import { procedureOf } from '#core/analyze/maintenance/procedure.ts'
import { computerName } from '#core/model/fqdn.ts'
import { upgradeDomainsOf } from '#core/quorum/upgrade-domains.ts'
import { upgradeReadiness, type DomainReadiness, type Readiness } from '#core/simulate/front-end/readiness.ts'
import type { PoolState } from '#core/simulate/front-end/state.ts'
import { StateTag, type State } from '../../analysis/now/VerdictBlocks.tsx'
import { simulationPanelText } from '../../text/simulation-panel.ts'

const text = simulationPanelText.servers.readiness
const { words, means } = simulationPanelText.basis

const states: Readonly<Record<Readiness['state'], State>> = {
  Ready: 'good',
  Busy: 'strained',
  InsufficientActiveFrontEnds: 'bad',
}

/** Whether the pool can be upgraded now, as the cmdlet of its version says it, and which upgrade domains may be stopped. */
export function ReadinessShown({ front }: { readonly front: PoolState }) {
  const { pool } = front
  const { state, active, total, domains } = upgradeReadiness(front)
  const cmdlet = procedureOf(pool.version, 'patch').readiness
  return (
    <section aria-label={text.of(cmdlet, pool.fqdn)}>
      <h4 className="moves-title">{cmdlet}</h4>
      <p>
        <StateTag state={states[state]}>{state}</StateTag>{' '}
        <span className="basis inferred" title={means.inferred}>
          {words.inferred}
        </span>{' '}
        {text.active(active, total)} {text.states[state]}
      </p>
      <table className="now-table">
        <caption className="visually-hidden">{text.table(pool.fqdn)}</caption>
        <thead>
          <tr>
            <th scope="col">{text.domain}</th>
            <th scope="col">{text.servers}</th>
            <th scope="col">{text.mayStop}</th>
          </tr>
        </thead>
        <tbody>
          {domains.map((domain) => (
            <tr key={domain.servers.join()}>
              <th scope="row">{domain.name}</th>
              <td>{namesOf(front, domain)}</td>
              <td>
                <MayStop isReady={domain.isReady} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        {text.basis} {!upgradeDomainsOf(pool).stated && text.assumed}
      </p>
    </section>
  )
}

function MayStop({ isReady }: Pick<DomainReadiness, 'isReady'>) {
  if (isReady === null) return <StateTag state="unknown">{text.unknown}</StateTag>
  return isReady ? <StateTag state="good">{text.yes}</StateTag> : <StateTag state="bad">{text.no}</StateTag>
}

function namesOf({ pool }: PoolState, { servers }: DomainReadiness): string {
  const fqdns = servers.flatMap((position) => pool.servers[position]?.fqdn ?? [])
  return simulationPanelText.listed(fqdns.map((fqdn) => computerName(fqdn) || fqdn))
}
