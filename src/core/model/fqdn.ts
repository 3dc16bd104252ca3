/** The first label of a name: `ldn-fe01` of `ldn-fe01.contoso.com`. */
export function computerName(fqdn: string): string {
  const dot = fqdn.indexOf('.')
  return dot === -1 ? fqdn : fqdn.slice(0, dot)
}

/** What follows the first label: the DNS suffix; '' for a short name. */
export function domainOf(fqdn: string): string {
  const dot = fqdn.indexOf('.')
  return dot === -1 ? '' : fqdn.slice(dot + 1)
}

/** Whether a name is an IPv4 or IPv6 address in its usual spelling. */
export function isIpAddress(name: string): boolean {
  const parts = name.split('.')
  const isIpv4 = parts.length === 4 && parts.every((part) => /^\d{1,3}$/.test(part) && Number(part) <= 255)
  return isIpv4 || (/^[0-9a-f:]+$/i.test(name) && name.split(':').length > 2)
}
