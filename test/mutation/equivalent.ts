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
    was: '...(repairs?.functional ?? [startSome(pool, downAmong(pool, losses), 1)]),',
    becomes: '...(repairs?.functional ?? [startSome(pool, downAmong(pool, losses), 2)]),',
    because:
      'A Standard Edition server is only judged with exactly one server: asked for two, the advice still is to start that one.',
  },
  {
    file: 'src/core/quorum/functional-reasons.ts',
    was: 'const source = voters.rows.at(-1)?.source ?? null',
    becomes: 'const source = voters.rows.at(-1)?.source',
    because: 'There are no voters without a printed row: the fallback is there for the type alone.',
  },
  {
    file: 'src/core/quorum/functional-reasons.ts',
    was: 'const source = voters.rows.at(-1)?.source ?? null',
    becomes: 'const source = voters.rows.at(-1).source ?? null',
    because: 'There are no voters without a printed row: the question mark is there for the type alone.',
  },
  {
    file: 'src/core/quorum/functional-reasons.ts',
    was: 'const isVoteMissing = (votesPresent ?? 0) < (votesNeeded ?? 0)',
    becomes: 'const isVoteMissing = (votesPresent) < (votesNeeded ?? 0)',
    because: 'A pool with voters has both numbers of votes: the fallbacks are there for the types alone.',
  },
  {
    file: 'src/core/quorum/functional-reasons.ts',
    was: 'const isVoteMissing = (votesPresent ?? 0) < (votesNeeded ?? 0)',
    becomes: 'const isVoteMissing = (votesPresent ?? 1) < (votesNeeded ?? 0)',
    because: 'A pool with voters has both numbers of votes: the fallbacks are there for the types alone.',
  },
  {
    file: 'src/core/quorum/functional-reasons.ts',
    was: 'const isVoteMissing = (votesPresent ?? 0) < (votesNeeded ?? 0)',
    becomes: 'const isVoteMissing = (votesPresent ?? 0) < (votesNeeded)',
    because: 'A pool with voters has both numbers of votes: the fallbacks are there for the types alone.',
  },
  {
    file: 'src/core/quorum/functional-reasons.ts',
    was: 'const isVoteMissing = (votesPresent ?? 0) < (votesNeeded ?? 0)',
    becomes: 'const isVoteMissing = (votesPresent ?? 0) < (votesNeeded ?? 1)',
    because: 'A pool with voters has both numbers of votes: the fallbacks are there for the types alone.',
  },
  {
    file: 'src/core/quorum/vote-reasons.ts',
    was: "if (documented?.sqlVotes === voters?.sqlVotes) return 'derived'",
    becomes: "if (documented.sqlVotes === voters?.sqlVotes) return 'derived'",
    because:
      'It is only asked of pools with voters, and those have voters by every vote model: the question mark is there for the type alone.',
  },
  {
    file: 'src/core/quorum/vote-reasons.ts',
    was: "if (documented?.sqlVotes === voters?.sqlVotes) return 'derived'",
    becomes: "if (documented?.sqlVotes === voters.sqlVotes) return 'derived'",
    because: 'It is only asked of pools with voters: the question mark is there for the type alone.',
  },
  {
    file: 'src/core/quorum/vote-reasons.ts',
    was: 'if (documented?.sqlVotes === voters.sqlVotes) return []',
    becomes: 'if (documented.sqlVotes === voters.sqlVotes) return []',
    because:
      'A pool with voters has them by every vote model: the question mark is there for the type alone.',
  },
  {
    file: 'src/core/quorum/vote-reasons.ts',
    was: 'source: voters.rows[0]?.source ?? null,',
    becomes: 'source: voters.rows[0]?.source,',
    because: 'There are no voters without a printed row: both are there for the types alone.',
  },
  {
    file: 'src/core/quorum/vote-reasons.ts',
    was: 'source: voters.rows[0]?.source ?? null,',
    becomes: 'source: voters.rows[0].source ?? null,',
    because: 'There are no voters without a printed row: both are there for the types alone.',
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
