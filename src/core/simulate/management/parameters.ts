import { minute, second, type Millis } from '../clock.ts'
import { assumed, documentedIn, type Ground } from '../ground.ts'

/** Times of the Central Management store. */
export interface ManagementParameters {
  /** From a change until every computer that is reached has it: 2 to 3 minutes. */
  readonly cycle: Millis
  /** How long the store takes no changes while it becomes active on the other pool. */
  readonly switching: Millis
}

/** What the documents say, and where they are silent what is assumed: within the documented recovery time of 5 minutes. */
export const usualManagementParameters: ManagementParameters = {
  cycle: 150 * second,
  switching: minute,
}

/** Where each of them comes from. */
export const managementGrounds: Readonly<Record<keyof ManagementParameters, Ground>> = {
  cycle: documentedIn('Invoke-CsManagementStoreReplication', 'Description'),
  switching: assumed,
}
