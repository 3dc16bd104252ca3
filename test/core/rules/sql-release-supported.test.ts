import { sqlReleaseSupported } from '../../../src/core/rules/sql-release-supported.ts'
import { sqlReleaseSupportedExamples as examples } from '../../../src/core/examples/sql-release-supported.ts'
import { mirrored, sql } from '../../../src/core/examples/notation.ts'
import { onePool } from '../../../src/core/examples/shapes.ts'
import { ruleCases } from '../../support/rule-cases.ts'

const running = (
  version: '2013' | '2015' | '2019' | 'other',
  release: string | null,
  edition: 'express' | null = null,
) => onePool({ version, store: sql(290, 'ldn-sql01', { instance: 'rtc', software: { release, edition } }) })

const refused = (version: '2013' | '2015' | '2019', release: string, says: string) => ({
  given: running(version, release),
  on: ['pool:2', 'sql:290'],
  says: [says],
  severity: 'unsupported' as const,
})

ruleCases(sqlReleaseSupported, {
  sound: {
    [examples.sound.title]: examples.sound,
    'a release that nobody stated': running('2015', null),
    'a release that cannot be read': running('2015', 'the one from the DBA team'),
    'SQL Server 2012 SP2 CU2 in 2015': running('2015', 'SQL Server 2012 SP2 CU2'),
    'SQL Server 2012 SP2 in 2015, whose cumulative update is not stated': running('2015', '2012 SP2'),
    'SQL Server 2012 in 2015, whose service pack is not stated': running('2015', '2012'),
    'SQL Server 2014 RTM CU6 in 2015': running('2015', 'SQL Server 2014 RTM CU6'),
    'SQL Server 2019 in 2015': running('2015', 'SQL Server 2019'),
    'SQL Server 2008 R2 in 2013': running('2013', 'SQL Server 2008 R2'),
    'SQL Server 2012 in 2013': running('2013', 'SQL Server 2012'),
    'SQL Server 2016 in 2019': running('2019', 'SQL Server 2016'),
    'SQL Server 2017 in 2019': running('2019', 'SQL Server 2017'),
    'any release under a version that is not known': running('other', 'SQL Server 2005'),
    'SQL Server Express on a Standard Edition server': onePool({
      edition: 'standard',
      store: sql(290, 'ldn-pool', { software: { release: 'SQL Server 2005', edition: 'express' } }),
    }),
    'a pool without a store': onePool({ store: null }),
    'a mirror of which nothing else is stated': onePool({
      store: mirrored(290, 'sql01', 'sql02', null, { software: { release: '2017' } }),
    }),
  },
  broken: {
    [examples.broken.title]: {
      ...examples.broken,
      on: ['pool:2', 'sql:290'],
      says: [
        'ldn-sql01.contoso.com runs SQL Server 2008 R2',
        'SQL Server 2012 from SP2 CU2 on, 2014 from CU6 on, 2016 from SP1 on, 2017 and 2019',
      ],
      severity: 'unsupported',
      field: 'sqlStore',
    },
    'SQL Server 2012 SP2 CU1 in 2015': refused('2015', '2012 SP2 CU1', 'runs SQL Server 2012 SP2 CU1'),
    'SQL Server 2012 SP1 in 2015': refused('2015', '2012 SP1', 'runs SQL Server 2012 SP1'),
    'SQL Server 2014 RTM CU5 in 2015': refused('2015', '2014 RTM CU5', 'runs SQL Server 2014 RTM CU5'),
    'SQL Server 2016 RTM in 2015': refused('2015', '2016 RTM', 'runs SQL Server 2016 RTM'),
    'SQL Server 2022 in 2015': refused('2015', '2022', 'runs SQL Server 2022'),
    'SQL Server 2008 in 2013': refused(
      '2013',
      '2008',
      'Lync Server 2013 supports SQL Server 2008 R2 and 2012',
    ),
    'SQL Server 2014 in 2013': refused('2013', '2014', 'runs SQL Server 2014'),
    'SQL Server 2014 SP3 in 2019': refused('2019', '2014 SP3', 'supports SQL Server 2016, 2017 and 2019'),
    'SQL Server 2022 in 2019': refused('2019', '2022', 'runs SQL Server 2022'),
    'SQL Server Express under an Enterprise Edition pool': {
      given: running('2015', null, 'express'),
      on: ['pool:2', 'sql:290'],
      says: ['runs SQL Server Express'],
    },
    'SQL Server Express of a release that is supported': {
      given: running('2015', 'SQL Server 2019 Express'),
      on: ['pool:2', 'sql:290'],
      says: ['runs SQL Server 2019 Express'],
    },
    'a mirror of an old release': {
      given: onePool({
        store: mirrored(290, 'sql01', 'sql02', null, {
          software: { release: '2017' },
          mirrorSoftware: { release: '2008 R2', edition: null },
        }),
      }),
      on: ['pool:2', 'sql:290'],
      says: ['sql02.contoso.com\\rtc runs SQL Server 2008 R2'],
      doesNotSay: ['sql01.contoso.com\\rtc runs'],
    },
  },
})
