/*
 * The names that drills use again and again, and whose shoes a trainee stands in.
 */

/** The pool in London and the pool in Dublin, as a scenario may call them. */
export const ldn = 'ldn-pool'
export const dub = 'dub-pool'
/** As a cmdlet is given them. */
export const ldnFqdn = 'ldn-pool.contoso.com'
export const dubFqdn = 'dub-pool.contoso.com'
/** The first Front End Server in Dublin, where the shell may run. */
export const inDublin = 'dub-pool-fe01.contoso.com'

/** Who looks after one pool alone. */
export const onDutyInLondon =
  'You look after ldn-pool in London. There is no second pool: what is lost here is lost for everyone.'
/** Who looks after a pair. */
export const onDuty =
  "You are the administrator on duty of Contoso. ldn-pool in London and dub-pool in Dublin are each other's backup."
