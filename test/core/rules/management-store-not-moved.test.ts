import { makeId } from '../../../src/core/model/id.ts'
import { managementStoreNotMovedExamples as examples } from '../../../src/core/examples/management-store-not-moved.ts'
import { pairOf } from '../../../src/core/examples/shapes.ts'
import { managementStoreNotMoved } from '../../../src/core/rules/management-store-not-moved.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const onSecond = { ...pairOf(), managementStore: makeId('pool', 4) }

ruleCases(managementStoreNotMoved, {
  sound: {
    [examples.sound.title]: { given: examples.sound.given, published: examples.sound.published! },
    'a store that was not published anywhere': {
      given: onSecond,
      published: { ...pairOf(), managementStore: null },
    },
    'a store that is nowhere now, which CMS-001 says': {
      given: { ...pairOf(), managementStore: null },
      published: pairOf(),
    },
    'nothing published': onSecond,
    'a store that was published on a pool that was not': {
      given: onSecond,
      published: { ...pairOf(), managementStore: makeId('pool', 99) },
    },
  },
  broken: {
    [examples.broken.title]: {
      given: examples.broken.given,
      published: examples.broken.published!,
      on: ['pool:4'],
      says: [
        'was published on ldn-pool.contoso.com, and this topology has it on dub-pool.contoso.com',
        'Move-CsManagementServer',
      ],
      severity: 'warning',
      field: 'managementStore',
    },
    'a store whose published pool is gone': {
      given: { ...onSecond, sites: onSecond.sites.slice(1), pairings: [] },
      published: pairOf(),
      on: ['pool:4'],
      says: ['was published on ldn-pool.contoso.com'],
    },
  },
})
