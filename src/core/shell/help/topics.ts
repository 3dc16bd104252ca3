/** A topic of Get-Help that is not a cmdlet. */
export interface Topic {
  readonly name: string
  readonly synopsis: string
  readonly lines: readonly string[]
}

/** The topics that this product has written. */
export const topics: readonly Topic[] = [
  {
    name: 'about_Emulation',
    synopsis: 'What this Management Shell is, and what it is not.',
    lines: [
      'This shell works on the simulated deployment. Cmdlets bind their parameters and change the deployment as the documents',
      'say; time is simulated and passes as the simulation plays. Nothing outside the page is ever read or run.',
      '',
      'A cmdlet that the product knows and this shell does not simulate is recognised, and says so. Where the wording of the',
      "real console is not known, the wording here is this product's own; the list of what is known and what is assumed",
      'stands beside the simulation.',
    ],
  },
  {
    name: 'about_CommonParameters',
    synopsis: 'Parameters that every cmdlet takes.',
    lines: [
      '-Verbose and -Debug show more lines. -ErrorAction (SilentlyContinue, Continue, Stop, Inquire, Ignore) and -WarningAction',
      'say what happens after an error or warning. -ErrorVariable, -WarningVariable and -OutVariable keep what is said in a',
      'variable, named without $. Cmdlets that change something take -WhatIf, which only tells, and -Confirm, which asks.',
    ],
  },
  {
    name: 'about_Comparison_Operators',
    synopsis: 'Operators that compare values.',
    lines: [
      '-eq -ne -gt -ge -lt -le compare; -like and -notlike take the wildcards * and ?; -match and -notmatch take a regular',
      'expression; -contains, -notcontains, -in and -notin look into lists. Case plays no part unless a c stands before the',
      'name, as in -ceq. -and, -or, -not and ! join conditions.',
    ],
  },
  {
    name: 'about_Pipelines',
    synopsis: 'How objects flow from one cmdlet to the next.',
    lines: [
      'Objects flow through | one at a time, with all their properties. $_ is the object that is looked at:',
      '',
      '    Get-CsWindowsService | Where-Object {$_.Status -ne "Running"} | Format-Table Name, Status',
      '',
      'A parameter takes an object whole, or the property that is called like the parameter.',
    ],
  },
  {
    name: 'about_Pool_Failover',
    synopsis: 'The order in which a pool is failed over.',
    lines: [
      '1. Is the Central Management store there?  Get-CsManagementStoreReplicationStatus -CentralManagementStoreStatus',
      '   If it was on the lost pool, it goes first:  Invoke-CsManagementServerFailover, on a server of the other pool.',
      '2. Does an Edge pool send to the pool?  Get-CsService -EdgeServer, then Set-CsEdgeServer.',
      '3. Fail the pool over:  Invoke-CsPoolFailOver, with -DisasterMode only where the pool or its Back End is lost.',
      '4. Check:  Get-CsRegistrarConfiguration, Test-CsRegistration, Test-CsPresence.',
      '5. Bring what no pairing copies: location information and, in older releases, response groups.',
      '6. Repair, wait until the backup service is steady, then Invoke-CsPoolFailBack.',
    ],
  },
]

/** The topic of a name, whatever its case; `null` for none. */
export function topicOf(name: string): Topic | null {
  const wanted = name.toLowerCase()
  return topics.find((topic) => topic.name.toLowerCase() === wanted) ?? null
}
