// Two services on one PostgreSQL are restarted one after the other, behind HAProxy, while people work.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { BalancedServices } from './harness/balanced_services.mjs'
import { Session, kinds, savesUntilItBreaks } from './harness/saver.mjs'
import { answered, reckon } from './harness/reckoning.mjs'

const rounds = Number(process.env.ROUNDS)
const skip = reasonToSkip()

function reasonToSkip () {
  if (!rounds) return 'it takes minutes, so make soak runs it: set ROUNDS'
  if (process.env.WAYMARK_TEST_DATABASE !== 'postgresql') return 'only with PostgreSQL: tools/test_postgresql run'
  return spawnSync('haproxy', ['-v']).status === 0 ? false : 'there is no HAProxy here: tools/setup test'
}

/** What every look was answered with, 0 where it was not. */
async function looksUntil (session, isOver) {
  const statuses = []
  while (!isOver()) {
    statuses.push(await session.opens('/settings/bank-holidays').then(async (answer) => { await answer.text(); return answer.status }, () => 0))
  }
  return statuses
}

test(`two services are restarted ${rounds || 'several'} times each, and no request is lost`, { skip, timeout: 3_600_000 }, async (t) => {
  const services = await BalancedServices.onNewAuthority()
  t.after(() => services.goes())
  const sessions = []
  while (sessions.length < 8) sessions.push(await new Session(services).signsIn())
  let isOver = false
  const saving = Promise.all(sessions.slice(4).map((session) => savesUntilItBreaks(session, kinds.lateReason, () => isOver)))
  const looking = Promise.all(sessions.slice(0, 4).map((session) => looksUntil(session, () => isOver)))

  for (let round = 0; round < rounds; round++) {
    for (const name of ['one', 'two']) {
      const stopping = services.stops(name)
      await new Promise((resolve) => setTimeout(resolve, 300))
      const whileStopping = await fetch(`http://127.0.0.1:${services.portOf(name)}/ready`)
      assert.equal(whileStopping.status, 503, 'told to stop, it says first that it is not ready')
      assert.equal(await stopping, 0)
      await services.starts(name)
      await services.isTrusted(name)
    }
  }
  isOver = true
  const saves = (await saving).flat()
  const looks = (await looking).flat()

  assert.deepEqual(looks.filter((status) => status !== 200), [], 'every look was answered with its page')
  assert.deepEqual(saves.filter(({ status }) => status !== 303).map(({ status }) => status), [], 'every save was answered')
  assert.deepEqual(await reckon(await new Session(services).signsIn(), saves), [])
  t.diagnostic(`${rounds * 2} restarts, ${looks.length} looks and ${saves.length} saves (${answered(saves)} answered); none lost, none doubled`)
})
