import type { Cmdlet } from '../cmdlet.ts'
import { mustWrite } from '../failover/store-access.ts'
import { serviceGiven } from './identities.ts'
import type { ServiceRole } from './service-roles.ts'
import { sayWithoutEffect, settingsWithoutEffect } from './without-effect.ts'

/** Cmdlets that set ports and associations of a service, which the simulation knows nothing of. */
const roles: Readonly<Record<string, ServiceRole>> = {
  'Set-CsUserServer': 'UserServer',
  'Set-CsDirector': 'Director',
  'Set-CsMediationServer': 'MediationServer',
  'Set-CsConferenceServer': 'ConferencingServer',
  'Set-CsWebServer': 'WebServer',
  'Set-CsApplicationServer': 'ApplicationServer',
}

/** They are recognised, and write a change that is replicated like any other. */
export const setServices: readonly Cmdlet[] = Object.entries(roles).map(([name, role]) => ({
  name,
  *process(shell, bound) {
    const { world } = yield* shell.moment()
    const { identity } = yield* serviceGiven(shell, bound, world, role)
    if (!(yield* shell.shouldProcess(identity))) return
    yield* mustWrite(shell)
    if (settingsWithoutEffect(bound, ['Identity']).length > 0)
      yield* shell.act([{ of: 'management', event: { is: 'management-changed' } }])
    yield* sayWithoutEffect(shell, bound, ['Identity'])
  },
}))
