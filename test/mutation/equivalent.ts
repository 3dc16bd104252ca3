/** A mutant that no test can or should notice, and why. */
export interface Explained {
  readonly file: string
  /** The line as it stands and as it becomes, as the report prints them. */
  readonly was: string
  readonly becomes: string
  /** Why the change makes no difference that anybody could see, as a sentence. */
  readonly because: string
}

/** The survivors that somebody has looked at. An entry whose mutant is noticed after all has to go. */
export const explained: readonly Explained[] = [
  {
    file: 'src/core/quorum/explain.ts',
    was: 'const needed = i === voters.rows.length - 1 ? (verdict.frontEndsNeeded ?? row.needed) : row.needed',
    becomes: 'const needed = i === voters.rows.length - 1 ? (verdict.frontEndsNeeded) : row.needed',
    because:
      'Where a pool has voters the number of Front End Servers needed is never null: the fallback is there for the type alone.',
  },
  {
    file: 'src/core/quorum/explain.ts',
    was: ": [`Not functional: its one server is down. Start ${namesOf(pool, downAmong(pool, losses)).join('')}.`]",
    becomes:
      ": [`Not functional: its one server is down. Start ${namesOf(pool, downAmong(pool, losses)).join('mutated')}.`]",
    because:
      'A Standard Edition server is only judged with exactly one server, and one name is not joined to anything.',
  },
  {
    file: 'src/core/tables/sql-releases.ts',
    was: 'if (release.servicePack !== atLeast.servicePack) return release.servicePack > atLeast.servicePack',
    becomes:
      'if (release.servicePack !== atLeast.servicePack) return release.servicePack >= atLeast.servicePack',
    because:
      'The line is only reached where the two differ, and of two different numbers the one is greater wherever it is no less.',
  },
  {
    file: 'src/core/quorum/verdict.ts',
    was: 'return rows …',
    becomes: 'return rows',
    because:
      'The last row is then asked about a second time, without the vote of the database: it asks no more than the count of votes does, and never lowers the margin.',
  },
  {
    file: 'src/core/quorum/verdict.ts',
    was: '.slice(0, -1)',
    becomes: '.slice(0, 1)',
    because:
      'There are at most two rows: of two, both mean the first; of one, the only row is asked about a second time, which never lowers the margin.',
  },
  {
    file: 'src/core/quorum/verdict.ts',
    was: '.map((row) => countRunning(pool, losses, row.ofFirst ?? pool.servers.length) - row.needed)',
    becomes: '.map((row) => countRunning(pool, losses, row.ofFirst) - row.needed)',
    because:
      'The one row that is ever followed by another, 10 to 12 servers in 2019, counts the first 9: the fallback is there for the type.',
  },
  {
    file: 'src/core/rules/management-store-pool-upgraded-last.ts',
    was: "(version) => `${counted(versions.get(version) ?? 0, 'pool')} of ${versionNames[version]}`,",
    becomes: "(version) => `${counted(versions.get(version), 'pool')} of ${versionNames[version]}`,",
    because: 'Only versions that some pool runs come here: the fallback is there for the type alone.',
  },
  {
    file: 'src/core/rules/mirrored-store-same-sql-server.ts',
    was: 'const unlike = others.filter(({ has }) => has !== first?.has)',
    becomes: 'const unlike = others.filter(({ has }) => has !== first.has)',
    because: 'Where there are others there is a first: the question mark is there for the type alone.',
  },
  {
    file: 'src/core/rules/mirroring-ports-apart.ts',
    was: 'if (names.size < 2 || !first || !targets) return',
    becomes: 'if (names.size < 2 || !first && !targets) return',
    because:
      'Two names come from two endpoints of at least one holder, so that a first and a target exist: both are asked for by the types alone.',
  },
  {
    file: 'src/core/rules/names-unique.ts',
    was: "if (found.kind !== 'pool' && found.kind !== 'server') return false",
    becomes: "if (found.kind !== 'pool' && found.kind !== 'server') return true",
    because: 'Only pools and servers are handed to it: the line is there for the type alone.',
  },
  {
    file: 'src/core/rules/names-within-length.ts',
    was: 'if (!targets || problem === null) return',
    becomes: 'if (!targets || problem === null) ;',
    because:
      'Only names with a problem become keys, and a key has a holder: the line is there for the types alone.',
  },
]
