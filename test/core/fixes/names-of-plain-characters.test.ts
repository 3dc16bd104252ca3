import { namesOfPlainCharactersFixes } from '../../../src/core/fixes/names-of-plain-characters.ts'
import { file, mirrored, pool, site, topology } from '../../../src/core/examples/notation.ts'
import { fixCases } from './fix-cases.ts'

const named = (fqdn: string) =>
  topology(site(1, 'London', pool(2, 'ldn-pool', { servers: [{ fqdn }, {}, {}] })))
const renamed = (from: string, to: string) => ({
  [`Rename ${from} to ${to}`]: [`Front End Server ${to}: FQDN: ${from} → ${to}.`],
})

fixCases(namesOfPlainCharactersFixes, {
  'writes a hyphen for an underscore': {
    given: named('ldn_fe01.contoso.com'),
    offers: renamed('ldn_fe01.contoso.com', 'ldn-fe01.contoso.com'),
  },
  'drops accents and what has no letter near it, and no label begins with a hyphen': {
    given: named('_zürich fe™01_.contoso.com'),
    offers: renamed('_zürich fe™01_.contoso.com', 'zurich-fe01.contoso.com'),
  },
  'takes the next name where the plain one is in use': {
    given: named('ldn-pool_fe02.contoso.com'),
    offers: renamed('ldn-pool_fe02.contoso.com', 'ldn-pool-fe04.contoso.com'),
  },
  'offers nothing where no character is left': { given: named('ピ'), offers: {} },
  'renames all that are wrong on one thing, to names that differ': {
    given: topology(site(1, 'London', pool(2, 'ldn-pool', { store: mirrored(90, 'sql_1', 'sql 1') }))),
    offers: {
      'Rename sql_1.contoso.com to sql-1.contoso.com, and sql 1.contoso.com to sql-2.contoso.com': [
        'SQL Server store sql-1.contoso.com\\rtc: instance: sql_1.contoso.com\\rtc → sql-1.contoso.com\\rtc.',
        'SQL Server store sql-1.contoso.com\\rtc: mirror: sql 1.contoso.com\\rtc → sql-2.contoso.com\\rtc.',
      ],
    },
  },
  'renames a computer wherever it stands': {
    given: topology(
      site(
        1,
        'London',
        pool(2, 'ldn-pool', { store: mirrored(90, 'sql_01', 'sql02', 'SQL_01'), share: file(91, 'sql_01') }),
      ),
    ),
    on: ['sql:90', 'file:91'],
    offers: {
      'Rename sql_01.contoso.com to sql-01.contoso.com': [
        'SQL Server store sql-01.contoso.com\\rtc: instance: sql_01.contoso.com\\rtc → sql-01.contoso.com\\rtc.',
        'SQL Server store sql-01.contoso.com\\rtc: witness: SQL_01.contoso.com\\rtc → sql-01.contoso.com\\rtc.',
        'File store \\\\sql-01.contoso.com\\share: FQDN: sql_01.contoso.com → sql-01.contoso.com.',
      ],
    },
  },
})
