import { describe, expect, it } from 'vitest'
import { corpusNames, playCorpus, recordCorpus, recordedCorpus } from '../../support/shell-corpus.ts'

describe('the corpus of the shell', () => {
  it.each(corpusNames())('prints what was recorded: %s', (name) => {
    expect(recordCorpus(name)).toBe(recordedCorpus(name))
  })

  it('holds at least 400 lines', () => {
    const lines = corpusNames().reduce((sum, name) => sum + playCorpus(name).entries.length, 0)
    expect(lines).toBeGreaterThanOrEqual(400)
  })
})
