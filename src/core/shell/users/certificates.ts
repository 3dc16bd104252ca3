import { textHash } from '../../simulate/trace/hash.ts'
import { textsOf } from '../binding/read.ts'
import type { Cmdlet } from '../cmdlet.ts'
import { failWith } from '../failover/errors.ts'
import { localServer } from '../failover/places.ts'
import { netBiosName } from '../new-session.ts'
import { objectOf } from '../value.ts'
import { withoutEffect } from './without-effect.ts'

/** The type of what Get-CsCertificate puts out. */
export const certificateReference = 'Microsoft.Rtc.Management.Deployment.CertificateReference'

const uses = ['Default', 'WebServicesInternal', 'WebServicesExternal', 'OAuthTokenIssuer'] as const

const year = 365 * 24 * 3_600_000

/** The certificates of this computer: no topology states them, so that each is as the Deployment Wizard asks for it. */
export const getCertificate: Cmdlet = {
  name: 'Get-CsCertificate',
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const { computer, date } = shell.session()
    if (computer === null)
      return yield* failWith(
        shell,
        'This computer has no services of the product, and no certificates for them.',
      )
    const pool = localServer(shell, world)?.pool.fqdn
    const wanted = textsOf(bound, 'Type').map((type) => type.toLowerCase())
    for (const use of uses) {
      if (wanted.length > 0 && !wanted.includes(use.toLowerCase())) continue
      if (pool === undefined && use !== 'Default') continue
      const print = textHash(`a ${computer}`) + textHash(`b ${computer}`) + textHash(`c ${computer}`)
      yield* shell.emit(
        objectOf(certificateReference, {
          Issuer: `CN=${netBiosName(world.setting.topology).toLowerCase()}-CA`,
          NotAfter: { is: 'datetime', milliseconds: date + year },
          NotBefore: { is: 'datetime', milliseconds: date - year },
          SerialNumber: print.slice(0, 20).toUpperCase(),
          Subject: `CN=${pool ?? computer}`,
          AlternativeNames: [...new Set([pool ?? computer, computer])],
          Thumbprint: print.slice(0, 40).toUpperCase(),
          EffectiveDate: null,
          PreviousThumbprint: null,
          UpdateTime: null,
          Use: use,
          SourceScope: 'Local',
        }),
      )
    }
  },
}

const why = 'Certificates are not simulated: every computer has those that it needs.'

/** Cmdlets that would change certificates. */
export const certificateChanges: readonly Cmdlet[] = [
  withoutEffect('Request-CsCertificate', why),
  withoutEffect('Set-CsCertificate', why),
]
