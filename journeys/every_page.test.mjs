// Every page there is, whatever it is about: sound, accessible and fitting at both widths, reached by keyboard, and there
// without script. The list of pages is the program's own, so that a new page is missed here until it is visited.
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { program } from './harness/authority.mjs'
import { journey } from './harness/journey.mjs'
import { roles } from './harness/people.mjs'

const awkwardReturn = ['header', 'episodes', 'reviews']
  .map((table) => fileURLToPath(new URL(`../demo/awkward_return/2022-23/${table}.csv`, import.meta.url)))

function pagesOfTheProgram () {
  const table = execFileSync(program, ['routes'], { encoding: 'utf8' })
  return table.split('\n').filter((line) => line.startsWith('GET')).map((line) => line.split(/\s+/)[1])
    .filter((path) => !path.endsWith('.csv'))
}

const patternOf = (path) => path.split('?')[0]
  .replace(/^\/(children|staff|imports)\/\d+/, (_, kind) => `/${kind}/{${{ children: 'child', staff: 'staff', imports: 'import' }[kind]}}`)
  .replace(/\/reviews\/\d+\//, '/reviews/{review}/')
  .replace(/\/(differences|problems)\/[^/]+$/, (_, list) => `/${list}/{${{ differences: 'kind', problems: 'rule' }[list]}}`)

journey('Every page is sound, and can be used with the keyboard alone', async (people) => {
  const { administrator, serviceManager, visitor } = people
  const unvisited = new Set(pagesOfTheProgram())
  const looksAt = async (person) => {
    if (person.status === 200) unvisited.delete(patternOf(person.address))
    await person.reachesEverythingByKeyboard()
  }
  const visits = async (person, ...paths) => {
    for (const path of paths) {
      await person.opens(path)
      await looksAt(person)
    }
  }

  await visits(visitor, '/sign-in', '/help', '/accessibility', '/no-such-page')
  await visits(serviceManager, '/account')
  for (const role of roles) await visits(people[role], '/')
  await visits(serviceManager, '/my-work', '/my-work?show=overdue', '/reviews', '/children')
  for (const words of ['ann', 'zzzz']) {
    await serviceManager.fillsIn('Find a child by name, number or date of birth', words)
    await serviceManager.presses('Find')
    await looksAt(serviceManager)
  }
  await visits(serviceManager, '/children/1', '/children/1/iro', '/children/1/social-work', '/children/1/reviews/record')
  await serviceManager.opens('/children/1')
  await serviceManager.follows('Put right the review of', { first: true })
  await looksAt(serviceManager)
  await visits(administrator, '/staff', '/staff/new', '/staff/teams', '/staff/1', '/staff/1/change', '/staff/1/account')
  await visits(serviceManager, '/settings', '/settings/bank-holidays', '/settings/bank-holidays/import', '/settings/late-reasons')

  await visits(serviceManager, '/audit', '/audit?action=view', '/audit/unusual', '/restricted', '/cover', '/emergency', '/settings/access')
  await visits(serviceManager, '/children/1/looked-at', '/children/1/restriction', '/children/1/sharing')

  await visits(serviceManager, '/imports')
  await serviceManager.fillsIn('The files', awkwardReturn)
  await serviceManager.presses('Read these files')
  await serviceManager.sees('Nothing has been written yet')
  await looksAt(serviceManager)
  const report = serviceManager.address
  await visits(serviceManager, `${report}/differences/new_child`, `${report}/problems/WM-LATE`)

  unvisited.delete('/')  // it leads on to where each role begins
  assert.deepEqual([...unvisited], [], 'pages that nobody looked at')
}, { alsoWithoutScript: true })
