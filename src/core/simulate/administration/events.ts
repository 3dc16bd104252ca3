import type { PoolId, ServerId, SiteId } from '../../model/id.ts'
import type { Millis } from '../clock.ts'
import type {
  ComputerDeed,
  ExportedFile,
  RegistrarConfiguration,
  RegistrarScope,
  RegistrarSettings,
  Route,
} from './state.ts'

/** Why Invoke-CsComputerFailOver or Invoke-CsComputerFailBack does not begin. */
export type ComputerRefusal =
  /** The command runs for this computer already. */
  | 'under way'
  | 'failed over already'
  | 'not failed over'
  /** The computer is down or starting, so that nothing can be reached on it. */
  | 'computer down'
  /** Its services do not run, so there is nothing to move. */
  | 'not running'
  /** The other servers are too few for the users of the pool. `-Force` does not ask. */
  | 'capacity'
  /** Routing groups have no primary, lack a replica or are being built. `-SkipFabricHealthCheck` does not ask. */
  | 'fabric'
  /** Without the server the pool or a routing group would lose its quorum. `-SkipFabricHealthCheck` does not ask. */
  | 'quorum'

/** Why either of them ends without having done what it is for. Nothing is taken offline. */
export type ComputerFailure = 'wait over' | 'computer down'

/** What is administered of one pool. `server` is a position in it, 0 for the first; `run` counts the commands on a server. */
export type PoolAdministrationEvent =
  // From outside
  /**
   * Invoke-CsComputerFailOver. `force` is -Force, `noStop` -NoStop, `skipsHealthCheck` -SkipFabricHealthCheck; without a
   * WaitTime it waits for an hour. A DrainingTimeout shorter than the usual drain ends it then.
   */
  | {
      readonly is: 'computer-failover-invoked'
      readonly server: number
      readonly force: boolean
      readonly noStop: boolean
      readonly skipsHealthCheck?: boolean
      readonly waitTime?: Millis
      readonly drainingTimeout?: Millis
    }
  /** Invoke-CsComputerFailBack. `noStart` is -NoStart. */
  | {
      readonly is: 'computer-failback-invoked'
      readonly server: number
      readonly noStart: boolean
      readonly waitTime?: Millis
    }
  /** Ctrl+C: what has been done stays. */
  | { readonly is: 'computer-command-interrupted'; readonly server: number }
  /** Set-CsRegistrar: only what is given changes. Dropped where nothing is given. */
  | ({ readonly is: 'registrar-set' } & Partial<RegistrarSettings>)
  /** A firewall blocks TCP 9001 towards the pool: nothing can be asked of its servers over DCOM and WCF. */
  | { readonly is: 'port-blocked' }
  | { readonly is: 'port-opened' }
  /** A Response Group of an owner is made at this pool. */
  | { readonly is: 'response-group-created'; readonly owner: PoolId; readonly workflow: string }
  /** Export-CsRgsConfiguration of what this pool has of an owner. `removes` is -RemoveExportedConfiguration. */
  | {
      readonly is: 'response-groups-exported'
      readonly owner: PoolId
      readonly file: string
      readonly removes: boolean
    }
  /**
   * Import-CsRgsConfiguration to this pool. `overwritesOwner` is -OverwriteOwner: they are the pool's own from then on;
   * `replaces` is -ReplaceExistingRgsSettings: what it has of that owner goes. `holds` is what is in a file that was not
   * exported here.
   */
  | {
      readonly is: 'response-groups-imported'
      readonly file: string
      readonly overwritesOwner: boolean
      readonly replaces: boolean
      readonly holds?: Extract<ExportedFile, { holds: 'response groups' }>
    }
  // From outside, and what a command comes to
  /** The startup type of its services is Disabled: neither a boot nor Start-CsWindowsService starts them. They run on. */
  | { readonly is: 'computer-disabled'; readonly server: number }
  /** The startup type of its services is Automatic again; `starts` says whether they are started, too. */
  | { readonly is: 'computer-enabled'; readonly server: number; readonly starts: boolean }
  // Waited for
  | { readonly is: 'computer-drain-due'; readonly server: number; readonly run: number }
  | { readonly is: 'computer-wait-over'; readonly server: number; readonly run: number }
  // At once, because of how things stand
  | {
      readonly is: 'computer-command-refused'
      readonly server: number
      readonly deed: ComputerDeed
      readonly why: ComputerRefusal
    }
  | {
      readonly is: 'computer-command-began'
      readonly server: number
      readonly deed: ComputerDeed
      readonly run: number
    }
  /** Its services are stopped and disabled; with -NoStop they run on, and only what was primary there has moved. */
  | { readonly is: 'computer-failed-over'; readonly server: number; readonly run: number }
  | { readonly is: 'computer-failed-back'; readonly server: number; readonly run: number }
  | {
      readonly is: 'computer-command-failed'
      readonly server: number
      readonly deed: ComputerDeed
      readonly run: number
      readonly why: ComputerFailure
    }

