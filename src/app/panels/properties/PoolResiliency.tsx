import { useState } from 'react'
import { pairPools } from '#core/edit/pair-pools.ts'
import type { PoolId } from '#core/model/id.ts'
import type { Pool } from '#core/model/pool.ts'
import { findPool, pairingsOf, partnerIn } from '#core/model/topology.ts'
import { explain, survivalWords } from '#core/quorum/explain.ts'
import { noLosses } from '#core/quorum/verdict.ts'
import { backupCandidates } from '#core/check/pairing-candidates.ts'
import { failoverLoad } from '../../canvas/failover-load.ts'
import { command } from '../../commands/commands.ts'
import { useApp, useAppHandle } from '../../store/context.tsx'
import { topologyOf, verdictOf } from '../../store/selectors.ts'
import { propertiesText as text } from '../../text/properties.ts'
import { refusalText } from '../../text/refusal.ts'
import { CommandButton } from '../../ui/CommandButton.tsx'
import { ChoiceField } from './fields.tsx'
import { FindingsHere } from './Head.tsx'
import { VoiceFields } from './VoiceFields.tsx'

/** Resiliency: the Associated Backup Pool, voice failover, what the pool survives. */
export function PoolResiliency({ pool }: { readonly pool: Pool }) {
  const topology = useApp(topologyOf)
  const pairings = pairingsOf(topology, pool.id)
  return (
    <>
      <div data-field="backup">
        {pairings.length === 0 ? (
          <ChooseBackup pool={pool} />
        ) : (
          pairings.map((pairing) => (
            <section key={pairing.id}>
              <Partner id={partnerIn(pairing, pool.id)} />
              <FindingsHere id={pairing.id} shown={['failureDetection', 'failback', 'voiceFailover']} />
              <VoiceFields pairing={pairing} />
            </section>
          ))
        )}
        {pairings.length > 0 && (
          <p className="properties-gap">
            <CommandButton command={command('unpair')} className="button danger">
              {text.backup.unpair}
            </CommandButton>
          </p>
        )}
      </div>
      <section className="field">
        <h3 className="field-label">{text.backup.survives}</h3>
        <p>{survivalWords(pool)}</p>
      </section>
      <section className="field">
        <h3 className="field-label">{text.backup.ifFailsOver}</h3>
        <IfFailsOver pool={pool} />
      </section>
      <section className="field">
        <h3 className="field-label">{text.backup.verdicts}</h3>
        <ul className="sentences">
          {explain(pool, verdictOf(pool), noLosses).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </section>
    </>
  )
}

/** Only existing pools that are not already paired are offered; each of the others says why. */
function ChooseBackup({ pool }: { readonly pool: Pool }) {
  const { store } = useAppHandle()
  const topology = useApp(topologyOf)
  const [why, setWhy] = useState(false)
  const candidates = backupCandidates(topology, pool.id)
  const offered = candidates.filter(({ refusal }) => refusal === null)
  const hidden = candidates.filter(({ refusal, pool: other }) => refusal !== null && other.id !== pool.id)
  return (
    <>
      <ChoiceField<PoolId | ''>
        label={text.fields.backup}
        value=""
        choices={[
          { value: '', label: text.backup.none },
          ...offered.map(({ pool: other }) => ({
            value: other.id,
            label: other.fqdn,
            hint: `${text.editions[other.edition]} · ${text.versions[other.version]}`,
          })),
        ]}
        onChange={(other) => {
          if (other === '') return
          const args = { pools: [pool.id, other] as const }
          const said = pairPools.describe(args, store.getState().history.present)
          store.getState().edit(pairPools, args)
          store.getState().notify(said)
        }}
      />
      <div className="note">
        {text.backup.hint}{' '}
        {hidden.length > 0 && (
          <button type="button" className="link" aria-expanded={why} onClick={() => setWhy(!why)}>
            {text.backup.hidden(hidden.length)}: {text.backup.why}
          </button>
        )}
        {why && (
          <ul className="sentences">
            {hidden.map(
              ({ pool: other, refusal }) =>
                refusal && (
                  <li key={other.id}>
                    <b>{other.fqdn}</b>: {refusalText(refusal)}
                  </li>
                ),
            )}
          </ul>
        )}
      </div>
    </>
  )
}

function Partner({ id }: { readonly id: PoolId }) {
  const { store } = useAppHandle()
  const fqdn = useApp((state) => findPool(topologyOf(state), id)?.fqdn ?? id)
  return (
    <div className="field">
      <span className="field-label">{text.fields.backup}</span>
      <button type="button" className="link" onClick={() => store.getState().goTo(id, 'backup')}>
        {fqdn}
      </button>
    </div>
  )
}

function IfFailsOver({ pool }: { readonly pool: Pool }) {
  const topology = useApp(topologyOf)
  const [pairing] = pairingsOf(topology, pool.id)
  const partner = pairing && findPool(topology, partnerIn(pairing, pool.id))
  if (!partner) return <p>{text.backup.noPartner}</p>
  const load = failoverLoad(partner, pool)
  const users =
    pool.users === null ? text.backup.usersUnknown : text.backup.users(pool.users.toLocaleString('en'))
  return (
    <p>
      {text.backup.failsOver(users, partner.fqdn, load && Math.round((100 * load.users) / load.capacity))}
    </p>
  )
}
