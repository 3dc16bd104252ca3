import * as fc from 'fast-check'

/*
 * Small damages to the text of a topology file. Each is a few numbers, so that a failing series of them shrinks: to
 * fewer damages, at earlier places, of the first kind that still fails.
 */

/** One damage: which kind, where as a fraction of the places that it could be done at, and with what. */
export interface Mutation {
  readonly kind: Kind
  readonly at: number
  readonly to: number
  readonly what: number
}

/** An element in a text: from its `<` to behind its end. */
interface Span {
  readonly name: string
  readonly from: number
  readonly to: number
  /** Behind the start tag. */
  readonly inner: number
  readonly parent: number
}

interface Scene {
  readonly text: string
  /** The place at a fraction of the text, and another one. */
  readonly at: number
  readonly to: number
  readonly what: number
  readonly mutation: Mutation
}

type Damage = (scene: Scene) => string

const hostile = [
  '',
  ' ',
  '0',
  '-1',
  '1',
  '2',
  '1.5',
  '007',
  '99999999999999999999',
  '65536',
  'NaN',
  'true',
  'FALSE',
  '__proto__',
  'constructor',
  '1-1',
  'sql1-2lync',
  '1registrar1',
  '{6f9619ff-8b86-d011-b42d-00c04fc964ff}',
  '6F9619FF-8B86-D011-B42D-00C04FC964FF',
  '00000000-0000-0000-0000-000000000000',
  'not-a-guid',
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  "=cmd|' /C calc'!A0",
  '@SUM(1+1)',
  "'; Remove-Item C:\\ -Recurse; '",
  '$(Get-Process)',
  '`whoami`',
  'a\nb',
  'a\tb',
  'FE01.CONTOSO.COM',
  'fe01.contoso.com.',
  '\u202Efdp.exe',
  '😀',
  'ẞß',
  'İ',
  'x'.repeat(5000),
  'PT5M',
  'P1Y',
  '-PT5M',
  '00:05:00',
  'P99999999999999999999D',
] as const

const snippets = [
  '\uFEFF',
  '\0',
  '&amp;',
  '&nosuch;',
  '&#0;',
  '&#x1F600;',
  '&#x110000;',
  '<![CDATA[x<y]]>',
  ']]>',
  '<!-- a -- b -->',
  '<!-- fine -->',
  '<?stylesheet href="x"?>',
  '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
  '<',
  '>',
  '"',
  "'",
  '\uD800',
  '\uFFFE',
  '\r\n',
  '<UpaSeparator xmlns="urn:schema:Microsoft.Rtc.Management.BaseTypes.2008" />',
  '<Unknown A="1"><Deep /></Unknown>',
  'some text',
  '<x:y xmlns:x="urn:x" x:z="1" />',
] as const

const roleNames = [
  'Registrar',
  'UserServices',
  'EdgeServer',
  'FileStore',
  'PstnGateway',
  'MediationServer',
  'VideoGateway',
  'UserStore',
  'WitnessStore',
  'Holograms',
  'registrar',
  '',
  '__proto__',
] as const

const namespaces = [
  'urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008',
  'urn:schema:Microsoft.Rtc.Management.Deploy.WritableTopology.2008',
  'urn:schema:Microsoft.Rtc.Management.Deploy.ServiceRoles.2008',
  'urn:unknown',
  '',
] as const

const entities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '&': '&amp;',
  '"': '&quot;',
  '\n': '&#10;',
  '\t': '&#9;',
}
const escaped = (value: string) => value.replaceAll(/[<&"\n\t]/g, (found) => entities[found] ?? found)
const pick = <T>(list: readonly T[], number: number): T | undefined => list[number % Math.max(1, list.length)]

/** The elements of a text, as far as its tags match. */
function spansOf(text: string): Span[] {
  const spans: { -readonly [K in keyof Span]: Span[K] }[] = []
  const open: number[] = []
  for (const tag of text.matchAll(/<(\/?)([A-Za-z][\w:.-]*)[^<>]*?(\/?)>/g)) {
    const [whole, isEnd, name = '', isEmpty] = tag
    const end = tag.index + whole.length
    if (isEnd) {
      const last = open.pop()
      const span = last === undefined ? undefined : spans[last]
      if (span) span.to = end
      continue
    }
    spans.push({ name, from: tag.index, to: end, inner: end, parent: open.at(-1) ?? -1 })
    if (!isEmpty) open.push(spans.length - 1)
  }
  return spans
}

interface Attribute {
  readonly name: string
  readonly value: string
  readonly from: number
  readonly to: number
}

function attributesOf(text: string): Attribute[] {
  return [...text.matchAll(/\s([A-Za-z][\w:.-]*)="([^"<]*)"/g)].map((found) => ({
    name: found[1] ?? '',
    value: found[2] ?? '',
    from: found.index,
    to: found.index + found[0].length,
  }))
}

