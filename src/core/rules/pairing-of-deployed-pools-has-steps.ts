import type { Draft, Rule } from './rule.ts'
import { notStated } from './not-stated.ts'
import { deployPairPage } from './pages.ts'
import { fullName, listed } from '../words/words.ts'

/** PAIR-020, with PAIR-021: pools that were deployed before they were paired need steps after publishing. */
export const pairingOfDeployedPoolsHasSteps: Rule = {
  id: 'PAIR-020',
  severity: 'info',
  law: 'Pools that were deployed before they were paired need steps after publishing.',
  reason:
    'The services that keep a pair synchronised are not there yet on servers that were installed without a pairing. Pools that are deployed after they were paired need none of the steps. It is a remark here, because the steps follow the publication, whose to-do list has them.',
  source: { title: deployPairPage, section: 'To deploy a pair of Front End pools, steps 7 to 10' },
  basis: 'documented',
  topologyBuilder: 'not applicable',
  contradiction: {
    readings: [
      {
        says: 'After Bootstrapper.exe has run, the Backup Service is started.',
        source: { title: deployPairPage, section: 'To deploy a pair of Front End pools, text of 2015' },
      },
      {
        says: 'After Bootstrapper.exe has run, the cumulative update of the servers is installed again, and then the Backup Service is started.',
        source: { title: deployPairPage, section: 'To deploy a pair of Front End pools, newest text' },
      },
    ],
    followed:
      'The newest text, in every version: a server that has its update already loses nothing, and without it the Backup Service can crash.',
  },
  scope: 'pairing',
  *check(pairing, { pool: a, published }, { pool: b }): Iterable<Draft> {
    if (a.id === b.id || published?.partners.includes(b.id)) return // what was published has had its to-do list
    const deployed = [a, b].filter((pool) => pool.deployed === true)
    if (deployed.length > 0) {
      const names = listed(deployed.map((pool) => fullName(pool.fqdn)))
      yield {
        targets: [pairing.id, a.id, b.id],
        message: `${names} ${deployed.length === 1 ? 'is' : 'are'} deployed already. If the pairing is new, every Front End Server of both pools needs Bootstrapper.exe and its cumulative update again, without which the Backup Service can crash, and the Backup Service started; then each pool is synchronised until both directions are steady.`,
        todo: 'Follow the to-do list of the publication that brings this pairing.',
      }
    } else if (a.deployed === null || b.deployed === null) {
      yield notStated(pairing, [a, b], {
        field: 'deployed',
        stated: (pool) => pool.deployed !== null,
        what: ['whether it is deployed already', 'whether they are deployed already'],
        lacking: 'whether the pairing needs steps after publishing',
        todo: 'State the deployment',
      })
    }
  },
}
