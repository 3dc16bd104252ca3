import type { Cmdlet, CollectingCmdlet } from '../cmdlet.ts'
import {
  disableComputer,
  enableComputer,
  getServerPatchVersion,
  getServerVersion,
  testComputer,
} from './computers.ts'
import { getPoolFabricState } from './fabric-state.ts'
import { getComputer, getPool, getSite } from './get-places.ts'
import { getService } from './get-service.ts'
import { getTopology } from './get-topology.ts'
import { getNetworkInterface } from './network-interfaces.ts'
import { enableTopology, publishTopology, testTopology } from './publish-topology.ts'
import {
  getRegistrarConfiguration,
  newRegistrarConfiguration,
  removeRegistrarConfiguration,
  setRegistrarConfiguration,
} from './registrar-configuration.ts'
import { resetPoolRegistrarState } from './reset-registrar-state.ts'
import { resetRoutingGroup } from './reset-routing-group.ts'
import { setEdgeServer } from './set-edge-server.ts'
import { setRegistrar } from './set-registrar.ts'
import { setServices } from './set-services.ts'
import { setSite } from './set-site.ts'
import { getSimpleUrlConfiguration } from './simple-urls.ts'
import { startPool } from './start-pool.ts'
import { startWindowsService, stopWindowsService } from './start-stop-service.ts'
import { getPoolUpgradeReadinessState, getUpgradeDomainInfo } from './upgrade-readiness.ts'
import { getWindowsService } from './windows-service.ts'

/** The cmdlets of the topology, the Registrar, the fabric of a pool and the Windows services. */
export const topologyCmdlets: readonly (Cmdlet | CollectingCmdlet)[] = [
  getTopology,
  publishTopology,
  enableTopology,
  testTopology,
  getSite,
  getPool,
  getComputer,
  getService,
  setEdgeServer,
  setSite,
  ...setServices,
  getServerVersion,
  getServerPatchVersion,
  enableComputer,
  disableComputer,
  testComputer,
  getSimpleUrlConfiguration,
  getNetworkInterface,
  setRegistrar,
  getRegistrarConfiguration,
  setRegistrarConfiguration,
  newRegistrarConfiguration,
  removeRegistrarConfiguration,
  getPoolFabricState,
  getPoolUpgradeReadinessState,
  getUpgradeDomainInfo,
  resetPoolRegistrarState,
  startPool,
  resetRoutingGroup,
  getWindowsService,
  startWindowsService,
  stopWindowsService,
]
