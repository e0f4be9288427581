// The disk takes no more, another program holds the data file, the data file is read-only: the page says so, keeps what
// was typed, and the service goes on by itself once the trouble is over. With PostgreSQL the disk is its own.
import assert from 'node:assert/strict'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { statSync } from 'node:fs'
import { test } from 'node:test'
import { BrokenService } from './harness/broken_service.mjs'
import { Session, kinds } from './harness/saver.mjs'
import { answered, reckon } from './harness/reckoning.mjs'

const skip = process.env.WAYMARK_TEST_DATABASE === 'postgresql' ? 'only with a data file' : false

async function savesOne (session) {
  const save = kinds.lateReason()
  const answer = await session.sends(save.path, save.fields)
  return Object.assign(save, { status: answer.status, page: answer.page })
}

function saysPlainly (save) {
  assert.equal(save.status, 503)
  assert.match(save.page, /could not be saved/)
  assert.ok(save.page.includes(save.fields.wording), 'what was typed is gone')
  assert.doesNotMatch(save.page, /sqlite|SQL|errno|exception/i)
}

test('a full disk refuses saves in plain words, loses nothing that was answered, and is over when it is over', { skip, timeout: 120_000 }, async (t) => {
  const withoutSignal = ['sh', '-c', 'trap "" XFSZ; exec "$@"', 'limited']  // a file at its limit is an error, not an end
  const service = await BrokenService.onNewAuthority(t, { launched: withoutSignal })
  const session = await new Session(service).signsIn()
  const saves = [await savesOne(session)]
  // The write-ahead log may grow no further than it is; a log that starts anew is full again soon.
  const size = statSync(`${service.database.place}-wal`).size
  execFileSync('prlimit', ['--pid', String(service.process), `--fsize=${size}:`])
  while (saves.length < 5000 && saves.at(-1).status === 303) saves.push(await savesOne(session))
  saysPlainly(saves.at(-1))
  saves.push(await savesOne(session))
  saysPlainly(saves.at(-1))
  // Nobody looks at a child's record without leaving a trace, and there is no room for one.
  assert.equal((await session.opens('/my-work')).status, 503)
  assert.equal((await session.opens('/help')).status, 200)

  execFileSync('prlimit', ['--pid', String(service.process), '--fsize=unlimited:'])
  saves.push(await savesOne(session))
  assert.equal(saves.at(-1).status, 303)
  assert.deepEqual(await reckon(session, saves), [])
  const trail = service.verifiesTrail()
  assert.ok(trail.holds, trail.says)
  t.diagnostic(`${saves.length} saves tried, ${answered(saves)} answered, ${saves.length - answered(saves)} refused for want of room; none lost`)
})

test('a data file that another program holds is waited for, then said to be held, and is free again when it is', { skip, timeout: 120_000 }, async (t) => {
  const service = await BrokenService.onNewAuthority(t)
  const session = await new Session(service).signsIn()
  const hold = 'import sqlite3, sys; held = sqlite3.connect(sys.argv[1], isolation_level=None); held.execute("BEGIN IMMEDIATE"); print("held", flush=True); sys.stdin.read()'
  const holder = spawn('python3', ['-c', hold, service.database.place], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(holder.stdout, 'data')
  const refused = await savesOne(session)
  saysPlainly(refused)
  holder.stdin.end()
  await once(holder, 'exit')
  const saved = await savesOne(session)
  assert.equal(saved.status, 303)
  assert.deepEqual(await reckon(session, [refused, saved]), [])
})
