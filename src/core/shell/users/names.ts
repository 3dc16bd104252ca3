/*
 * Names that people are made of. Their numbers (41 and 50) have no common divisor, so that counting through both at once meets
 * every pair before one comes again.
 */

/** First names; the first belongs to the first user of the first pool. */
export const firstNames: readonly string[] = (
  'Anna Ben Ken Clara David Elena Farid Grace Hugo Ines Jonas Kavya Liam Maya Nils Olga Pedro Qing Rosa Samir Tara Umar ' +
  'Vera Wendy Xenia Yusuf Zoe Aiko Boris Chloe Dario Emma Felix Gita Henrik Iris Jamal Katya Leo Mina Noah'
).split(' ')

/** Last names. */
export const lastNames: readonly string[] = (
  'Keller Adams Baker Costa Dubois Evans Fischer Greco Haddad Ito Jensen Kaur Larsen Mensah Novak Okafor Patel Quinn Rossi ' +
  'Schmidt Tanaka Ueda Vargas Weber Xu Young Zhang Andersen Bianchi Carter Diaz Eriksen Foster Gupta Hoffmann Ivanov Jones ' +
  'Kowalski Lopez Murphy Nguyen Olsen Park Ramos Silva Torres Ullman Vogel Walsh Zimmer'
).split(' ')
