/** Texts of the command palette. */
export const paletteText = {
  label: 'Search commands, things and rules',
  input: 'Search',
  hint: 'Type a command, a name or a rule',
  close: 'Close the search',
  results: 'Results',
  groups: { recent: 'Recent', commands: 'Commands', things: 'Things', rules: 'Rules' },
  none: (query: string) =>
    `Nothing is called “${query}”. Try a part of a name, a command, or a rule such as PAIR-002.`,
  how: 'Arrow keys to choose, Enter to go there or do it.',
  kinds: {
    site: 'Central site',
    pool: 'Pool',
    server: 'Front End Server',
    sql: 'SQL Server store',
    file: 'File store',
    branch: 'Branch site',
    trunk: 'Trunk',
  },
  in: (kind: string, where: string) => `${kind} in ${where}`,
  rule: 'Show its findings',
  found: (n: number) => (n === 1 ? '1 result' : `${n} results`),
}
