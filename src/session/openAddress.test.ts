// What the page says about an address besides opening it.

import { expect, test } from 'vitest'
import { showAddress } from './openAddress.ts'
import { createPlaceStore } from './place.ts'
import { parseAddress } from './route.ts'
import { createSession } from './session.ts'

async function opened(hash: string) {
  const stores = { session: createSession(), place: createPlaceStore() }
  await showAddress(stores, parseAddress(hash), null, { hasWork: false, isWanted: () => true })
  const { notice, example, cursor } = stores.session.getState()
  return { notice, example, cursor }
}

test('opens what it knows, and names the parameters that mean nothing', async () => {
  expect(await opened('#/play/two-carts?stp=3&step=2')).toEqual({
    notice: { kind: 'unknownParameters', names: ['stp'] },
    example: 'two-carts',
    cursor: 2,
  })
})

test('says the worse first: a step that is none', async () => {
  expect((await opened('#/play/two-carts?step=x&stp=3')).notice).toEqual({ kind: 'badStep', step: 'x' })
})

test('has nothing to say where all is known', async () => {
  expect((await opened('#/play/two-carts?step=2&lang=ja')).notice).toBeNull()
})
