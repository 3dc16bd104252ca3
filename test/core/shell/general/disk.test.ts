import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { soundPair } from '../../../../src/core/examples/notation.ts'
import {
  contentOf,
  fileAt,
  folderExists,
  folderOf,
  nameOf,
  resolved,
  withText,
} from '../../../../src/core/shell/general/disk.ts'
import { newSession } from '../../../../src/core/shell/new-session.ts'

const session = newSession(soundPair(3))
const home = 'C:\\Users\\Administrator.CONTOSO'

describe('a path', () => {
  it.each([
    ['x.txt', `${home}\\x.txt`],
    ['.\\x.txt', `${home}\\x.txt`],
    ['..\\x.txt', 'C:\\Users\\x.txt'],
    ['..\\..\\..\\..', 'C:\\'],
    ['~\\x.txt', `${home}\\x.txt`],
    ['c:/Logs//x.txt', 'C:\\Logs\\x.txt'],
    ['\\Logs\\x.txt', 'C:\\Logs\\x.txt'],
    ['\\\\nas\\lis\\..\\..\\..\\x.bak', '\\\\nas\\lis\\x.bak'],
    ['', home],
  ])('%j is %j', (typed, whole) => {
    expect(resolved(session, typed)).toBe(whole)
  })

  it('is the same when it is worked out again', () => {
    const parts = fc.array(fc.constantFrom('a', 'B c', '..', '.', '', 'C:', '~'), { maxLength: 6 })
    fc.assert(
      fc.property(parts, fc.constantFrom('', '\\', '\\\\s\\t\\', 'C:\\'), (path, root) => {
        const whole = resolved(session, root + path.join('\\'))
        expect(resolved(session, whole)).toBe(whole)
      }),
    )
  })

  it('consists of its folder and its name', () => {
    expect([folderOf('C:\\x.txt'), nameOf('C:\\x.txt')]).toEqual(['C:\\', 'x.txt'])
    expect([folderOf('\\\\nas\\lis\\x'), nameOf('\\\\nas\\lis\\x')]).toEqual(['\\\\nas\\lis', 'x'])
  })
})

describe('the small disk', () => {
  it('finds a file whatever the case of its path', () => {
    const written = withText(session, 'C:\\Logs\\One.txt', 'x', 7)
    expect(fileAt(written, 'c:\\LOGS\\one.TXT')).toMatchObject({ path: 'C:\\Logs\\One.txt', written: 7 })
    expect(fileAt(withText(written, 'c:\\logs\\ONE.txt', 'y', 8), 'C:\\Logs\\One.txt')).toMatchObject({
      path: 'C:\\Logs\\One.txt',
      content: { is: 'text', text: 'y' },
    })
  })

  it('has the folders that files stand in, the usual ones and every share', () => {
    const written = withText(session, 'C:\\Data\\Deep\\x.txt', '', 0)
    expect(folderExists(written, 'C:\\Data')).toBe(true)
    expect(folderExists(session, 'C:\\Data')).toBe(false)
    expect(folderExists(session, 'C:\\')).toBe(true)
    expect(folderExists(session, '\\\\nas\\lis')).toBe(true)
    expect(folderExists(session, '\\\\nas\\lis\\deep')).toBe(false)
  })

  it('lists what stands in a folder and nothing below', () => {
    const written = withText(withText(session, 'C:\\Logs\\b.txt', '', 0), 'C:\\Logs\\sub\\a.txt', '', 0)
    const { folders, files } = contentOf(written, 'C:\\Logs')
    expect(folders).toEqual(['C:\\Logs\\sub'])
    expect(files.map(({ path }) => path)).toEqual(['C:\\Logs\\b.txt'])
    expect(contentOf(written, 'C:\\').folders).toContain('C:\\Logs')
  })
})
