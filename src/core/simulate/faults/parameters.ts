import { minute, type Millis } from '../clock.ts'
import { assumed, type Ground } from '../ground.ts'

/** Times of power and hardware. */
export interface FaultParameters {
  /**
   * From the repair of a Front End Server, or the return of power to its site, until its services start. They start by
   * themselves, since their startup type is Automatic.
   */
  readonly boot: Millis
}

/** What is assumed where the documents are silent. */
export const usualFaultParameters: FaultParameters = { boot: 5 * minute }

/** Where each of them comes from. */
export const faultGrounds: Readonly<Record<keyof FaultParameters, Ground>> = { boot: assumed }
