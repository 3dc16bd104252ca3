import { clusterId, serviceId } from '../keys.ts'
import type { Written } from '../xml/written.ts'
import { part, value, type Tree } from './tree.ts'

/**
 * What tells an element of a Topology XML or a .tbxml among its siblings of the same name: the ids of the format, never a
 * value that a person edits in place, as far as there is one. Names and FQDNs are compared in lower case.
 */
export function identify(element: Tree, parent: Tree | null): string {
  return keyMakers[element.name]?.(element, parent) ?? element.name
}

/** A tree as one to write: every element with its key. */
export function keyed(element: Tree, parent: Tree | null = null): Written {
  const children = element.children.map((child) => keyed(child, element))
  return { ...plain(element), key: identify(element, parent), children }
}

/** `1:3`, of an element with the attributes SiteId and Number. */
export function clusterIdOf(element: Tree | undefined): string {
  return clusterId(value(element, 'SiteId'), value(element, 'Number'))
}

/** `1-Registrar-1`, of a ServiceId element. */
export function serviceIdOf(id: Tree | undefined): string {
  return serviceId(value(id, 'SiteId'), value(id, 'RoleName'), value(id, 'Instance'))
}

/** `1:3 lync`, of a SqlInstanceId element. */
export function sqlIdOf(id: Tree | undefined): string {
  return `${clusterIdOf(part(id, 'ClusterId'))} ${value(id, 'Name').toLowerCase()}`
}

type KeyMaker = (element: Tree, parent: Tree | null) => string

const by =
  (...attributes: readonly string[]): KeyMaker =>
  (element) =>
    attributes.map((attribute) => value(element, attribute).toLowerCase()).join('|')

/** A site that was never published has no number: its place among its siblings stands for it. */
const site: KeyMaker = (element, parent) => {
  const number = value(element, 'SiteId') || value(element, 'OriginalSiteId')
  const siblings = parent?.children.filter(({ name }) => name === element.name) ?? []
  return `site ${number || `at ${siblings.indexOf(element) + 1}`}`
}

const uniqueOr = (kind: string, otherwise: KeyMaker): KeyMaker => {
  return (element, parent) => `${kind} ${value(element, 'UniqueId') || otherwise(element, parent)}`
}

const keyMakers: Readonly<Record<string, KeyMaker>> = {
  CentralSite: site,
  RemoteSite: site,
  Cluster: uniqueOr('cluster', (element) => clusterIdOf(part(element, 'ClusterId'))),
  SqlInstance: uniqueOr('sql', (element) => sqlIdOf(part(element, 'SqlInstanceId'))),
  Service: uniqueOr('service', (element) => serviceIdOf(part(element, 'ServiceId'))),
  Machine: (element) => `machine ${value(element, 'Fqdn').toLowerCase()}`,
  NetInterface: by('InterfaceSide', 'InterfaceNumber'),
  Dependency: (element) =>
    `${value(element, 'Usage')} ${value(element, 'ServiceUniqueId') || serviceIdOf(part(element, 'ServiceId'))}`,
  Port: by('Owner', 'Usage', 'InterfaceSide', 'InterfaceNumber', 'Protocol', 'UrlPath'),
  InternalDomain: by('Name'),
  SimpleUrl: by('Component', 'Domain'),
  SimpleUrlEntry: by('Url'),
  MCU: by('ComponentName'),
  Module: by('RoleName', 'ComponentName'),
  Component: by('ComponentName'),
  Server: by('Fqdn'),
}

function plain({ namespace, name, attributes, text }: Tree): Omit<Tree, 'children'> {
  return { namespace, name, attributes, text }
}
