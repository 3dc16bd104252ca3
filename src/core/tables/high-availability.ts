import { highAvailabilityPage, type Source } from './table.ts'

/* What the page on Front End pools says beside its two tables. */

/** In pools with an even number of servers the primary database is the witness. */
export const witnessNote: Source = {
  title: highAvailabilityPage,
  section: 'Routing Group Level quorum loss, note on the witness',
}

/** The page of Lync Server 2013, which speaks of the witness without a word of even numbers. */
export const witnessOf2013: Source = {
  title: `${highAvailabilityPage}, Lync Server 2013`,
  section: 'Pool-level quorum loss',
}

/** What a later start needs, and what to run when so many servers cannot be started. */
export const laterStarts: Source = {
  title: highAvailabilityPage,
  section: 'Routing Group Level quorum loss',
}

/** The guidance for pools of two servers. */
export const twoServers: Source = {
  title: highAvailabilityPage,
  section: 'Front End pool with two Front End servers',
}
