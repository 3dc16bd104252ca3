import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markdownCell, markdownText } from '../../../../src/core/analyze/report/markdown-text.ts'
import { reportMarkdown } from '../../../../src/core/analyze/report/markdown.ts'
import { onOneLine } from '../../../../src/core/report/one-line.ts'

const marked = fc.string({ unit: fc.constantFrom(...'\\`*_{}[]()<>#+-.!|~&$@:/=1w \n\t\u001b') })

/** What a reader of Markdown shows: backslashes before punctuation and references resolved. */
const shown = (markdown: string): string =>
  markdown.replaceAll(
    /\\([!-/:-@[-`{-~])|&#(\d+);/g,
    (_, mark: string | undefined, code: string) => mark ?? String.fromCodePoint(Number(code)),
  )

describe('a name in Markdown', () => {
  it.each([
    ['ldn-fe01.contoso.com', 'ldn-fe01.contoso.com'],
    ['sql01\\rtc', 'sql01\\\\rtc'],
    ['a|b', 'a&#124;b'],
    ['<img src=x onerror=alert(1)>', '&#60;img src=x onerror=alert(1)&#62;'],
    ['**bold** _it_ `code` ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\`code\\` \\~\\~no\\~\\~'],
    ['[x](javascript:1)', '\\[x\\](javascript:1)'],
    ['&amp;', '&#38;amp;'],
    ['# no heading', '\\# no heading'],
    ['- no item', '\\- no item'],
    ['12. no item', '12\\. no item'],
    ['3) no item', '3\\) no item'],
    ['7.', '7\\.'],
    ['99.96 %', '99.96 %'],
    ['10.8 s', '10.8 s'],
    ['10.0.0.1', '10.0.0.1'],
    ['===', '\\==='],
    ['    no code', 'no code'],
    ['http://evil.example', 'http\\://evil.example'],
    ['www.evil.example', 'www\\.evil.example'],
    ['$x$', '\\$x\\$'],
    ['two\nlines', 'two\\\\u000alines'],
  ])('%j is written %j', (name, written) => {
    expect(markdownText(name)).toBe(written)
  })

  it('is shown as it stands, on one line, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.oneof(marked, fc.string({ unit: 'binary' })), (name) => {
        const written = markdownText(name)
        expect(written).not.toMatch(/[\n\r<>|]/)
        expect(written.replaceAll(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[\\`*_[\]~$]/)
        expect(shown(written)).toBe(onOneLine(name).trim())
      }),
    )
  })
})

describe('a cell of a table in Markdown', () => {
  it.each([
    ['12. no item', '12. no item'],
    ['- nothing', '- nothing'],
    ['# none', '# none'],
    ['a|b', 'a&#124;b'],
    ['*x*', '\\*x\\*'],
  ])('%j is written %j, since no list and no heading begins in it', (name, written) => {
    expect(markdownCell(name)).toBe(written)
  })
})

describe('a report in Markdown', () => {
  it('has headings, paragraphs, tables with their alignment, and lists, with an empty line between them', () => {
    expect(
      reportMarkdown({
        title: 'What *it* survives',
        about: ['Two pools', 'p = 0.99'],
        sections: [
          {
            id: 'pools',
            level: 2,
            heading: 'Pools',
            paragraphs: ['A sentence.'],
            tables: [
              {
                caption: 'Numbers',
                columns: [
                  { name: 'Pool', align: 'left' },
                  { name: 'Servers', align: 'right' },
                ],
                rows: [['a|b', '3'], ['c']],
              },
            ],
            lists: [{ caption: '', items: ['one', '- two'] }],
          },
          { id: 'pool-1', level: 3, heading: 'ldn', paragraphs: [], tables: [], lists: [] },
        ],
      }),
    ).toBe(
      [
        '# What \\*it\\* survives\n',
        '- Two pools\n- p = 0.99\n',
        '## Pools\n',
        'A sentence.\n',
        'Numbers:\n',
        '| Pool | Servers |\n| --- | ---: |\n| a&#124;b | 3 |\n| c |  |\n',
        '- one\n- \\- two\n',
        '### ldn\n',
      ].join('\n'),
    )
  })
})
