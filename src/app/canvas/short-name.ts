import { computerName, isIpAddress } from '#core/model/fqdn.ts'

/** A name without its domain; an address, by which a gateway may be known, as it is. */
export function shortNameOf({ fqdn }: { readonly fqdn: string }): string {
  return isIpAddress(fqdn) ? fqdn : computerName(fqdn)
}
