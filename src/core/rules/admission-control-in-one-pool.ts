import { targetsOf } from './names.ts'
import { topologyBuilderHelpPage } from './pages.ts'
import type { Rule } from './rule.ts'
import { counted, fullName, listed } from '../words/words.ts'

/** SITE-002: one pool of a site counts the bandwidth of its calls. A pool that does not say is not counted. */
export const admissionControlInOnePool: Rule = {
  id: 'SITE-002',
  severity: 'error',
  law: 'Call Admission Control, where it is used, runs in exactly one pool of a central site.',
  reason: 'It counts the calls of the whole site against its bandwidth, which only one place can do.',
  source: { title: topologyBuilderHelpPage, section: 'Select features' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'site',
  *check(site) {
    const running = site.pools.filter((pool) => pool.callAdmissionControl === true)
    const targets = targetsOf(running.map((pool) => ({ kind: 'pool', site, pool })))
    if (!targets || running.length < 2) return
    yield {
      targets,
      field: 'callAdmissionControl',
      message: `${counted(running.length, 'pool')} of ${site.name || '(no name)'} run Call Admission Control: ${listed(running.map(({ fqdn }) => fullName(fqdn)))}. One of a central site does.`,
      todo: 'Turn it off on all but one.',
    }
  },
}
