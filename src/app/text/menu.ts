/** Texts of the menu of a thing. */
export const menuText = {
  label: (name: string) => `Menu of ${name}`,
  several: (n: number) => `${n} things`,
  nothing: 'the topology',
}
