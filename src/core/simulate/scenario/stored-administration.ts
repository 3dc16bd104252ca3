import * as z from 'zod'
import { at, names, oneName } from './stored-names.ts'
import { time } from './stored-time.ts'

const service = z.string().min(1).describe('The short name of the service, such as REPLICA.')

/** The stored shape of what an administrator does to single servers, services, ports and Registrars. */
export const administrationSteps = [
  z.strictObject({
    at,
    do: z
      .literal('fail over computer')
      .describe('Invoke-CsComputerFailOver, of servers of Skype for Business Server 2015 and 2019.'),
    what: oneName.describe('The server.'),
    force: z.boolean().default(false).describe('Whether -Force is given.'),
    noStop: z.boolean().default(false).describe('Whether -NoStop is given.'),
  }),
  z.strictObject({
    at,
    do: z
      .literal('fail back computer')
      .describe('Invoke-CsComputerFailBack, of servers of Skype for Business Server 2015 and 2019.'),
    what: oneName.describe('The server.'),
    noStart: z.boolean().default(false).describe('Whether -NoStart is given.'),
  }),
  z.strictObject({
    at,
    do: z
      .literal('interrupt computer failover')
      .describe('The command that fails a server over or back is stopped.'),
    what: oneName.describe('The server.'),
  }),
  z.strictObject({
    at,
    do: z
      .literal('disable services')
      .describe('The startup type of the services of Front End Servers is Disabled.'),
    what: names,
  }),
  z.strictObject({
    at,
    do: z.literal('enable services').describe('Their startup type is Automatic again.'),
    what: names,
  }),
  z.strictObject({
    at,
    do: z.literal('stop service').describe('Stop-CsWindowsService -Name.'),
    what: names,
    service,
  }),
  z.strictObject({
    at,
    do: z.literal('start service').describe('Start-CsWindowsService -Name.'),
    what: names,
    service,
  }),
  z.strictObject({
    at,
    do: z.literal('block port').describe('A firewall blocks TCP 9001 towards pools.'),
    what: names,
  }),
  z.strictObject({
    at,
    do: z.literal('open port').describe('TCP 9001 towards pools is open again.'),
    what: names,
  }),
  z.strictObject({
    at,
    do: z.literal('set registrar').describe('Set-CsRegistrar; what is left out stays.'),
    what: oneName.describe('The pool.'),
    backup: oneName.nullable().optional().describe('-BackupRegistrar: a pool; null for none.'),
    automaticFailover: z.boolean().optional().describe('-EnableAutomaticFailover.'),
    failureDetection: time.optional().describe('-FailureDetectionInterval.'),
    failback: time.optional().describe('-FailbackDetectionInterval.'),
  }),
  z.strictObject({
    at,
    do: z
      .literal('set store threshold')
      .describe(
        'Set-CsRegistrarConfiguration -BackupStoreUnavailableThreshold, of the global configuration.',
      ),
    after: time.describe('How long the Back End may be away until users are in resiliency mode.'),
  }),
] as const
