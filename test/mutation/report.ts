import { table } from '../bench/measure.ts'
import { leastScore, scoreOf, type FolderResult, type Tried, type Wanted } from './mutation.ts'

/** The report of a run, in Markdown. */
export function reportOf(results: readonly FolderResult[], wanted: Wanted): string {
  const scores = results.map(({ name, total, tried, seconds }) => [
    name,
    total,
    tried.length,
    ...(['killed', 'hung', 'survived'] as const).map((fate) => count(tried, (one) => one.fate === fate)),
    count(tried, ({ fate, because }) => fate === 'survived' && because !== null),
    `${scoreOf(tried).toFixed(1)} %`,
    Math.round(seconds),
  ])
  return `Every mutant is one small change to the source, and the tests are to notice it. The score is the share of the tried
mutants that were noticed; at least ${leastScore} % are asked for, and survivors with an explanation still count against it.
Folders with fewer tried than there are were sampled with seed ${wanted.seed} and sample size ${wanted.sample}.

${table(['folder', 'mutants', 'tried', 'killed', 'hung', 'survived', 'explained', 'score', 's'], scores)}

Prose is left as it is: the strings of laws, reasons, messages, advice and titles of documents. What decides which
sentence is said, and what is put into it, is mutated.

## By kind of change

${byOperator(results.flatMap(({ tried }) => tried))}

## Survivors

${results.map(survivors).join('\n\n')}
`
}

function count(tried: readonly Tried[], which: (one: Tried) => boolean): number {
  return tried.filter(which).length
}

function byOperator(tried: readonly Tried[]): string {
  const operators = [...new Set(tried.map(({ mutant }) => mutant.operator))].toSorted()
  return table(
    ['change', 'tried', 'survived'],
    operators.map((operator) => {
      const some = tried.filter(({ mutant }) => mutant.operator === operator)
      return [operator, some.length, count(some, ({ fate }) => fate === 'survived')]
    }),
  )
}

function survivors({ name, tried }: FolderResult): string {
  const some = tried.filter(({ fate }) => fate === 'survived')
  if (some.length === 0) return `### ${name}\n\nNone.`
  const entries = some.map(
    ({ mutant: { file, line, was, becomes }, because }) =>
      `**${file}:${line}** ${because ?? 'Not explained yet.'}\n\n\`\`\`diff\n- ${was}\n+ ${becomes}\n\`\`\``,
  )
  return `### ${name}\n\n${entries.join('\n\n')}`
}
