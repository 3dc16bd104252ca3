/**
 * A text for an XML 1.0 document, in an element or in an attribute with double quotation marks. Characters that XML 1.0
 * forbids even as references, such as most control characters, become the replacement character U+FFFD.
 */
export function xmlText(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/[&<>"'\t\n\r]/g, (character) => `&#${character.codePointAt(0)};`)
}
