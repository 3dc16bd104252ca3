import type { RoleKind } from '../model/id.ts'
import type { ProductVersion, Server } from '../model/pool.ts'
import type { RoleWith } from '../model/role.ts'
import { answer, choice, type Field, type Section } from './field.ts'
import { productOptions } from './words.ts'

/** Everything that there is to say about one kind of role, in the words of Topology Builder. */
export interface RoleVocabulary<K extends RoleKind = RoleKind> {
  readonly kind: K
  /** Such as "Edge pool". */
  readonly singular: string
  /** The group in the tree of Topology Builder, such as "Edge pools". */
  readonly plural: string
  /** The title of its wizard, such as "Define New Edge Pool". */
  readonly wizard: string
  /** One of its computers, such as "Edge Server". */
  readonly server: string
  /** Whether it may have several computers. */
  readonly many: boolean
  /** The products that know it; new ones are offered for these alone. */
  readonly versions: readonly ProductVersion[]
  /** The pages of its wizard behind the one with name and computers. */
  readonly pages: readonly Section<RoleWith<K>>[]
  /** The sections of Edit Properties behind the name. */
  readonly sections: readonly Section<RoleWith<K>>[]
  /** A new one with the defaults of Topology Builder and one computer of the same name. Its ids are placeholders such as `edge:0`. */
  fresh(this: void, fqdn: string, version: ProductVersion): RoleWith<K>
}

/** All three products. */
export const everyVersion = ['2013', '2015', '2019'] as const satisfies readonly ProductVersion[]

/** What every new role says of itself: not deployed, one computer of its name. */
export function newRole(fqdn: string, version: ProductVersion) {
  return { fqdn, version, deployed: false, servers: [newComputer(fqdn)] }
}

/** A new computer of which nothing but the name is stated; its id is a placeholder. */
export function newComputer(fqdn: string): Server {
  return {
    id: 'server:0',
    fqdn,
    ordinal: null,
    faultDomain: null,
    upgradeDomain: null,
    dataCenter: null,
    multiHomed: null,
    addresses: [],
  }
}

/** What is asked of every role, whatever its kind. */
export function general<T extends { readonly version: ProductVersion; readonly deployed: boolean | null }>(
  ...more: readonly Field<T>[]
): Section<T> {
  return {
    title: 'General',
    fields: [
      choice('version', 'Product version', productOptions),
      answer('deployed', 'Already deployed'),
      ...more,
    ],
  }
}
