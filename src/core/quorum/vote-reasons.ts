import type { Pool } from '../model/pool.ts'
import { counted } from '../words/words.ts'
import { twoServers, witnessNote, witnessOf2013 } from '../tables/high-availability.ts'
import { runningOf } from './phrases.ts'
import { documentedReading, type Basis } from './reading.ts'
import { reason, type Reason } from './reason.ts'
import { noteApplies } from './requirements.ts'
import type { Losses, Verdict } from './verdict.ts'
import { votersOf, type Voters } from './voters.ts'

/** Whether the primary database votes and what that rests on; what the note on the witness says; how the tables are read. */
export function voteReasons(pool: Pool, verdict: Verdict, voters: Voters, losses: Losses): Reason[] {
  return [
    ...voteOfDatabase(pool, verdict, voters, losses),
    ...voteModel(pool, verdict, voters),
    ...earlierTable(verdict, voters),
    ...witness(verdict, voters, losses),
    ...pairOfServers(verdict, losses),
  ]
}

/** What the vote of the database rests on: the documents, or a vote model that differs from them for this pool. */
export function voteBasis(pool: Pool, { reading, version, voters }: Verdict): Basis {
  const documented = votersOf(pool, { ...reading, votes: documentedReading.votes })
  if (documented?.sqlVotes === voters?.sqlVotes) return 'derived'
  return reading.votes === 'always' && version === '2013' ? 'derived' : 'assumed'
}

function voteOfDatabase(pool: Pool, verdict: Verdict, voters: Voters, losses: Losses): Reason[] {
  if (!voters.documentedWithoutSql) return []
  const source = voters.sqlVotes === 1 && verdict.servers % 2 === 1 ? witnessOf2013 : witnessNote
  const vote = (text: string): Reason => reason('vote', voteBasis(pool, verdict), text, { source })
  if (voters.sqlVotes === 0)
    return [
      vote(`The primary database has no vote: ${oddVoters(verdict, voters)} an odd number.`),
      ...(losses.primaryDatabase
        ? [
            vote(
              'It is down or out of reach, which takes no vote. The printed table itself assumes that the Back End runs.',
            ),
          ]
        : []),
    ]
  const present =
    verdict.votesPresent === 1 ? '1 vote is present' : `${verdict.votesPresent} votes are present`
  return [
    vote(
      losses.primaryDatabase
        ? `The primary database is down or out of reach, and its vote with it: ${present}, ` +
            `${verdict.votesNeeded} are needed. The mirror or another replica does not vote in its place. ` +
            'Derived: the printed table assumes that the Back End runs.'
        : `The primary database votes as witness: ${present}, ${verdict.votesNeeded} are needed.`,
    ),
  ]
}

function oddVoters({ servers: size }: Verdict, voters: Voters): string {
  if (size === 1) return '1 server is'
  return `${size % 2 === 1 ? counted(size, 'server') : `the ${counted(voters.firstServers, 'server')} that count`} are`
}

/** A word on the vote model, where it judges this pool otherwise than the documented one. */
function voteModel(pool: Pool, verdict: Verdict, voters: Voters): Reason[] {
  const { reading } = verdict
  const documented = votersOf(pool, { ...reading, votes: documentedReading.votes })
  if (documented?.sqlVotes === voters.sqlVotes) return []
  const basis = voteBasis(pool, verdict)
  return voters.sqlVotes === 1
    ? [
        reason(
          'note',
          basis,
          'As set, the primary database votes in every pool: the page of Lync Server 2013 does not speak of even ' +
            'numbers. That of Skype for Business Server gives it a vote in even-sized pools only.',
          { source: witnessOf2013 },
        ),
      ]
    : [
        reason(
          'note',
          basis,
          'As set, the primary database votes only where the servers that count are an even number. The documents ' +
            'give it a vote in every even-sized pool.',
          { source: witnessNote },
        ),
      ]
}

function earlierTable({ reading, version }: Verdict, voters: Voters): Reason[] {
  if (!reading.earlierTable || version !== '2013') return []
  return [
    reason(
      'note',
      'documented',
      'As set, judged by the functional table of May 2013, in which every server counts.',
      {
        source: voters.rows[0]?.source ?? null,
      },
    ),
  ]
}

/** The note on the witness: what it asks for when read literally, or that it would ask for more than the votes do. */
function witness(verdict: Verdict, voters: Voters, losses: Losses): Reason[] {
  const { servers: size, running, startNeeded, functional, reading } = verdict
  if (size % 2 === 1 || startNeeded === null || !voters.documentedWithoutSql) return []
  const note = (text: string): Reason => reason('note', 'derived', text, { source: witnessNote })
  const short = startNeeded - running
  if (noteApplies(size, voters, losses, reading))
    return [
      note(
        `The note on the witness, read literally, asks for ${startNeeded} running servers while the primary ` +
          `database is down: ${runningOf(running, String(size))}.`,
      ),
    ]
  if (short <= 0 || functional !== true) return []
  if (reading.strictNote)
    return [
      note(
        `It may not lose its primary database either: the note on the witness, read literally, then asks for ` +
          `${startNeeded} running servers, and ${runningOf(running, String(size))}.`,
      ),
    ]
  if (!losses.primaryDatabase) return []
  return [
    note('The note on the witness, read literally, says that this pool goes down; by its votes it runs.'),
    reason(
      'advice',
      'derived',
      'Bring the primary database back, or leave the restart trap: either makes it safe by both readings.',
    ),
  ]
}

/** What the documents advise for pools of two servers, beside the rows. */
function pairOfServers(verdict: Verdict, losses: Losses): Reason[] {
  if (verdict.servers !== 2) return []
  const advice = (text: string): Reason => reason('advice', 'documented', text, { source: twoServers })
  if (verdict.running === 0)
    return [
      advice(
        'Start both servers of this pool at the same time. If that is not possible, start them in the reverse order ' +
          'in which they went down; if neither is, run Reset-CsPoolRegistrarState -ResetType QuorumLossRecovery for ' +
          'the pool before you start it.',
      ),
    ]
  return [
    ...(losses.primaryDatabase && verdict.functional === true
      ? [
          advice(
            'If its whole Back End is down, and not its primary database alone, a pool of two servers is likely to go ' +
              'down soon as well. Bring the database back first.',
          ),
        ]
      : []),
    ...(verdict.running === 1
      ? [advice('Bring the other server of this pool back as soon as you can.')]
      : []),
  ]
}
