import { isKind } from '../model/id.ts'
import type { Site } from '../model/site.ts'
import { findRole, findSite } from '../model/topology.ts'
import { reference, when, type Field, type Section } from './field.ts'

const branch: Field<Site> = {
  key: 'branch',
  label: 'Central site of this branch site',
  input: 'reference',
  to: ['site'],
  fits: (topology, id) => isKind(id, 'site') && findSite(topology, id)?.branch === null,
  get: (of) => of.branch?.of ?? null,
  set: (of, value) =>
    of.branch !== null && (value === null || isKind(value, 'site')) ? { ...of, branch: { of: value } } : of,
}

/** Settings of a site behind its name and place. */
export const siteSections: readonly Section<Site>[] = [
  {
    title: 'Site settings',
    fields: [
      when((of) => of.branch !== null, branch),
      reference('federationRoute', 'SIP federation route', ['edge', 'director'], {
        hint: 'Edge pools with federation enabled, and Director pools, are offered.',
        fits: (topology, id) => {
          if (!isKind(id, 'edge')) return true
          const edge = findRole(topology, id)
          return edge?.kind === 'edge' && edge.federation
        },
      }),
      reference('defaultChat', 'Default Persistent Chat pool', ['chat']),
    ],
  },
]