const replaced = (text: string, from: number, to: number, by: string) =>
  text.slice(0, from) + by + text.slice(to)

/** Changes one attribute that fits, or nothing. */
function onAttribute(
  fits: (attribute: Attribute) => boolean,
  change: (attribute: Attribute, scene: Scene) => string,
): Damage {
  return (scene) => {
    const all = attributesOf(scene.text).filter(fits)
    const one = all[Math.floor((scene.mutation.at / most) * all.length)]
    return one ? replaced(scene.text, one.from, one.to, change(one, scene)) : scene.text
  }
}

/** Changes one element that fits, or nothing; the root stays. */
function onElement(change: (span: Span, spans: readonly Span[], scene: Scene) => string): Damage {
  return (scene) => {
    const spans = spansOf(scene.text)
    // few elements are sites and clusters: every other time one of them is hit
    const wanted = scene.what % 2 === 0 ? spans : spans.filter(({ name }) => weighty.has(name))
    const place = Math.floor((scene.mutation.at / most) * wanted.length)
    const span = wanted[place]
    return span && span.parent >= 0 ? change(span, spans, scene) : scene.text
  }
}

const weighty: ReadonlySet<string> = new Set([
  ...['CentralSite', 'RemoteSite', 'Cluster', 'Machine', 'SqlInstance', 'Service', 'Dependency', 'Backup'],
  ...['ClusterId', 'ServiceId', 'SqlInstanceId', 'InstalledOn'],
])

const other = (spans: readonly Span[], span: Span, { mutation }: Scene, fits: (one: Span) => boolean) => {
  const list = spans.filter((one) => one !== span && fits(one))
  return list[Math.floor((mutation.to / most) * list.length)]
}
const apart = (a: Span, b: Span) => a.to <= b.from || b.to <= a.from

const isPointer = ({ name }: Attribute) =>
  /^(SiteId|Number|Instance|RoleName|UniqueId|ServiceUniqueId|InstalledOn|OriginalSiteId|OriginalNumber|OriginalInstance|OriginalClusterUniqueId|CentralSiteId)$/.test(
    name,
  )

function swapped(text: string, a: Span, b: Span): string {
  const [first, second] = a.from < b.from ? [a, b] : [b, a]
  return (
    text.slice(0, first.from) +
    text.slice(second.from, second.to) +
    text.slice(first.to, second.from) +
    text.slice(first.from, first.to) +
    text.slice(second.to)
  )
}

