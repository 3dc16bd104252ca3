import { topologyBuilderHelpPage } from './pages.ts'
import type { Draft, Rule } from './rule.ts'
import { idsOf, isOneComputer, webPoolOf, type WebPool } from './web-services.ts'
import { fullName, listed, sameName } from '../words/words.ts'

/** NAME-011: what overrides the name of a pool for its Web Services is a name of its own, and of a pool that can have one. */
export const internalWebNamesOwn: Rule = {
  id: 'NAME-011',
  severity: 'error',
  law: 'An internal FQDN of the web services that overrides the FQDN of the pool is another one, unique, and not for a single computer.',
  reason:
    'It is there to lead web traffic another way than SIP: to a load balancer, and to one pool only. A single computer has nothing to balance.',
  source: { title: topologyBuilderHelpPage, section: 'Specify the Web Services URL' },
  basis: 'documented',
  topologyBuilder: 'blocks',
  scope: 'shared',
  keys(found) {
    const pool = webPoolOf(found)
    return pool ? [pool.webServices.internalFqdn ?? '', pool.fqdn].map((name) => name.toLowerCase()) : []
  },
  *check(holders, name) {
    if (name === '') return
    const pools = holders.map(webPoolOf).filter((pool) => pool !== null)
    const overriding = pools.filter(({ webServices }) => sameName(webServices.internalFqdn ?? '', name))
    for (const pool of overriding) if (isOneComputer(pool)) yield onOneComputer(pool)
    yield* notItsOwn(pools, overriding, name)
  },
}

function onOneComputer({ id, fqdn, webServices }: WebPool): Draft {
  return {
    targets: [id],
    field: 'webServices.internalFqdn',
    message: `${fullName(fqdn)} is a single computer, and ${fullName(webServices.internalFqdn ?? '')} overrides the internal FQDN of its web services. Only a pool of several computers has web services under another name.`,
    todo: 'Do without the override.',
  }
}

function* notItsOwn(
  pools: readonly WebPool[],
  overriding: readonly WebPool[],
  name: string,
): Iterable<Draft> {
  const named = pools.filter(({ fqdn }) => sameName(fqdn, name))
  const targets = idsOf([...overriding, ...named.filter((pool) => !overriding.includes(pool))])
  const clashes = overriding.length > 1 || named.length > 0
  if (!targets || overriding.length === 0 || !clashes) return
  const of = listed(overriding.map(({ fqdn }) => fullName(fqdn)))
  const also =
    named.length === 0 ? '' : `, and the FQDN of ${named.length === 1 ? 'a pool' : 'pools'} as well`
  yield {
    targets,
    field: 'webServices.internalFqdn',
    message: `${name} is the internal FQDN of the web services of ${of}${also}. It has to lead to the web services of one pool and to nothing else.`,
    todo: 'Give the web services of each pool an internal FQDN that nothing else has, or do without the override.',
  }
}
