import { readFileSync, readdirSync } from 'node:fs'
import { cmdlets } from '../../src/core/shell/cmdlets.ts'
import { estateOf } from '../../src/core/shell/host/estate.ts'
import { entryLines, playLines, type Played } from '../../src/core/shell/host/play.ts'
import { newSession } from '../../src/core/shell/new-session.ts'
import { shellDeployments } from './shell-deployments.ts'

/*
 * The corpus of the shell: lines to type stand in test/fixtures/shell/lines, the console that they make beside it under the
 * same name. The first line of a file says on which deployment: `# on pair`, and where the session is: `# on pair at FQDN`.
 * Answers to questions are the lines after; `# at 00:08:20` sets the moment of the next line.
 */

const folder = 'test/fixtures/shell'

/** The names of the files, without their ending. */
export const corpusNames = (): string[] =>
  readdirSync(`${folder}/lines`)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => name.replace(/\.txt$/, ''))

/** Types the lines of a file. */
export function playCorpus(name: string): Played {
  const [head = '', ...lines] = readFileSync(`${folder}/lines/${name}.txt`, 'utf8').split('\n')
  const { deployment = '', computer } =
    /^# on (?<deployment>\S+)(?: at (?<computer>\S+))?$/.exec(head)?.groups ?? {}
  const topology = shellDeployments[deployment]?.()
  if (!topology)
    throw new Error(`${name}.txt begins with ${JSON.stringify(head)}: there is no such deployment`)
  const session = newSession(topology, computer === undefined ? {} : { computer })
  return playLines(estateOf(topology), session, lines, cmdlets)
}

/** The console after the lines of a file. */
export const recordCorpus = (name: string): string =>
  playCorpus(name)
    .entries.flatMap(entryLines)
    .map((line) => `${line}\n`)
    .join('')

/** The console as it was recorded. */
export const recordedCorpus = (name: string): string => readFileSync(`${folder}/${name}.txt`, 'utf8')
