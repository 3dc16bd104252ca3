import type { Pool, Server } from '../../model/pool.ts'
import { findPool, type Topology } from '../../model/topology.ts'
import { fullName } from '../../words/words.ts'
import type { NoPlan, Plan, PoolPlan, Purpose, SafePlan } from './plan.ts'
import { minutesReady, procedureOf, type Procedure } from './procedure.ts'
import { comment, quoted } from './quoting.ts'
import type { PlanStep } from './steps.ts'
import { namesOf, poolParagraphs, stepHeading } from './words.ts'

/**
 * The plan as a commented PowerShell script of printable ASCII, with CRLF line ends. Names are data: each stands in a
 * quoted string or a line of comment that it cannot leave. Every cmdlet that changes something comes with -WhatIf first,
 * and the script waits for a person before and after it.
 */
export function runbook(topology: Topology, plan: Plan, documentName: string): string {
  const pools = plan.pools.flatMap((of) => {
    const pool = findPool(topology, of.pool)
    return pool ? poolLines(topology, pool, of, plan.purpose) : []
  })
  return [...header(documentName, plan), ...pools, ''].join('\r\n')
}

function header(documentName: string, { pools, purpose }: Plan): readonly string[] {
  const what =
    purpose === 'patch'
      ? 'Patching Front End Servers'
      : 'Restarting Front End Servers after a published change'
  return [
    comment(`${what}: a runbook generated from the document "${documentName}".`),
    comment(
      'It is a plan. Nothing has been executed, and no server was asked for its state: the states below are what',
    ),
    comment('the document and the printed tables say. Read all of it before you run any of it.'),
    comment(
      'Run it in the management shell of the product, on a Front End Server of the pool that the step leaves up.',
    ),
    comment(
      'Each command that changes something stands here twice: first with -WhatIf, then, after you agree, in earnest.',
    ),
    comment('It never uses -Force: with it, Invoke-CsComputerFailOver would not heed -WhatIf.'),
    ...(pools.length > 1
      ? [
          comment(
            'The pools follow one after the other. Never maintain both pools of a pair at the same time.',
          ),
        ]
      : []),
    '',
    "$ErrorActionPreference = 'Stop'",
    '',
    'function Confirm-Step([string] $Question) {',
    '    $answer = Read-Host -Prompt "$Question Type yes to go on"',
    "    if ($answer -ne 'yes') { throw 'Stopped, because the answer was not yes.' }",
    '}',
  ]
}

function poolLines(topology: Topology, pool: Pool, plan: PoolPlan, purpose: Purpose): readonly string[] {
  const about = [
    '',
    comment('='.repeat(100)),
    comment(`Pool ${fullName(pool.fqdn)}`),
    ...poolParagraphs(pool, plan).map(comment),
  ]
  const unnamed = [pool, ...pool.servers].some(({ fqdn }) => fqdn === '')
  if (unnamed) return [...about, comment('No commands: the pool or one of its servers has no name.')]
  return plan.kind === 'none'
    ? [...about, ...withoutOrder(pool, plan, purpose)]
    : [
        ...about,
        ...partnerCheck(topology, pool, plan),
        ...plan.steps.flatMap((step) => stepLines(pool, plan, step, purpose)),
      ]
}

/** A pool without a safe order gets no commands, but for the reset after a change during which the whole pool was down. */
function withoutOrder(
  pool: Pool,
  { reason, remedies, alreadyDown }: NoPlan,
  purpose: Purpose,
): readonly string[] {
  const allDown = reason === 'stopped' && alreadyDown.length === pool.servers.length
  return [
    ...remedies.map(({ text }) => comment(`What would help: ${text}`)),
    ...(purpose === 'configuration' && allDown && pool.edition === 'enterprise'
      ? [
          comment('The whole pool is down during the change. After the new topology has been published:'),
          ...inEarnest(
            `Reset-CsPoolRegistrarState -PoolFqdn ${quoted(pool.fqdn)} -ResetType ServiceReset`,
            `Has the new topology been published, and are the services of ${pool.fqdn} to be reset?`,
          ),
        ]
      : []),
  ]
}

function partnerCheck(topology: Topology, pool: Pool, { partner }: SafePlan): readonly string[] {
  const backup = findPool(topology, partner?.pool ?? null)
  if (!backup || backup.fqdn === '') return []
  return [
    '',
    comment('The backup pool, before anything is taken down.'),
    `Get-CsBackupServiceStatus -PoolFqdn ${quoted(pool.fqdn)}`,
    `Get-CsBackupServiceStatus -PoolFqdn ${quoted(backup.fqdn)}`,
    confirm(`Are both backup services in a steady state, so that ${backup.fqdn} could take over?`),
  ]
}

function stepLines(pool: Pool, plan: SafePlan, step: PlanStep, purpose: Purpose): readonly string[] {
  const procedure = procedureOf(pool.version, purpose)
  const heading = stepHeading(pool, step, plan.steps.length)
  const names = namesOf(pool, step.takesDown)
  const servers = pool.servers.filter(({ id }) => step.takesDown.includes(id))
  return [
    '',
    comment('-'.repeat(100)),
    comment(heading),
    ...step.sentences.map(comment),
    `Write-Host ${quoted(heading)}`,
    confirm(`Does this shell run on a Front End Server of ${pool.fqdn} other than ${names}?`),
    `Get-CsPoolFabricState -PoolFqdn ${quoted(pool.fqdn)}`,
    procedure.readiness,
    confirm(readyQuestion(pool, step)),
    ...servers.flatMap((server) => takeDown(server, procedure)),
    confirm(`${procedure.work} ${names} now. Is that done, and are the computers back?`),
    ...servers.flatMap((server) => bringBack(server, procedure)),
    procedure.readiness,
    confirm(`Do all services run on ${names}, and has the pool been ready for ${minutesReady} minutes?`),
  ]
}

function readyQuestion(pool: Pool, { alreadyDown }: PlanStep): string {
  const but = alreadyDown.length > 0 ? ` but ${namesOf(pool, alreadyDown)}` : ''
  return `Do all servers${but} run, is no replica missing from them, and is the pool ready?`
}

function takeDown({ fqdn }: Server, { by }: Procedure): readonly string[] {
  return by === 'computer'
    ? [
        comment('Stops and disables the services: a restart of the computer alone does not bring them back.'),
        ...inEarnest(
          `Invoke-CsComputerFailOver -ComputerName ${quoted(fqdn)}`,
          `Is ${fqdn} to be failed over?`,
        ),
      ]
    : inEarnest(
        `Stop-CsWindowsService -ComputerName ${quoted(fqdn)} -Graceful`,
        `Are the services of ${fqdn} to be stopped?`,
      )
}

function bringBack({ fqdn }: Server, { by }: Procedure): readonly string[] {
  const command = by === 'computer' ? 'Invoke-CsComputerFailBack' : 'Start-CsWindowsService'
  return [
    ...inEarnest(`${command} -ComputerName ${quoted(fqdn)}`, `Is ${fqdn} to be brought back?`),
    comment('What does not run yet:'),
    `Get-CsWindowsService -ComputerName ${quoted(fqdn)} -ExcludeActivityLevel | Where-Object { $_.Status -ne 'Running' }`,
  ]
}

/** The command with -WhatIf, the question, and the command. */
function inEarnest(command: string, question: string): readonly string[] {
  return [`${command} -WhatIf`, confirm(question), command]
}

function confirm(question: string): string {
  return `Confirm-Step ${quoted(question)}`
}
