import { millisecondsOf } from '#sim/clock.ts'
import type { World } from '#sim/world.ts'

/** Virtual time of a world in milliseconds. */
export const timeAt = ({ clock }: World): number => millisecondsOf(clock)
