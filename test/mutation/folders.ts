/** A part of the core that is mutated, and the tests that ought to notice. */
export interface Folder {
  readonly source: string
  /** Folders and files of tests, from the top of the checkout. */
  readonly tests: readonly string[]
  /** Whether every mutant is tried, or a sample. */
  readonly whole: boolean
}

/** What can be mutated, by the name that the command takes. */
export const folders: Readonly<Record<string, Folder>> = {
  quorum: {
    source: 'src/core/quorum',
    tests: ['test/core/quorum', 'test/core/tables'],
    whole: true,
  },
  tables: {
    source: 'src/core/tables',
    tests: ['test/core/tables', 'test/core/quorum'],
    whole: true,
  },
  rules: {
    source: 'src/core/rules',
    tests: ['test/core/rules', 'test/catalogues.test.ts'],
    whole: false,
  },
}
