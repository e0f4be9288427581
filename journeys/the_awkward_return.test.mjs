import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { rowsOf } from './harness/csv.mjs'
import { journey } from './harness/journey.mjs'
import { startService } from './harness/service.mjs'

// Seventeen invented children whose dates are easily got wrong, worked out by hand (demo/awkward_return/expected.md).
const folder = 'demo/awkward_return'
const files = ['2022-23', '2023-24'].flatMap((year) => ['header', 'episodes', 'reviews', 'uasc'].map((name) => `${folder}/${year}/${name}.csv`))
const given = [...files, `${folder}/allocations.csv`]

const day = (iso, withWeekday) => new Date(`${iso}T12:00:00Z`)
  .toLocaleDateString('en-GB', { weekday: withWeekday ? 'long' : undefined, day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
  .replace(',', '')
const nothingDue = {
  '0107': 'When the next review is due is not known',
  '0109': 'the young person turns 18 first',
  '0115': 'Not looked after on this day',
  '0116': 'Not looked after on this day'
}
const ruleInWords = {
  T3: 'Not more than 6 months after the previous review',
  T5: 'Not more than 3 months after there was authority to place for adoption',
  T6: 'Placed for adoption: within 4 weeks',
  T7: 'Not earlier than 28 days and not later than 42 days after return by the adopters',
  T8: 'Within 20 working days of becoming looked after on remand'
}

async function seesTheDatesByHand (person, child) {
  if (child.next_due === '') {
    await person.sees(nothingDue[child.child])
  } else {
    await person.sees(`${child.overdue === 'yes' ? 'was' : 'is'} due by ${day(child.next_due, true)}`)
    await person.presses('Why this date?')
    await person.sees(ruleInWords[child.rule])
  }
  if (child.late_review === '') return
  await person.sees(day(child.late_review))
  await person.sees(`by ${day(child.late_due)}`)
  await person.sees(`${child.working_days_late} working days late`)
}

journey('The awkward return shows the dates worked out by hand', async ({ businessSupport, serviceManager }) => {
  await businessSupport.opens('/imports')
  await businessSupport.fillsIn('The files', given)
  await businessSupport.presses('Read these files')
  await businessSupport.sees('17 new children')
  await businessSupport.sees('These people and teams will be added')
  await businessSupport.presses('Import')
  await businessSupport.sees('every due date worked out again')

  const byHand = rowsOf(await readFile(`${folder}/expected.csv`, 'utf8'))
  const named = rowsOf(await readFile(`${folder}/allocations.csv`, 'utf8'))
  assert.equal(byHand.length, 17)
  await serviceManager.opens('/my-work')
  for (const child of byHand) {
    const name = named.find((row) => row.CHILD === child.child)
    await serviceManager.fillsIn('Find a child by name, number or date of birth', child.child)
    await serviceManager.presses('Find')
    const called = name ? `${name.GIVEN_NAME} ${name.FAMILY_NAME}` : `Child ${child.child}`
    if (!/^\/children\/\d+$/.test(serviceManager.address)) await serviceManager.follows(called)
    await serviceManager.sees(called)
    await seesTheDatesByHand(serviceManager, child)
  }
}, { start: () => startService({ day: '2024-03-31' }) })
