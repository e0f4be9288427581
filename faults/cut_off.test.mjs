// PostgreSQL drops every connection of the service in the middle of a stream of saves, again and again.
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { askMeanwhile } from '../journeys/harness/authority.mjs'
import { BrokenService } from './harness/broken_service.mjs'
import { Session, kinds, savesUntilItBreaks } from './harness/saver.mjs'
import { answered, reckon } from './harness/reckoning.mjs'

const cuts = Number(process.env.ROUNDS ?? 4) * 10
const skip = process.env.WAYMARK_TEST_DATABASE === 'postgresql' ? false : 'only with PostgreSQL: tools/test_postgresql run'

test(`PostgreSQL drops every connection ${cuts} times, and nothing that was answered is lost`, { skip, timeout: 3_600_000 }, async (t) => {
  const service = await BrokenService.onNewAuthority(t)
  const name = service.database.place.match(/\/\/\/([^?]+)/)[1]
  const sessions = await Promise.all(Array.from({ length: 8 }, () => new Session(service).signsIn()))
  let isOver = false
  const saving = Promise.all(sessions.map((session) => savesUntilItBreaks(session, kinds.lateReason, () => isOver)))
  // Whoever is at something is cut off in the middle of it, wherever that is.
  const cutOff = Number(await askMeanwhile(`CREATE TEMP TABLE cut_off (pid integer); DO $$ BEGIN FOR cut IN 1..${cuts} LOOP
      PERFORM pg_sleep(0.05 + random() * 0.2), pg_stat_clear_snapshot();
      INSERT INTO cut_off SELECT pid FROM (SELECT pid FROM pg_stat_activity
        WHERE datname = '${name}' AND (state <> 'idle' OR cut % 4 = 0) OFFSET 0) AS busy WHERE pg_terminate_backend(pid);
    END LOOP; END $$; SELECT count(*) FROM cut_off`))
  await new Promise((resolve) => setTimeout(resolve, 300))
  isOver = true
  const saves = (await saving).flat()

  assert.ok(saves.every(({ status }) => status !== 0), 'every save was answered, if only to say that it was not kept')
  assert.deepEqual(await reckon(await new Session(service).signsIn(), saves), [])
  const trail = service.verifiesTrail()
  assert.ok(trail.holds, trail.says)
  t.diagnostic(`${cuts} cuts of ${cutOff} connections, ${saves.length} saves tried, ${answered(saves)} answered, ${saves.length - answered(saves)} refused; none lost, none doubled`)
})
