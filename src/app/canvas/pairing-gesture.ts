import { createContext, use } from 'react'
import type { PoolId } from '#core/model/id.ts'

/** A pairing in the making: the pool it starts from and the pool under the pointer. */
export interface PairingGesture {
  readonly from: PoolId | null
  readonly over: PoolId | null
}

/** No pairing in the making. */
export const noPairing: PairingGesture = { from: null, over: null }

export const PairingGestureContext = createContext<PairingGesture>(noPairing)

/** The pairing in the making, for the cards that light up. */
export const usePairingGesture = (): PairingGesture => use(PairingGestureContext)
