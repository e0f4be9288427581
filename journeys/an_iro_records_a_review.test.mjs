import assert from 'node:assert/strict'
import { rowsOf } from './harness/csv.mjs'
import { journey } from './harness/journey.mjs'

const overdue = (count) => count === 1 ? '1 review overdue' : `${count} reviews overdue`

journey('An IRO sees which review is late and why, and records that it was held', async ({ iro }) => {
  await iro.opens('/my-work')
  await iro.sees('What needs you next')
  await iro.follows(/reviews? overdue/)
  const list = await iro.downloads('Download this list as CSV')
  const late = rowsOf(list.text)
  await iro.sees(overdue(late.length))

  const [{ Child: child }] = late
  await iro.follows(child)
  await iro.sees('working days late')
  await iro.presses('Why this date?')
  await iro.sees('Counted from')

  await iro.presses('Record that a review was held')
  await iro.presses('Record the review')
  await iro.sees('Enter the day the review was held')

  const [, year, month, day] = list.name.match(/(\d{4})-(\d\d)-(\d\d)/)
  await iro.fillsIn('When was it held?', `${day}/${month}/${year}`)
  await iro.chooses('Face to face', 'How was it held?')
  await iro.chooses('The child’s IRO', 'Who chaired?')
  await iro.chooses('Yes, in the room', 'Were they there?')
  await iro.chooses('They spoke for themselves', 'How did their views reach the review?')
  await iro.chooses('Yes', 'Did you see or spend time with them that day?')
  await iro.presses('Record the review')
  await iro.sees('Choose why the review was late')
  await iro.chooses('Report not ready', 'Why was it late?')
  await iro.presses('Record the review')

  await iro.sees('Report not ready')
  await iro.sees('is due by')
  await iro.opens('/my-work')
  await iro.sees(overdue(late.length - 1))
  assert.ok(!rowsOf((await iro.downloads('Download this list as CSV')).text).some((row) => row.Child === child && row['Working days late'] !== ''))
}, { alsoWithoutScript: true })
