import { useEffect } from 'react'
import type { Found } from '#core/model/topology.ts'
import { useApp } from '../../store/context.tsx'
import type { Destination } from '../../store/view-slice.ts'
import { ComputerProperties } from './ComputerProperties.tsx'
import { FileStoreProperties } from './FileStoreProperties.tsx'
import { PairingProperties } from './PairingProperties.tsx'
import { PoolProperties } from './PoolProperties.tsx'
import { RoleProperties } from './RoleProperties.tsx'
import { ServerProperties } from './ServerProperties.tsx'
import { SiteProperties } from './SiteProperties.tsx'
import { SqlStoreProperties } from './SqlStoreProperties.tsx'
import { TrunkProperties } from './TrunkProperties.tsx'

/** The properties of one thing. Tells when they stand there for the one who was on the way to them. */
export function SelectionProperties({
  found,
  onShown,
}: {
  readonly found: Found
  readonly onShown: (destination: Destination) => void
}) {
  const destination = useApp((state) => state.destination)
  useEffect(() => {
    if (destination) onShown(destination)
  }, [destination, onShown])
  return <OfKind found={found} />
}

function OfKind({ found }: { readonly found: Found }) {
  switch (found.kind) {
    case 'site':
      return <SiteProperties key={found.site.id} site={found.site} />
    case 'pool':
      return <PoolProperties key={found.pool.id} pool={found.pool} site={found.site} />
    case 'server':
      return <ServerProperties key={found.server.id} pool={found.pool} server={found.server} />
    case 'sql':
      return <SqlStoreProperties key={found.sqlStore.id} store={found.sqlStore} />
    case 'file':
      return <FileStoreProperties key={found.fileStore.id} store={found.fileStore} />
    case 'role':
      return <RoleProperties key={found.role.id} role={found.role} site={found.site} />
    case 'computer':
      return <ComputerProperties key={found.server.id} server={found.server} role={found.role} />
    case 'trunk':
      return <TrunkProperties key={found.trunk.id} trunk={found.trunk} gateway={found.gateway} />
    case 'pairing':
      return <PairingProperties key={found.pairing.id} pairing={found.pairing} />
  }
}
