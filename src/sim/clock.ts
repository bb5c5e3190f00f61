// Virtual time and the draws that make it uncertain. A draw is a hash of (seed, process, node, occurrence), so it does not depend on what
// the other processes did before: another schedule or policy does not shift anybody's luck. Only integer operations, + − × ÷ and √, so that
// every engine gives the same microsecond.

import type { Flavor } from '#lib/flavor.ts'
import { hashOfText, mix } from '#lib/hash.ts'

/** Virtual time in integer microseconds since the start of the run. */
export type Micros = Flavor<number, 'micros'>

export const microsOf = (milliseconds: number): Micros => Math.round(milliseconds * 1000)
export const millisecondsOf = (micros: Micros): number => micros / 1000

/** Names one source of luck: the same address always gives the same draws. */
export interface DrawAddress {
  readonly seed: number
  readonly process: string
  readonly node: string
  readonly occurrence: number
}

const addressHash = ({ seed, process, node, occurrence }: DrawAddress): number =>
  mix(mix(mix(mix(0x2545f491, seed), hashOfText(process)), hashOfText(node)), occurrence)

const unit = (hash: number, index: number): number => (mix(hash, index) >>> 0) / 0x1_0000_0000

/** The `index`-th draw at an address, evenly in [0, 1). */
export const uniform = (address: DrawAddress, index = 0): number => unit(addressHash(address), index)

export interface Hop {
  readonly mean: Micros
  readonly sd: Micros
}

/**
 * Time of `hops` network hops in whole microseconds, each |Normal(mean, sd)|. The normal noise is the sum of twelve uniforms less six
 * (mean 0, variance 1), which needs no transcendental function.
 */
export function hopsTime(hop: Hop, hops: number, address: DrawAddress): Micros {
  if (hop.sd === 0) return hops * hop.mean
  const hash = addressHash(address)
  let total = 0
  for (let h = 0; h < hops; h++) {
    let noise = -6
    for (let i = 0; i < 12; i++) noise += unit(hash, h * 12 + i)
    total += Math.abs(hop.mean + hop.sd * noise)
  }
  return Math.round(total)
}
