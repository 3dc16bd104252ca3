import type { ShellGround } from '../grounds.ts'

const documented = (what: string, source: string): ShellGround => ({ what, basis: 'documented', source })
const known = (what: string, source: string): ShellGround => ({ what, basis: 'known', source })
const assumed = (what: string): ShellGround => ({ what, basis: 'assumed', source: null })

/** What the cmdlets of users, of tests and of administration say and show, and how sure that is. */
export const userGrounds: readonly ShellGround[] = [
  assumed(
    'The people of a deployment: their names, addresses and numbers are made up, as many as each pool homes, or ten',
  ),
  documented('Get-CsUser: RegistrarPool never changes by a failover', 'Invoke-CsPoolFailOver, Description'),
  assumed('Get-CsUser: most of the properties that it shows, and their order'),
  known('The words of the error for an identity that nobody has', 'Console output in public posts'),
  documented(
    'Get-CsUserPoolInfo: BackupPoolFqdn, the machines in preferred order and the primary Registrars of both pools',
    'Get-CsUserPoolInfo, Examples',
  ),
  assumed('Get-CsUserPoolInfo: its other properties, and the numbers of machines'),
  documented('Move-CsUser -Force loses contacts and scheduled conferences', 'Move-CsUser, Parameters, Force'),
  assumed('Move-CsUser: its warnings and errors'),
  documented('What works for users in resiliency mode', 'Plan for Enterprise Voice resiliency'),
  assumed('Synthetic transactions: their labels, latencies, errors and diagnoses'),
  assumed('Synthetic transactions without a user: the first users of the pool take part'),
  documented('The names of the administrative roles', 'Environmental requirements, Administrator rights'),
  assumed('The cmdlets of each administrative role'),
  assumed('Certificates: what Get-CsCertificate shows is as the Deployment Wizard would ask for it'),
]
