/** What a piece of the text is, for its colour and for completion. */
export type TokenKind =
  | 'command'
  | 'parameter'
  | 'argument'
  | 'string'
  | 'variable'
  | 'number'
  | 'operator'
  | 'comment'
  | 'type'
  | 'keyword'
  | 'member'

/** A piece of the text: positions in it, the end not included. */
export interface ColouredToken {
  readonly kind: TokenKind
  readonly from: number
  readonly to: number
}
