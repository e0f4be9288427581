import assert from 'node:assert/strict'
import { rowsOf } from './harness/csv.mjs'
import { journey } from './harness/journey.mjs'

const listOf = async (person) => {
  await person.opens('/my-work')
  return rowsOf((await person.downloads('Download this list as CSV')).text)
}

journey('A social worker cannot open another team’s child', async ({ iro, socialWorker, visitor }) => {
  const [{ Team: team }] = await listOf(socialWorker)
  const onThePage = (await listOf(iro)).slice(0, 25)
  const other = onThePage.find((row) => row.Team !== team)
  assert.ok(other, 'the IRO of the demonstration holds a child of another team')
  await iro.follows(other.Child)
  await iro.sees(other.Team)

  await socialWorker.opens(iro.address)
  await socialWorker.sees('Page not found')
  await socialWorker.doesNotSee(other.Child)

  await socialWorker.fillsIn('Find a child by name, number or date of birth', other.Identifier)
  await socialWorker.presses('Find')
  await socialWorker.doesNotSee(other.Child)

  await visitor.opens(iro.address)
  await visitor.sees('Sign in')
  await visitor.doesNotSee(other.Child)
})
