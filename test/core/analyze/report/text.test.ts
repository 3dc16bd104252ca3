import { describe, expect, it } from 'vitest'
import { reportText } from '../../../../src/core/analyze/report/text.ts'

const columns = [
  { name: 'Pool', align: 'left' },
  { name: 'Servers', align: 'right' },
  { name: 'Note', align: 'left' },
] as const

const written = (rows: readonly (readonly string[])[]): string[] =>
  reportText({
    title: 'T',
    about: [],
    sections: [
      {
        id: 'a',
        level: 2,
        heading: 'A',
        paragraphs: [],
        tables: [{ caption: '', columns, rows }],
        lists: [],
      },
    ],
  })
    .trimEnd()
    .split('\n')
    .slice(6)

describe('a table on a terminal', () => {
  it('has columns that stand below each other, numbers to the right, and no blanks at the end', () => {
    const rows = [
      ['ldn.contoso.com', '12', ''],
      ['dub', '3', 'first'],
    ]
    expect(written(rows)).toEqual([
      'Pool             Servers  Note',
      'ldn.contoso.com       12',
      'dub                    3  first',
    ])
  })

  it('breaks what is long within its column', () => {
    const long = Array.from({ length: 15 }, (_, i) => `word${i}`).join(' ')
    expect(written([['ldn', '12', long]])).toEqual([
      'Pool  Servers  Note',
      'ldn        12  word0 word1 word2 word3 word4 word5 word6 word7 word8 word9',
      '               word10 word11 word12 word13 word14',
    ])
  })

  it('keeps a name on its line and out of the way of the terminal', () => {
    const lines = written([['\u001b[2J\nNo', '1', '']])
    expect(lines).toHaveLength(2)
    expect(lines.join('')).toContain('\\u001b[2J\\u000aNo')
  })
})

describe('a report on a terminal', () => {
  it('underlines headings, breaks sentences at the width and hangs items', () => {
    const long = Array.from({ length: 30 }, () => 'words').join(' ')
    const text = reportText({
      title: 'Title',
      about: [],
      sections: [
        {
          id: 'a',
          level: 2,
          heading: 'A',
          paragraphs: [long],
          tables: [{ caption: 'Numbers', columns, rows: [] }],
          lists: [{ caption: 'Items', items: [long] }],
        },
        { id: 'b', level: 3, heading: 'B\nC', paragraphs: [], tables: [], lists: [] },
      ],
    })
    const lines = text.split('\n')
    expect(lines.slice(0, 5)).toEqual(['Title', '=====', '', 'A', '-'])
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100)
    expect(text).toContain('\n\nNumbers:\nPool  Servers  Note\n\nItems:\n- words')
    expect(text).toMatch(/\n- words.*\n {2}words/)
    expect(text.endsWith('\n\nB\\u000aC\n........\n')).toBe(true)
  })
})
