import { childOf, type XmlElement } from '../xml/parse.ts'
import { stated } from './elements.ts'

/** How a person calls one element of the topology; '' for those that are known by what is around them. */
export function nameOfElement(element: XmlElement): string {
  switch (element.name) {
    case 'CentralSite':
    case 'RemoteSite':
      return element.children.find(({ name }) => name === 'Name')?.text.trim() ?? ''
    case 'Service': {
      const id = childOf(element, element.namespace, 'ServiceId')
      return id
        ? [stated(id, 'SiteId'), stated(id, 'RoleName'), stated(id, 'Instance')].join('-')
        : `${stated(element, 'RoleName')} ${stated(element, 'UniqueId')}`
    }
    case 'Cluster':
    case 'Machine':
      return stated(element, 'Fqdn')
    case 'SqlInstance':
      return stated(childOf(element, element.namespace, 'SqlInstanceId') ?? element, 'Name')
    case 'InternalDomain':
      return stated(element, 'Name')
    default:
      return ''
  }
}
