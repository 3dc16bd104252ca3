/** The most items that an operator or a range makes: a bound of this product against running out of memory. */
export const mostItems = 100_000

/** The most characters of a text that an operator or a format makes: a bound of this product. */
export const mostCharacters = 1_000_000
