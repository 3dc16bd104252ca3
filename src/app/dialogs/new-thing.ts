/** What keeps a form from being done: where it is said, and what. */
export interface FormProblem {
  /** The title of the page that it belongs to. */
  readonly page: string
  readonly message: string
}

/** A site's name as the start of computer names: plain characters, at most 8 of the 15 that a computer name may have. */
export function stemOf(site: string): string {
  const plain = site
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
  return plain.slice(0, 8) || 'site'
}
