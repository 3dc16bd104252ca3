import type { Trunk } from '#core/model/role.ts'
import { roleText } from '../../text/role-properties.ts'

/** Where a trunk leads, in one line: TLS 5067 → ldn-pool.contoso.com 5067; `null` for no Mediation Server. */
export function portsLine({ protocol, gatewayPort, mediationPort }: Trunk, mediation: string | null): string {
  const target = mediation === null ? roleText.trunks.noMediation : `${mediation} ${mediationPort}`
  return `${protocol.toUpperCase()} ${gatewayPort} → ${target}`
}
