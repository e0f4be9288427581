// A journey is a story told by people at browsers. It is told at desktop width, at phone width and, where it says so,
// with scripts off; each telling has a fresh service, so that none leans on another.
import { after, test } from 'node:test'
import { mkdir } from 'node:fs/promises'
import { screens, startBrowser } from './browser.mjs'
import { roles } from './people.mjs'
import { Person } from './person.mjs'
import { startService } from './service.mjs'

let sharedBrowser
after(async () => (await sharedBrowser)?.close())

/**
 * `story` is given one person for each role of the demonstration (iro, socialWorker, …), signed in before they first
 * do something, and a `visitor` who is not.
 */
export function journey (title, story, { alsoWithoutScript = false, start = startService } = {}) {
  tell(title, 'desktop', { screen: screens.desktop }, story, start)
  tell(title, 'phone', { screen: screens.phone }, story, start)
  if (alsoWithoutScript) tell(title, 'without script', { screen: screens.desktop, withScript: false }, story, start)
}

function tell (title, how, manner, story, start) {
  test(`${title} (${how})`, { timeout: 600_000 }, async () => {
    sharedBrowser ??= startBrowser()
    const [browser, service] = await Promise.all([sharedBrowser, start()])
    const people = { visitor: new Person({ ...manner, browser, address: service.address }) }
    for (const role of roles) people[role] = new Person({ ...manner, browser, address: service.address, role })
    try {
      await story(people)
    } catch (failure) {
      await photographAll(people, `${title} (${how})`)
      throw failure
    } finally {
      await Promise.all(Object.values(people).map((person) => person.leaves()))
      await service.stop()
    }
  })
}

async function photographAll (people, title) {
  const folder = 'build/journeys/failed'
  await mkdir(folder, { recursive: true })
  for (const [name, person] of Object.entries(people)) {
    await person.photograph(`${folder}/${title.replace(/[^a-z0-9]+/gi, '_')}.${name}.png`)
  }
}
