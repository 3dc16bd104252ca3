import { describe, expect, it } from 'vitest'
import { migrate, steps, type Step } from '../../../src/core/format/migrate.ts'
import { formatVersion } from '../../../src/core/format/name.ts'

/* Two steps as a third version would bring them, given in the wrong order on purpose. */
const fake: readonly Step[] = [
  { from: 2, upgrade: ({ title, ...rest }) => ({ ...rest, name: title }) },
  { from: 1, upgrade: ({ label, ...rest }) => ({ ...rest, title: `${String(label)}!` }) },
]

describe('a migration', () => {
  it('takes every step from the version of the file to the one of today', () => {
    expect(migrate({ version: 1, label: 'a', kept: 1 }, fake, 3)).toEqual({
      ok: true,
      stored: { version: 3, name: 'a!', kept: 1 },
    })
  })

  it('starts at the version of the file', () => {
    expect(migrate({ version: 2, title: 'a' }, fake, 3)).toEqual({
      ok: true,
      stored: { version: 3, name: 'a' },
    })
  })

  it('leaves a file of today as it is', () => {
    const stored = { version: 3, name: 'a' }
    expect(migrate(stored, fake, 3)).toEqual({ ok: true, stored })
  })

  it('refuses a newer version, naming both', () => {
    const result = migrate({ version: 4 }, fake, 3)
    expect(!result.ok && result.message).toBe(
      'The file has version 4 of the format; this release reads up to version 3. Open it with a newer release of Topology Builder.',
    )
  })

  it.each([undefined, null, 0, -1, 1.5, '1', {}])('refuses the version %j', (version) => {
    expect(migrate({ version }, fake, 3).ok).toBe(false)
  })

  it('refuses a version that no step starts from', () => {
    expect(migrate({ version: 1 }, fake.slice(0, 1), 3).ok).toBe(false)
  })
})

describe('the step to version 2', () => {
  const upgraded = (stored: object) => migrate({ version: 1, ...stored }, steps, 2)

  it('passes over whatever is not shaped as version 1 has it, for the reader to name', () => {
    for (const topology of [
      undefined,
      null,
      7,
      'x',
      [],
      { sites: 7 },
      { sites: [null, 7, []] },
      { sites: [{ pools: {}, sqlStores: [null, { availability: 'x' }] }] },
    ])
      expect(upgraded({ topology, published: topology }).ok).toBe(true)
    expect(upgraded({ topology: { sites: [null, 7] } })).toEqual({
      ok: true,
      stored: { version: 2, baseline: null, topology: { sites: [null, 7] } },
    })
  })

  it('leaves what it was given untouched', () => {
    const stored = { topology: { sites: [{ pools: [{ servers: [{ id: 'server:1' }] }], sqlStores: [] }] } }
    const before = structuredClone(stored)
    upgraded(stored)
    expect(stored).toEqual(before)
  })

  it('keeps a fact that a file of version 1 states before its time', () => {
    expect(upgraded({ topology: { sites: [{ worldRegion: 'Europe' }] } })).toMatchObject({
      stored: { topology: { sites: [{ worldRegion: 'Europe' }] } },
    })
  })
})

describe('the step to version 3', () => {
  const upgraded = (stored: object) => migrate({ version: 2, ...stored }, steps, 3)

  it('passes over whatever is not shaped as version 2 has it, for the reader to name', () => {
    for (const broken of [
      undefined,
      null,
      7,
      'x',
      [],
      { sites: 7 },
      { sites: [null, 7, []] },
      { sites: [{ pools: {}, fileStores: [null, 7] }] },
      { sites: [{ pools: [null, { servers: 'x' }] }] },
    ])
      expect(upgraded({ topology: broken, published: broken, origin: broken }).ok).toBe(true)
    expect(upgraded({ topology: { sites: [null, 7] } })).toEqual({
      ok: true,
      stored: { version: 3, topology: { simpleUrls: [], sites: [null, 7] } },
    })
  })

  it('leaves what it was given untouched', () => {
    const stored = {
      topology: { sites: [{ pools: [{ servers: [{ id: 'server:1' }] }], fileStores: [{}] }] },
      origin: { format: 'tbxml' },
    }
    const before = structuredClone(stored)
    upgraded(stored)
    expect(stored).toEqual(before)
  })

  it('keeps a fact that a file of version 2 states before its time', () => {
    const stored = {
      topology: { sites: [{ federationRoute: 'edge:9', pools: [{ dialIn: true }] }] },
      origin: { format: 'tbxml', encoding: 'utf-16le' },
    }
    expect(upgraded(stored)).toMatchObject({ stored })
  })
})

describe('the steps of today', () => {
  it('lead from every older version to the one that is written', () => {
    expect(steps.map((step) => step.from)).toEqual(Array.from({ length: formatVersion - 1 }, (_, i) => i + 1))
  })
})
