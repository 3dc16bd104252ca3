import type { ShellGround } from '../grounds.ts'

/** What the general cmdlets say or show on a ground of their own. */
export const generalGrounds: readonly ShellGround[] = [
  {
    what: 'The layout of tables and lists: blank lines, widths, how text is cut and how collections are shown',
    basis: 'known',
    source: 'Windows PowerShell 5.1',
  },
  {
    what: 'The layout of Get-Member: its columns have fixed widths',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'The words of errors of the general cmdlets',
    basis: 'known',
    source: 'Windows PowerShell 5.1',
  },
  {
    what: 'What is refused because the emulation has only a small drive C and shares, or does not make a type',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'Every share can be written to, whether or not the topology names it',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'Events 32163, 32170 and 32173 in the log of a Front End Server whose pool loses its quorum',
    basis: 'known',
    source: 'reports of administrators',
  },
  {
    what: 'Event 32174 while a Front End Server waits for routing groups to be placed',
    basis: 'known',
    source: 'reports of administrators',
  },
  {
    what: 'Event 32169 while a Front End Server waits for the pool manager; no other event of the product',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'Addresses of computers whose topology states none are made from the numbers of the document',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'A computer without power answers nothing; one that starts answers once its boot time is over',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'The ports that a Front End Server listens on: those of its services while RTCSRV runs, 9001 while LYNCBACKUP runs',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'Display names of services in Get-Service',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'Version numbers of modules in Get-Module',
    basis: 'assumed',
    source: null,
  },
  {
    what: 'Passwords are asked for and never kept: a credential of the emulation holds a name alone',
    basis: 'assumed',
    source: null,
  },
]