const damages = {
  'set attribute': onAttribute(
    ({ name }) => !name.startsWith('xmlns'),
    ({ name }, { what }) => ` ${name}="${escaped(pick(hostile, what) ?? '')}"`,
  ),
  'drop attribute': onAttribute(
    () => true,
    () => '',
  ),
  'drop element': onElement(({ from, to }, _, { text }) => replaced(text, from, to, '')),
  'drop id': onAttribute(isPointer, () => ''),
  'dangle pointer': onAttribute(
    isPointer,
    ({ name }, { what }) => ` ${name}="${['77', '2', 'gone', ''][what % 4]}"`,
  ),
  'copy pointer': (scene) => {
    const pointers = attributesOf(scene.text).filter(isPointer)
    const one = pointers[Math.floor((scene.mutation.at / most) * pointers.length)]
    const twins = pointers.filter((candidate) => candidate.name === one?.name)
    const twin = twins[Math.floor((scene.mutation.to / most) * twins.length)]
    return one && twin ? replaced(scene.text, one.from, one.to, ` ${one.name}="${twin.value}"`) : scene.text
  },
  'duplicate element': onElement(({ to }, _spans, scene) => {
    const span = _spans.find((one) => one.to === to)
    return span ? replaced(scene.text, to, to, scene.text.slice(span.from, to)) : scene.text
  }),
  'swap siblings': onElement((span, spans, scene) => {
    const twin = other(spans, span, scene, ({ parent }) => parent === span.parent)
    return twin ? swapped(scene.text, span, twin) : scene.text
  }),
  'swap any': onElement((span, spans, scene) => {
    const twin = other(spans, span, scene, (one) => one.name === span.name && apart(one, span))
    return twin ? swapped(scene.text, span, twin) : scene.text
  }),
  'move element': onElement((span, spans, scene) => {
    const { text } = scene
    const home = other(spans, span, scene, (one) => apart(one, span) && one.to > one.inner)
    if (!home) return text
    const moved = text.slice(span.from, span.to)
    return home.inner <= span.from
      ? text.slice(0, home.inner) + moved + text.slice(home.inner, span.from) + text.slice(span.to)
      : text.slice(0, span.from) + text.slice(span.to, home.inner) + moved + text.slice(home.inner)
  }),
  'unwrap element': onElement((span, _, { text }) =>
    span.to > span.inner
      ? text.slice(0, span.from) +
        text.slice(span.inner, text.lastIndexOf('</', span.to)) +
        text.slice(span.to)
      : text,
  ),
  'rename element': onElement((span, _, { text, what }) => {
    const name = ['Unknown', 'Cluster', 'Service', 'CentralSite', 'Machine'][what % 5] ?? ''
    const inside = text.slice(span.from, span.to)
    const end = inside.endsWith(`</${span.name}>`) ? inside.lastIndexOf('</') : inside.length
    const begun = `<${name}${inside.slice(1 + span.name.length, end)}`
    return replaced(text, span.from, span.to, end < inside.length ? `${begun}</${name}>` : begun)
  }),
  'change namespace': onElement((span, _, { text, what }) => {
    const tag = text.slice(span.from, span.inner).replace(/ xmlns="[^"]*"/, '')
    const begun = tag.replace(/^<[\w:.-]+/, (name) => `${name} xmlns="${pick(namespaces, what) ?? ''}"`)
    return replaced(text, span.from, span.inner, begun)
  }),
  'change role': onAttribute(
    ({ name }) => name === 'RoleName',
    (_, { what }) => ` RoleName="${pick(roleNames, what)}"`,
  ),
  'strange attribute': onAttribute(
    () => true,
    ({ name, value }, { what }) => ` ${name}="${value}" Strange="${escaped(pick(hostile, what) ?? '')}"`,
  ),
  'single quotes': onAttribute(
    ({ value }) => !value.includes("'"),
    ({ name, value }) => ` ${name}='${value}'`,
  ),
  'set name': (scene) => {
    const names = [...scene.text.matchAll(/<(Name|Description)>([^<]*)</g)]
    const one = names[Math.floor((scene.mutation.at / most) * names.length)]
    if (!one) return scene.text
    const from = one.index + (one[1]?.length ?? 0) + 2
    return replaced(scene.text, from, from + (one[2]?.length ?? 0), escaped(pick(hostile, scene.what) ?? ''))
  },
  'insert snippet': ({ text, at, what }) => {
    const between = text.indexOf('>', at) + 1
    return replaced(text, between, between, pick(snippets, what) ?? '')
  },
  'insert anywhere': ({ text, at, what }) => replaced(text, at, at, pick(snippets, what) ?? ''),
  'cut bytes': ({ text, at, what }) => replaced(text, at, at + (what % 200), ''),
  'duplicate bytes': ({ text, at, what }) => replaced(text, at, at, text.slice(at, at + (what % 500))),
  'swap bytes': ({ text, at, to, what }) => {
    const length = 1 + (what % 40)
    const [first, second] = [Math.min(at, to), Math.max(at, to)]
    return first + length <= second
      ? swapped(
          text,
          { name: '', inner: 0, parent: 0, from: first, to: first + length },
          { name: '', inner: 0, parent: 0, from: second, to: Math.min(text.length, second + length) },
        )
      : text
  },
  truncate: ({ text, at }) => text.slice(0, at),
} satisfies Record<string, Damage>

type Kind = keyof typeof damages

const most = 1_000_000

/** Does the damage, as far as the text has a place for it. */
export function mutated(text: string, mutation: Mutation): string {
  const at = Math.floor((mutation.at / most) * text.length)
  const to = Math.floor((mutation.to / most) * text.length)
  return damages[mutation.kind]({ text, at, to, what: mutation.what, mutation })
}

const kinds = Object.keys(damages) as Kind[] // the keys of the record above
const byTextAlone: ReadonlySet<Kind> = new Set([
  ...(['insert anywhere', 'cut bytes', 'duplicate bytes', 'swap bytes', 'truncate'] as const),
])

const place = fc.integer({ min: 0, max: most - 1 })

/** A few damages one after the other. Most leave XML, because what does not is refused at once. */
export const mutations: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    kind: fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...kinds.filter((kind) => !byTextAlone.has(kind))) },
      { weight: 1, arbitrary: fc.constantFrom(...byTextAlone) },
    ),
    at: place,
    to: place,
    what: fc.nat(9999),
  }),
  { minLength: 1, maxLength: 6 },
)
