// The service is killed with -9 at a random moment while eight people save, and started again on what it left.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BrokenService } from './harness/broken_service.mjs'
import { Session, kinds, savesUntilItBreaks } from './harness/saver.mjs'
import { answered, reckon } from './harness/reckoning.mjs'

const rounds = Number(process.env.ROUNDS ?? 4)
const peopleSaving = 8
const roundsOnOneAuthority = 20

async function childrenToReview (session) {
  const found = new Set()
  for (let page = 1; page <= 12; page++) {
    const text = await (await session.opens(`/reviews?page=${page}`)).text()
    for (const [, child] of text.matchAll(/href="\/children\/(\d+)"/g)) found.add(child)
  }
  return [...found]
}

async function oneRound (service, children) {
  const sessions = await Promise.all(Array.from({ length: peopleSaving }, () => new Session(service).signsIn()))
  const next = (person) => person % 2 === 0 ? kinds.lateReason() : children.length ? kinds.review(children.pop()) : kinds.lateReason()
  const saving = Promise.all(sessions.map((session, person) => savesUntilItBreaks(session, () => next(person))))
  await new Promise((resolve) => setTimeout(resolve, 20 + Math.random() * 600))
  await service.isKilled()
  const saves = (await saving).flat()

  const trail = service.verifiesTrail()
  assert.ok(trail.holds, trail.says)
  await service.starts()
  assert.deepEqual(await reckon(await new Session(service).signsIn(), saves), [])
  return saves
}

test(`a service killed ${rounds} times while people save loses nothing that was answered and doubles nothing`, { timeout: 3_600_000 }, async (t) => {
  let service = null
  let children = []
  const all = []
  for (let round = 0; round < rounds; round++) {
    if (round % roundsOnOneAuthority === 0) {
      await service?.stops()
      service = await BrokenService.onNewAuthority(t)
      children = await childrenToReview(await new Session(service).signsIn())
    }
    all.push(...await oneRound(service, children))
  }
  t.diagnostic(`${rounds} kills, ${all.length} saves tried, ${answered(all)} answered, ${all.length - answered(all)} cut off or refused; none lost, none doubled`)
  assert.ok(answered(all) >= rounds, 'too little was saved for the test to mean something')
})
