import { interfaceSides, portIn, simpleUrlComponents } from './elements.ts'

/** A value of which only some are known, and the beginning of the sentence about the others. */
export interface ValueCheck {
  readonly what: string
  readonly isKnown: (value: string) => boolean
}

/** What the value of an attribute has to be; `null` where any will do. */
export function valueCheckOf(element: string, attribute: string): ValueCheck | null {
  return valueChecks.get(`${element}/${attribute}`) ?? (isPortName(attribute) ? notAPort : null)
}

const isPortName = (attribute: string) =>
  /^(Port|ConfiguredPort|\w+PortNumber|MediationServerPort)$/.test(attribute)

/** For all ports, whatever the element that has them. */
export const notAPort: ValueCheck = {
  what: 'Ports that are no number from 1 to 65535 were left out',
  isKnown: (value) => portIn(value) !== null,
}

const among = (what: string, known: { has: (word: string) => boolean }): ValueCheck => ({
  what,
  isKnown: (value) => known.has(value.toLowerCase()),
})

const valueChecks: ReadonlyMap<string, ValueCheck> = new Map([
  [
    'Dependency/Usage',
    among(
      'Dependencies whose usage is not known here are kept in the original file only',
      new Set(['default', 'mirror', 'backup']),
    ),
  ],
  [
    'NetInterface/InterfaceSide',
    among('IP addresses on a side that is not known here are kept in the original file only', interfaceSides),
  ],
  [
    'SimpleUrl/Component',
    among(
      'Simple URLs of a purpose that is not known here are kept in the original file only',
      simpleUrlComponents,
    ),
  ],
])
