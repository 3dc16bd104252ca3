import { find } from '#core/model/topology.ts'
import { command } from '../commands/commands.ts'
import { useApp } from '../store/context.tsx'
import { topologyOf } from '../store/selectors.ts'
import { frameText } from '../text/frame.ts'
import { propertiesText as text } from '../text/properties.ts'
import { CommandButton } from '../ui/CommandButton.tsx'
import { DeploymentProperties } from './properties/DeploymentProperties.tsx'
import { FileStoreProperties } from './properties/FileStoreProperties.tsx'
import { PairingProperties } from './properties/PairingProperties.tsx'
import { PoolProperties } from './properties/PoolProperties.tsx'
import { ServerProperties } from './properties/ServerProperties.tsx'
import { SiteProperties } from './properties/SiteProperties.tsx'
import { SqlStoreProperties } from './properties/SqlStoreProperties.tsx'

/** The properties of what is selected; of the deployment where nothing is. */
export function Properties() {
  return (
    <section className="properties" aria-label={frameText.properties} data-properties>
      <OfSelection />
    </section>
  )
}

function OfSelection() {
  const selection = useApp((state) => state.selection)
  const topology = useApp(topologyOf)
  const [only, ...others] = selection
  if (only === undefined) return <DeploymentProperties />
  if (others.length > 0) return <Several count={selection.length} />
  const found = find(topology, only)
  switch (found?.kind) {
    case undefined:
      return <DeploymentProperties />
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
    case 'pairing':
      return <PairingProperties key={found.pairing.id} pairing={found.pairing} />
  }
}

function Several({ count }: { readonly count: number }) {
  return (
    <div className="properties-body">
      <h2 className="properties-title">{text.several(count)}</h2>
      <p className="hint properties-gap">{text.severalHint}</p>
      <CommandButton command={command('remove')} className="button danger">
        {text.remove}
      </CommandButton>
    </div>
  )
}
