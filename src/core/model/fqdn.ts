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
