import type { Findings } from './check.ts'

/** What is found where nothing was judged yet. */
export const noFindings: Findings = {
  counts: { error: 0, unsupported: 0, warning: 0, info: 0 },
  all: () => [],
  on: () => none,
  open: () => noFindings.counts,
}

const none: ReturnType<Findings['on']> = []
