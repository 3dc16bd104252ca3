import { expect, it } from 'vitest'
import { fileStoreStaysOnItsServer } from '../../../src/core/rules/file-store-stays-on-its-server.ts'
import { fileStoreStaysOnItsServerExamples as examples } from '../../../src/core/examples/file-store-stays-on-its-server.ts'
import { file } from '../../../src/core/examples/notation.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import type { FileStore } from '../../../src/core/model/store.ts'
import { runRule } from '../../support/naive-check.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const changed = (then: FileStore | null, now: FileStore | null, deployed: boolean | null = true) => ({
  published: onePool({ share: then, deployed }),
  given: onePool({ share: now, deployed }),
})

ruleCases(fileStoreStaysOnItsServer, {
  sound: {
    [examples.sound.title]: examples.sound,
    'a file store before the first publication': onePool(),
    'the same names in other letters': changed(file(291, 'ldn-fs01'), file(291, 'LDN-FS01', 'Share')),
    'another file store that is defined anew': changed(file(291, 'ldn-fs01'), file(292, 'ldn-fs02')),
    'a first file store': changed(null, file(291, 'ldn-fs01')),
    'a file store that goes': changed(file(291, 'ldn-fs01'), null),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['file:291', 'pool:2'],
      says: [
        'published as \\\\ldn-fs01.contoso.com\\share and is \\\\ldn-fs02.contoso.com\\share here',
        'cannot be changed',
        'second file store',
      ],
      severity: 'error',
      field: 'fqdn',
    },
    'another server, of which nobody stated whether the pool is deployed': {
      ...changed(file(291, 'ldn-fs01'), file(291, 'ldn-fs02'), null),
      on: ['file:291', 'pool:2'],
      severity: 'warning',
    },
    'another server for a pool that is not deployed': {
      ...changed(file(291, 'ldn-fs01'), file(291, 'ldn-fs02'), false),
      on: ['file:291', 'pool:2'],
      severity: 'warning',
    },
    'another share of the same server, which Topology Builder allows': {
      ...changed(file(291, 'ldn-fs01', 'old'), file(291, 'ldn-fs01', 'new')),
      on: ['file:291', 'pool:2'],
      says: ['published as \\\\ldn-fs01.contoso.com\\old', 'it is empty', 'Create the share'],
      doesNotSay: ['cannot be changed'],
      severity: 'warning',
      field: 'share',
    },
  },
})

it('says that Topology Builder refuses another server, and allows another share', () => {
  const act = (now: FileStore) => {
    const { given, published } = changed(file(291, 'ldn-fs01'), now)
    const [draft] = runRule(fileStoreStaysOnItsServer, given, published)
    return draft?.topologyBuilder ?? fileStoreStaysOnItsServer.topologyBuilder
  }
  expect(act(file(291, 'ldn-fs02'))).toBe('blocks')
  expect(act(file(291, 'ldn-fs01', 'new'))).toBe('allows')
})
