/*
 * Writes the sheets of the product's cmdlets and the list of all names from a table of their signatures:
 * node test/support/write-cmdlets.js cmdlets.json
 */
import { readFile, writeFile } from 'node:fs/promises'

const folder = 'src/core/shell/catalogue/sheets'
const { drill, names } = JSON.parse(await readFile(process.argv[2], 'utf8'))
const known = ['10', '13', '15', '19']

/** Where the first set of the documents is not the one that is taken: what runs without any parameter, or with plain text. */
const defaults = {
  'Invoke-CsManagementServerFailover': 'Normal',
  'Import-CsConfiguration': 'FileName',
  'Import-CsLisConfiguration': 'FileName',
}

/** Those that ask before they act; of the last five no document says so. */
const asking = [
  ...['Reset-CsPoolRegistrarState', 'Remove-CsAdminRole', 'Move-CsUser', 'Move-CsManagementServer'],
  ...['Invoke-CsPoolFailOver', 'Invoke-CsPoolFailBack', 'Invoke-CsManagementServerFailover'],
]

function releasesOf(text) {
  const releases = known.filter((one) => text.split(',').includes(one))
  const first = releases[0]
  const isOpen = releases.length > 0 && releases.join() === known.slice(known.indexOf(first)).join()
  return isOpen ? `${first}+` : releases.join('-')
}

function typeOf(type) {
  const plain = type.replace(/`1\[.*$/, '')
  return plain.slice(plain.lastIndexOf('.') + 1)
}

function outputOf(outputs) {
  return outputs
    .flatMap((each) => each.split(/\s+or\s+/))
    .filter((each) => each !== 'None' && each !== '' && !each.startsWith('XML'))
    .map((each) => (/^(System\.)?String/.test(each) ? 'System.String' : each.replace(/^Byte/, 'System.Byte')))
    .map((each) => each.replace(/#\w+$/, '').replace('Microsoft.Rtc.Management.', '~'))
    .join(',')
}

const plainSet = (set) => set.replace(/ \(Default\)$/, '')

const flagsOf = ({ required, position }) => `${required ? '!' : ''}${position === null ? '' : `@${position}`}`

function setsOf(cmdlet, parameter) {
  const own = Object.entries(parameter.sets)
  const flags = own.map(([, each]) => flagsOf(each))
  const isSame = flags.every((each) => each === flags[0])
  if (isSame && own.length === cmdlet.sets.length) return flags[0]
  const listed = own.map(([set], i) => plainSet(set) + (isSame ? '' : flags[i]))
  return `${isSame ? flags[0] : ''}{${listed.join(',')}}`
}

/** The table's values of an enumeration that the sheet does not leave to the type. */
function valuesOf({ type, enum: values }) {
  if (!values) return ''
  const isOfItsOwn = type === 'String' || values.includes('Normal')
  return isOfItsOwn ? `[${values.join('|')}]` : ''
}

function parameterLine(cmdlet, parameter) {
  const aliases = parameter.aliases.map((alias) => `=${alias}`).join('')
  const type = parameter.type === 'SwitchParameter' ? '' : `:${typeOf(parameter.type)}`
  const pipeline = `${/ByValue/.test(parameter.pipeline) ? '<' : ''}${/ByProp/.test(parameter.pipeline) ? '.' : ''}`
  const own = releasesOf(parameter.applies)
  const areAllCut = cmdlet.params.every(({ applies }) => releasesOf(applies) === own)
  const releases = own === '' || areAllCut || own === releasesOf(cmdlet.applicable) ? '' : `~${own}`
  return `${parameter.name}${aliases}${type}${valuesOf(parameter)}${pipeline}${setsOf(cmdlet, parameter)}${releases}`
}

function sheetOf(cmdlet) {
  const sets = cmdlet.sets.map(plainSet)
  const chosen =
    defaults[cmdlet.name] ?? sets.find((set) => set === 'ServerPlatform' || set === 'Identity') ?? sets[0]
  const listed =
    sets.length > 1 ? ` {${sets.map((set) => (set === chosen ? `${set}*` : set)).join(',')}}` : ''
  const asks = cmdlet.shouldProcess ? (asking.includes(cmdlet.name) ? ' ??' : ' ?') : ''
  const output = outputOf(cmdlet.outputs)
  const parameters = cmdlet.params.filter(({ name, applies }) => name !== 'Verbose' && applies !== 'O')
  return [
    `${cmdlet.name} ${releasesOf(cmdlet.applicable)}${asks}${listed}${output === '' ? '' : ` >${output}`}`,
    ` ${parameters.map((parameter) => parameterLine(cmdlet, parameter)).join(' ')}`.trimEnd(),
  ].filter((line) => line !== '')
}

function productSheets() {
  let family = ''
  return drill.flatMap((cmdlet) => {
    const own = cmdlet.family.slice(2)
    const heading = own === family ? [] : [`# ${own}`]
    family = own
    return [...heading, ...sheetOf(cmdlet)]
  })
}

/**
 * Nouns by release and by the verbs that go with them, each without what it has in common with the one before, which a
 * digit of base 36 counts.
 */
function nameLines() {
  const verbsOf = new Map()
  for (const [name, versions] of names) {
    const [verb, ...rest] = name.split('-')
    const key = `${releasesOf(versions.replace(/^.*2013/, '13')) || '-'} ${rest.join('-')}`
    verbsOf.set(key, [...(verbsOf.get(key) ?? []), verb])
  }
  const groups = new Map()
  for (const [key, verbs] of verbsOf) {
    const [releases, noun] = key.split(' ')
    const group = `${releases} ${verbs.toSorted().join()}`
    groups.set(group, [...(groups.get(group) ?? []), noun])
  }
  return [...groups].map(([group, nouns]) => `${group} ${shortened(nouns.toSorted()).join(' ')}`)
}

const shortened = (nouns) =>
  nouns.map((noun, i) => {
    const before = nouns[i - 1] ?? 'Cs'
    let shared = 0
    while (shared < 35 && shared < noun.length && noun[shared] === before[shared]) shared++
    return shared.toString(36) + noun.slice(shared)
  })

const file = (doc, name, lines) => `/** ${doc} */\nexport const ${name} = \`\n${lines.join('\n')}\n\`\n`

await writeFile(
  `${folder}/product.ts`,
  file(
    'The cmdlets of the product as its pages list them, in the notation of `../notation.ts`. Written by test/support/write-cmdlets.js.',
    'productSheets',
    productSheets(),
  ),
)
await writeFile(
  `${folder}/names.ts`,
  file(
    'The names of all cmdlets of the product, in the notation of `../names.ts`. Written by test/support/write-cmdlets.js.',
    'nameLines',
    nameLines(),
  ),
)
