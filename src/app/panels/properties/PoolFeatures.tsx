import { change } from '#core/edit/change.ts'
import type { Pool } from '#core/model/pool.ts'
import { poolSections } from '#core/vocabulary/pools.ts'
import { useAppHandle } from '../../store/context.tsx'
import { differing } from './differing.ts'
import { FieldSections } from './FieldSections.tsx'
import { KeptServices } from './KeptServices.tsx'
import { TrunksHere } from './TrunksHere.tsx'

/** Features, associations, the collocated Mediation Server and the Web Services of a pool. */
export function PoolFeatures({ pool }: { readonly pool: Pool }) {
  const { store } = useAppHandle()
  const { id } = pool
  return (
    <>
      <FieldSections
        id={id}
        of={pool}
        sections={poolSections}
        onChange={(next) =>
          store.getState().edit(change, { kind: 'pool', id, fields: differing(pool, next) })
        }
      />
      {pool.mediation && <TrunksHere id={id} />}
      {pool.otherServices.length > 0 && <KeptServices services={pool.otherServices} />}
    </>
  )
}
