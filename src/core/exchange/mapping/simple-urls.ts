import type { SimpleUrl } from '../../model/simple-url.ts'
import { namespaces } from '../namespaces.ts'
import { tree, type Tree } from './tree.ts'

/** The simple URLs as a .tbxml writes them. */
export function simpleUrlConfiguration(simpleUrls: readonly SimpleUrl[]): Tree {
  const configuration = simpleUrls.map(({ component, domain, active, urls }) => {
    const attributes = { Component: component, Domain: domain, ActiveUrl: active }
    return tree(
      s,
      'SimpleUrl',
      attributes,
      urls.map((url) => tree(s, 'SimpleUrlEntry', { Url: url })),
    )
  })
  return tree(s, 'SimpleUrlConfiguration', { UseBackendDatabase: 'false' }, configuration)
}

const s = namespaces.simpleUrl
