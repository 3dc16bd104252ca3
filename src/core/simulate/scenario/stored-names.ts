import * as z from 'zod'
import { time } from './stored-time.ts'

const name = z.string().min(1)

/** Several things by their names. */
export const names = z
  .union([name, z.array(name).min(1)], { error: 'a name, or a list of names,' })
  .describe(
    'FQDNs of computers, pools or SQL Server names, host\\instance, sites, or links as "London <-> Dublin"; the first part of an FQDN is enough where it names one thing.',
  )

/** One thing by its name. */
export const oneName = name.describe('An FQDN; its first part is enough where it names one thing.')

/** The moment of a step or of an assertion. */
export const at = time.describe('When, from the beginning of the scenario.')
