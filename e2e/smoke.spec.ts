import { expect } from '@playwright/test'
import { test } from './watchedPage.ts'

test('the page opens and draws itself', async ({ page }) => {
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Interleave')
})

test('theme and language are set before the page is painted', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('interleave:theme', 'dark')
    localStorage.setItem('interleave:language', 'ja')
  })
  // Without the application: what remains is what index.html and its one early script do.
  await page.route('**/assets/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: '' }))
  await page.goto('./')
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
