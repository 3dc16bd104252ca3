import { hour, minute, type Millis } from '../clock.ts'
import { assumed, documentedIn, type Ground } from '../ground.ts'

/** Times and choices of what administrators do to single computers. */
export interface AdministrationParameters {
  /** From the beginning of Invoke-CsComputerFailOver until users and conferences have left the server, if they can. */
  readonly drain: Millis
  /** How long Invoke-CsComputerFailOver and Invoke-CsComputerFailBack wait where no WaitTime is given. */
  readonly computerWait: Millis
  /** Whether a full reset of the registrar state enables and starts services that are disabled: it may, the documents say. */
  readonly fullResetEnables: boolean
}

/** What the documents say, and where they are silent what is assumed. */
export const usualAdministrationParameters: AdministrationParameters = {
  drain: 10 * minute,
  computerWait: hour,
  fullResetEnables: true,
}

/** Where each of them comes from. */
export const administrationGrounds: Readonly<Record<keyof AdministrationParameters, Ground>> = {
  drain: assumed,
  computerWait: documentedIn('Invoke-CsComputerFailOver', 'Parameters, WaitTime'),
  fullResetEnables: {
    basis: 'assumed',
    source: { title: 'Reset-CsPoolRegistrarState', section: 'Parameters, ResetType' },
  },
}
