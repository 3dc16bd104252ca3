import { instanceName, type SqlAvailability, type SqlEdition, type SqlSoftware } from '../model/store.ts'
import { sqlEditionOf, sqlReleaseOf } from '../tables/sql-releases.ts'
import { backEndPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { listed } from '../words/words.ts'

/** SQL-005: primary, mirror and witness run one release of SQL Server, and the first two one edition. Silent on what is not stated. */
export const mirroredStoreSameSqlServer: Rule = {
  id: 'SQL-005',
  severity: 'error',
  law: 'Primary, mirror and witness run the same release of SQL Server, and primary and mirror the same edition.',
  reason:
    'Mirroring is set up only between servers of one release, and the mirror must be able to do all that the primary does. Only the witness may have another edition.',
  source: { title: backEndPage, section: 'Guidelines for planning Back End Server mirroring' },
  basis: 'documented',
  topologyBuilder: 'allows',
  scope: 'sql',
  *check({ id, availability, software }) {
    if (availability.kind !== 'mirrored') return
    const partners = partnersOf(availability, software)
    const differences = [differentReleases(partners), differentEditions(partners)].filter(
      (said) => said !== null,
    )
    if (differences.length === 0) return
    yield {
      targets: [id],
      field: 'software',
      message: `${differences.join(' ')} So their databases cannot be mirrored.`,
      todo: 'Install the same release of SQL Server on primary, mirror and witness, and the same edition on primary and mirror.',
    }
  },
}

/** One SQL Server of a mirroring: what it is called and what it runs. */
interface Partner {
  readonly called: string
  readonly software: SqlSoftware
  readonly witness: boolean
}

function partnersOf(
  {
    primary,
    mirror,
    witness,
    mirrorSoftware,
    witnessSoftware,
  }: Extract<SqlAvailability, { kind: 'mirrored' }>,
  software: SqlSoftware,
): readonly Partner[] {
  const both: readonly Partner[] = [
    { called: `primary ${instanceName(primary)}`, software, witness: false },
    { called: `mirror ${instanceName(mirror)}`, software: mirrorSoftware ?? software, witness: false },
  ]
  if (witness === null) return both
  const third = witnessSoftware ?? software
  return [...both, { called: `witness ${instanceName(witness)}`, software: third, witness: true }]
}

/** The service pack does not count: partners are updated one after the other. */
function differentReleases(partners: readonly Partner[]): string | null {
  return different(
    partners.flatMap(({ called, software }) => {
      const release = sqlReleaseOf(software)
      return release ? [{ called, has: `runs SQL Server ${release.name}` }] : []
    }),
  )
}

function differentEditions(partners: readonly Partner[]): string | null {
  return different(
    partners.flatMap(({ called, software, witness }) => {
      const edition = sqlEditionOf(software)
      return edition && !witness ? [{ called, has: `has ${editions[edition]}` }] : []
    }),
  )
}

/** The first of them and those that have something else, as a sentence. */
function different(stated: readonly { readonly called: string; readonly has: string }[]): string | null {
  const [first, ...others] = stated
  const unlike = others.filter(({ has }) => has !== first?.has)
  if (!first || unlike.length === 0) return null
  return `The ${first.called} ${first.has}, but ${listed(unlike.map(({ called, has }) => `the ${called} ${has}`))}.`
}

const editions: Readonly<Record<SqlEdition, string>> = {
  enterprise: 'Enterprise Edition',
  standard: 'Standard Edition',
  express: 'Express Edition',
}
