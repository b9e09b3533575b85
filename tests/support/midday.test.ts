import { expect, test } from 'vitest'
import { zoneAwayFromMidnight } from './midday'

test('tests begin where the day does not end soon, at whatever hour', () => {
  for (let hour = 0; hour < 48; hour++) {
    const now = new Date(2026, 11, 31, hour, 59, 59)
    const zone = zoneAwayFromMidnight(now)
    const [left] = new Intl.DateTimeFormat('en', { timeZone: zone, hour: 'numeric', hourCycle: 'h23' })
      .formatToParts(now)
      .map(({ value }) => 24 - Number(value))
    expect(left).toBeGreaterThanOrEqual(3)
    if (now.getHours() < 21) expect(zone).toBeUndefined()
  }
})
