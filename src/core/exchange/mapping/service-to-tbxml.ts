import { namespaces } from '../namespaces.ts'
import { attributesBut, part, tree, value, type Tree } from './tree.ts'
import { isFreshService, placeUniqueId, serviceUniqueId, type Fresh } from './unique-ids.ts'

const w = namespaces.writable

/** A service of a Topology XML as a .tbxml writes it; anything else that stands among services stays as it is. */
export function serviceFrom(service: Tree, fresh: Fresh): Tree {
  if (service.name !== 'Service') return service
  const id = part(service, 'ServiceId')
  const isFresh = isFreshService(id, fresh)
  const { RoleVersion, ...others } = attributesBut(service)
  const attributes = {
    UniqueId: serviceUniqueId(id, fresh),
    RoleName: value(id, 'RoleName'),
    RoleVersion,
    InstalledOn: placeUniqueId(part(service, 'InstalledOn'), fresh),
    ...others,
    OriginalSiteId: isFresh ? undefined : value(id, 'SiteId'),
    OriginalInstance: isFresh ? undefined : value(id, 'Instance'),
  }
  const children = service.children.filter(({ name }) => name !== 'ServiceId' && name !== 'InstalledOn')
  return tree(
    w,
    'Service',
    attributes,
    children.map((child) => {
      if (child.name === 'Backup') return pointer(child, fresh)
      return child.name === 'DependsOn' ? dependsOn(child, fresh) : child
    }),
  )
}

function dependsOn(element: Tree, fresh: Fresh): Tree {
  const children = element.children.map((child) =>
    child.name === 'Dependency' ? pointer(child, fresh) : child,
  )
  return tree(w, 'DependsOn', attributesBut(element), children)
}

/** A Dependency or Backup, whose ServiceId becomes an attribute. */
function pointer(element: Tree, fresh: Fresh): Tree {
  const id = part(element, 'ServiceId')
  const attributes = { ServiceUniqueId: serviceUniqueId(id, fresh), ...attributesBut(element) }
  return tree(
    w,
    element.name,
    attributes,
    element.children.filter((child) => child !== id),
  )
}
