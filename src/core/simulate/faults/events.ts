import type { ServerId } from '../../model/id.ts'
import type { LinkId, PartId } from '../../outage/part.ts'
import type { Millis } from '../clock.ts'

/** What happens to things as such: power, hardware, cables. */
export type FaultEvent =
  /** A computer, a database, a file store, a site with everything in it, or a link is down. */
  | { readonly is: 'part-failed'; readonly part: PartId }
  | { readonly is: 'part-repaired'; readonly part: PartId }
  /** Everything over the link takes so much longer; 0 for as fast as ever. */
  | { readonly is: 'link-slowed'; readonly link: LinkId; readonly by: Millis }
  /** A Front End Server that has had power again since its boot time runs, and its services start. `due` names the boot. */
  | { readonly is: 'computer-booted'; readonly computer: ServerId; readonly due: Millis }
