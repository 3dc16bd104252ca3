import type { SimpleUrl } from '../../model/simple-url.ts'
import { noSignature } from '../guid.ts'
import { namespaces } from '../namespaces.ts'
import type { Written } from '../xml/written.ts'
import { keyed } from './keys.ts'
import { mappingOf, type Mapping } from './mapping.ts'
import { greatest } from './numbers.ts'
import { serviceFrom } from './service-to-tbxml.ts'
import { simpleUrlConfiguration } from './simple-urls.ts'
import { centralSites } from './sites-to-tbxml.ts'
import { attributesBut, part, tree, value, type Tree } from './tree.ts'
import { freshIn } from './unique-ids.ts'

/**
 * The .tbxml of a Topology XML, as a file looks that was just downloaded: the original topology and the new one. Ids of
 * the form `1-1` stand for numbers; clusters stand in their sites, SQL Server instances in their clusters. What is not
 * known is carried over where it stands. `original` is what was published; whatever is not in it gets a GUID for an id,
 * as Topology Builder gives to new things. The simple URLs, which a Topology XML does not hold, stand in both topologies.
 */
export function toTbxml(
  topology: Tree,
  simpleUrls: readonly SimpleUrl[],
  original: Tree = topology,
): Written {
  const fresh = freshIn(topology, original)
  const urls = simpleUrlConfiguration(simpleUrls)
  const unchanged = String(original === topology)
  return keyed(
    tree(namespaces.builder, 'TopologyBuilder', { IsFreeFromChanges: unchanged, FileName: '' }, [
      tree(namespaces.builder, 'OriginalTopology', { SignatureOfSimpleUrl: noSignature }, [
        partialTopology(mappingOf(original, fresh, urls, false)),
      ]),
      tree(namespaces.builder, 'NewTopology', {}, [partialTopology(mappingOf(topology, fresh, urls, true))]),
    ]),
  )
}

const w = namespaces.writable

function partialTopology(mapping: Mapping): Tree {
  const { topology, urls, shown, fresh } = mapping
  const numbers = (part(topology, 'Sites')?.children ?? []).map((site) => value(site, 'SiteId'))
  const children = topology.children.flatMap((child): readonly Tree[] => {
    switch (child.name) {
      case 'InternalDomains':
        return [child, urls]
      case 'Sites':
        return [centralSites(child, mapping)]
      case 'Clusters':
      case 'SqlInstances':
        return []
      case 'Services':
        return [
          tree(
            w,
            'Services',
            attributesBut(child),
            child.children.map((service) => serviceFrom(service, fresh)),
          ),
        ]
      default:
        return [child]
    }
  })
  const attributes = {
    IsPublished: String(shown),
    ...attributesBut(topology),
    LastSiteId: greatest(numbers),
  }
  return tree(
    w,
    'PartialTopology',
    attributes,
    part(topology, 'InternalDomains') ? children : [urls, ...children],
  )
}
