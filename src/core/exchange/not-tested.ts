/** The first note on everything that is written as one of Microsoft's files: what nobody here could try out. */
export const notTested =
  'Written to the observed format of the product; not tested against the product. Compare it before you publish it.'
