import { usualAdministrationParameters, type AdministrationParameters } from './administration/parameters.ts'
import { usualBackEndParameters, type BackEndParameters } from './back-end/parameters.ts'
import { usualBackupParameters, type BackupParameters } from './backup/parameters.ts'
import { usualFailoverParameters, type FailoverParameters } from './failover/parameters.ts'
import { usualFaultParameters, type FaultParameters } from './faults/parameters.ts'
import { usualPoolParameters } from './front-end/parameters.ts'
import type { PoolParameters } from './front-end/state.ts'
import { usualManagementParameters, type ManagementParameters } from './management/parameters.ts'
import { usualRegistrarParameters, type RegistrarParameters } from './registrar/parameters.ts'
import { usualUserParameters, type UserParameters } from './users/parameters.ts'

/** Every time and size that the simulation takes, by behaviour. */
export interface Parameters {
  readonly faults: FaultParameters
  readonly backEnd: BackEndParameters
  readonly frontEnd: PoolParameters
  readonly management: ManagementParameters
  readonly backup: BackupParameters
  readonly registrar: RegistrarParameters
  readonly failover: FailoverParameters
  readonly users: UserParameters
  readonly administration: AdministrationParameters
}

/** What the documents say, and where they are silent what is assumed. */
export const usualParameters: Parameters = {
  faults: usualFaultParameters,
  backEnd: usualBackEndParameters,
  frontEnd: usualPoolParameters,
  management: usualManagementParameters,
  backup: usualBackupParameters,
  registrar: usualRegistrarParameters,
  failover: usualFailoverParameters,
  users: usualUserParameters,
  administration: usualAdministrationParameters,
}

/** Only what differs from the usual parameters, behaviour by behaviour. */
export type ParameterChanges = { readonly [Of in keyof Parameters]?: Partial<Parameters[Of]> }

/** The usual parameters with some changes. */
export function changedParameters(changes: ParameterChanges): Parameters {
  return {
    faults: { ...usualParameters.faults, ...changes.faults },
    backEnd: { ...usualParameters.backEnd, ...changes.backEnd },
    frontEnd: { ...usualParameters.frontEnd, ...changes.frontEnd },
    management: { ...usualParameters.management, ...changes.management },
    backup: { ...usualParameters.backup, ...changes.backup },
    registrar: { ...usualParameters.registrar, ...changes.registrar },
    failover: { ...usualParameters.failover, ...changes.failover },
    users: { ...usualParameters.users, ...changes.users },
    administration: { ...usualParameters.administration, ...changes.administration },
  }
}
