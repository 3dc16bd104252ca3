/**
 * Gives each text an identifier that it has not given before: letters of ASCII, digits, `_`, and hyphens between those. Case
 * does not tell two apart, since not every engine minds it.
 */
export function identifiers(): (text: string) => string {
  const given = new Set<string>()
  return (text) => {
    const legal = legalIdentifier(text)
    let id = legal
    for (let again = 2; given.has(id.toLowerCase()); again++) id = `${legal}_${again}`
    given.add(id.toLowerCase())
    return id
  }
}

function legalIdentifier(text: string): string {
  const clean = text
    .replaceAll(/[^\w-]+/g, '_')
    .replaceAll(/-{2,}/g, '-')
    .replaceAll(/^-|-$/g, '')
  return /^[A-Za-z]/.test(clean) ? clean : `n_${clean}`
}
