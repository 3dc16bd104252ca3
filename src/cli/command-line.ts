import { analyze, analyzeUsage } from './analyze.ts'
import { check, checkUsage } from './check.ts'
import { convert, convertUsage } from './convert.ts'
import { diff, diffUsage } from './diff.ts'
import { drill, drillUsage } from './drill.ts'
import { explain, explainUsage } from './explain.ts'
import type { ExitCode, Io } from './io.ts'
import { rules, rulesUsage } from './rules.ts'
import { shell, shellUsage } from './shell.ts'
import { simulate, simulateUsage } from './simulate.ts'
import { verdict, verdictUsage } from './verdict.ts'

type Verb = (args: readonly string[], io: Io) => Promise<ExitCode>

const verbs: ReadonlyMap<string, Verb> = new Map([
  ['analyze', analyze],
  ['check', check],
  ['convert', convert],
  ['diff', diff],
  ['drill', drill],
  ['explain', explain],
  ['rules', rules],
  ['shell', shell],
  ['simulate', simulate],
  ['verdict', verdict],
])

const usage = `Usage:
  ${checkUsage}
  ${convertUsage}
  ${diffUsage}
  ${verdictUsage}
  ${analyzeUsage}
  ${simulateUsage}
  ${shellUsage}
  ${drillUsage}
  ${rulesUsage}
  ${explainUsage}

FILE, A and B are topologies in any readable format: our JSON, a Topology XML, a .tbxml or the zip file of
Export-CsConfiguration; - is standard input. A name that begins with - stands behind --.
SCENARIO is what is done to a deployment, when, and what has to come of it (public/scenario.schema.json); --on plays it on
another topology. shell takes a topology instead of a scenario, too, and its lines from standard input.
DRILL is the id of a drill or its number; TRANSCRIPT is what was typed in it, line by line, or an attempt as the page saves it.
RULE is an id of the catalogue such as PAIR-002, upper or lower case.
`

/** Runs one command. Never throws for what a person typed or a file holds: that is a reason and exit code 2. */
export async function commandLine(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    io.answer(usage)
    return 0
  }
  const verb = name === undefined ? undefined : verbs.get(name)
  if (verb) return verb(rest, io)
  io.reason(name === undefined ? 'Say what to do.' : `There is no command ${JSON.stringify(name)}.`)
  io.reason(usage.trimEnd())
  return 2
}
