import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { change } from '../../../src/core/edit/change.ts'
import { rename } from '../../../src/core/edit/rename.ts'
import { exportDocument } from '../../../src/core/exchange/write/export.ts'
import { pieces, takenAtFirst } from '../../../src/core/merge/pieces.ts'
import { take } from '../../../src/core/merge/take.ts'
import type { TopologyDocument } from '../../../src/core/model/document.ts'
import { poolsOf } from '../../../src/core/model/topology.ts'
import { openText } from '../../../src/core/open/open.ts'

/*
 * Real ways of a file: imported, worked on, and imported again in a newer state.
 */

const exchange = join(import.meta.dirname, '../../fixtures/exchange')
const fixtures = readdirSync(exchange).filter((name) => name.endsWith('.tbxml') || name.endsWith('.xml'))

function textOf(name: string): string {
  const bytes = readFileSync(join(exchange, name))
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-8').decode(bytes)
}

function opened(text: string): TopologyDocument {
  const read = openText(text, 'file')
  if (!read.ok) throw new Error(read.problems[0]?.message)
  return read.doc
}

const imported = (name: string): TopologyDocument => opened(textOf(name))

describe('a file that comes again', () => {
  it.each(fixtures)('%s gives no pieces, and taking none of them the same document', (name) => {
    const open = imported(name)
    expect(pieces(open, imported(name), imported(name))).toEqual([])
    expect(take(open, imported(name), [])).toEqual(open)
  })

  it('brings nothing back that was changed here, and still tells it', () => {
    const base = imported('paired-standard-2015.topology.xml')
    const [pool] = poolsOf(base.topology)
    const open = rename.apply(
      change.apply(base, { kind: 'pool', id: pool!.id, fields: { users: 4000, conferencing: false } }),
      { id: pool!.id, name: 'renamed.contoso.com' },
    )
    const again = imported('paired-standard-2015.topology.xml')
    const found = pieces(open, again, again)
    expect(found.length).toBeGreaterThan(1)
    expect(found.every(({ origin, taken }) => origin === 'here' && !taken)).toBe(true)
    expect(found.some(({ kind }) => kind === 'added' || kind === 'removed')).toBe(false)
    expect(found.some(({ message }) => message.includes('users'))).toBe(false)
  })
})

describe('a newer file', () => {
  const older = imported('paired-standard-2015.topology.xml')
  const newer = imported('paired-standard-2015.tbxml')

  it('brings what was added and renamed in it, also in the other format', () => {
    const found = pieces(older, newer, older)
    const messages = found.map(({ message }) => message)
    expect(messages).toContain('Site Amsterdam Zuid: name: Amsterdam → Amsterdam Zuid.')
    expect(messages.some((message) => message.startsWith('Office Web Apps Server'))).toBe(true)
    expect(found.every(({ origin }) => origin === 'file')).toBe(true)
  })

  it('leaves a document that is written as that file', () => {
    const taken = take(older, newer, takenAtFirst(pieces(older, newer, older)))
    const written = exportDocument(taken, 'tbxml')
    expect(written).toMatchObject({ ok: true, changes: [] })
    expect(written.ok && written.text).toBe(newer.origin?.text)
  })

  it('is written with what was kept here, where nothing of it was taken', () => {
    const taken = take(older, newer, [])
    const written = exportDocument(taken, 'tbxml')
    if (!written.ok) throw new Error(written.message)
    expect(pieces(older, opened(written.text), null).map(({ message }) => message)).toEqual([])
  })
})