/** What is administered of the deployment as a whole. All of it comes from outside. */
export type DeploymentAdministrationEvent =
  /** Set-CsRegistrarConfiguration of a scope that exists; its PoolState is a matter of the failover: `pool-state-set`. Dropped where nothing is given. */
  | {
      readonly is: 'registrar-configuration-set'
      readonly scope: RegistrarScope
      readonly changes: Partial<RegistrarConfiguration>
    }
  /** New-CsRegistrarConfiguration of a site or a pool that has none. What is not given is as usual, not as in the wider scope. */
  | {
      readonly is: 'registrar-configuration-created'
      readonly scope: Exclude<RegistrarScope, 'global'>
      readonly changes: Partial<RegistrarConfiguration>
    }
  /** Remove-CsRegistrarConfiguration: the global one is as usual again, the others are gone. */
  | { readonly is: 'registrar-configuration-removed'; readonly scope: RegistrarScope }
  /** Stop-CsWindowsService -Name: one service by its short name. RTCSRV and LYNCBACKUP of a pool have events of their own. */
  | { readonly is: 'windows-service-stopped'; readonly computer: ServerId; readonly name: string }
  | { readonly is: 'windows-service-started'; readonly computer: ServerId; readonly name: string }
  /** New-CsConferenceDirectory, Move-CsConferenceDirectory and Remove-CsConferenceDirectory. */
  | { readonly is: 'conference-directory-created'; readonly directory: number; readonly to: PoolId }
  | {
      readonly is: 'conference-directory-moved'
      readonly directory: number
      readonly to: PoolId
      readonly force: boolean
    }
  | { readonly is: 'conference-directory-removed'; readonly directory: number }
  /** Set-CsLisSubnet and the like, in the active Central Management store. */
  | { readonly is: 'location-added'; readonly entry: string }
  /**
   * Export-CsLisConfiguration and Import-CsLisConfiguration, from and to the active Central Management store. `holds` is
   * what is in a file that was not exported here.
   */
  | { readonly is: 'locations-exported'; readonly file: string }
  | {
      readonly is: 'locations-imported'
      readonly file: string
      readonly holds?: Extract<ExportedFile, { holds: 'locations' }>
    }
  /** Publish-CsLisConfiguration and Unpublish-CsLisConfiguration. */
  | { readonly is: 'locations-published' }
  | { readonly is: 'locations-unpublished' }
  /** Move-CsUser. With -Force his contacts and scheduled conferences stay behind for good. */
  | {
      readonly is: 'user-moved'
      readonly user: string
      readonly from: PoolId
      readonly to: PoolId
      readonly force: boolean
    }
  /** Set-CsSite -FederationRoute or -XmppFederationRoute: the service as the cmdlet is given it; `null` for none. */
  | {
      readonly is: 'federation-route-set'
      readonly site: SiteId
      readonly route: Route
      readonly to: string | null
    }

/** Everything that an administrator can change beside what has a behaviour of its own. */
export type AdministrationEvent = PoolAdministrationEvent | DeploymentAdministrationEvent
