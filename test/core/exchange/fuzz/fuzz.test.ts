import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exchangeFiles, textOf } from '../exchange-files.ts'
import { complaintsOn } from './judge.ts'
import { mutated, mutations } from './mutate.ts'

/** As many as a few seconds allow, the same on every run; `npm run fuzz` tries 20,000 and more, others each time. */
const inAll = 500

describe.each(exchangeFiles)('%s, damaged in any way,', (name) => {
  it('opens as far as it can be read, is given back as it is, and loses nothing silently', () => {
    const { text } = textOf(name)
    fc.assert(
      fc.property(mutations, (list) => {
        expect(complaintsOn(list.reduce(mutated, text))).toEqual([])
      }),
      { numRuns: Math.ceil(inAll / exchangeFiles.length), seed: 4 },
    )
  })
})
