import { expect, test } from 'vitest'
import { contrast, difference, leastDifference } from './colour.ts'

test('contrast is that of WCAG', () => {
  expect(contrast('#FFFFFF', '#000000')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2)
})

test("CIEDE2000 gives the published values of Sharma's test data", () => {
  const pairs = [
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, -1.3802, -84.2814], [50, 0, -82.7485], 1],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
    [[60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644],
    [[2.0776, 0.0795, -1.135], [0.9033, -0.0636, -0.5514], 0.9082],
    [[50, 2.5, 0], [50, 0, -2.5], 4.3065],
  ] as const
  for (const [one, other, expected] of pairs) expect(difference(one, other)).toBeCloseTo(expected, 4)
})

test('red and green of one lightness are far apart for the usual eye only', () => {
  expect(leastDifference('#B05040', '#707000')).toBeLessThan(11)
})
