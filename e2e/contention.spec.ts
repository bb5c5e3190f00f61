import { expect, test } from './playground.ts'

test('contention is measured in a worker; other settings are another address', async ({
  playground,
  page,
}) => {
  await playground.open('#/contention?clients=10&hop=10,0&runs=3')
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`^${name} `) })
  // Every hop alike, nobody waits: the known N(N+1)/2 calls, and the last answer at 40·N ms.
  await expect(row('None')).toContainText('55')
  await expect(row('None')).toContainText('400 ms')
  await expect(row('Full jitter')).toContainText('10 of 10')
  await expect(page.getByRole('status')).toContainText('needs the fewest append calls')
  await playground.expectNoAxeViolation()

  await page.getByRole('spinbutton', { name: 'Clients' }).fill('6')
  await page.getByRole('spinbutton', { name: 'Attempts at most' }).fill('3')
  await playground.press('Enter')
  expect(page.url()).toContain('clients=6&max-attempts=3')
  await expect(row('None')).toContainText('3 of 6')
  await expect(row('None')).toContainText('15')

  await playground.click(page.getByRole('link', { name: 'Step through a run: Full jitter' }))
  await expect(playground.headline).toHaveText('6 commands are about to change page-1 at the same time.')
})

test('contention: what cannot be measured is named, and a long one can be stopped', async ({
  playground,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await playground.open('#/contention?clients=5000&lang=ja')
  await expect(page.getByRole('alert').filter({ hasText: 'clients' })).toContainText('実際は「5000」')
  await playground.expectNoSidewaysScroll()
  await expect(page.getByRole('link', { name: '混雑' })).toBeInViewport({ ratio: 1 })
  await page.evaluate(() => (location.hash = '#/contention?clients=200&runs=500&lang=ja'))
  await page.getByRole('button', { name: '止める' }).click()
  await playground.rest()
  await expect(page.getByRole('status')).toContainText('で止めました')
})
