// The demonstration authority, made once, and copies of it that nobody else writes to: files, or databases of the
// PostgreSQL server that this run was given (tools/test_postgresql run).
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { copyFile, mkdir, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const program = process.env.WAYMARK ?? join(root, 'build/dev/src/waymark')

const master = join(root, 'build/journeys/demonstration.db')
const isOnPostgresql = process.env.WAYMARK_TEST_DATABASE === 'postgresql'
let copies = 0

/** Where the copy is, as `--database` takes it; a file is put into `folder`. `remove` ends it. */
export async function copyOfAuthority (folder) {
  await makeMaster()
  if (isOnPostgresql) return copyOnServer()
  const place = join(folder, 'waymark.db')
  await copyFile(master, place)
  return { place, remove: () => {} }
}

// Made once for each build of the program, and put in its place whole, so that two files of journeys may start at once.
async function makeMaster () {
  const [made, built] = await Promise.all([changedAt(master), changedAt(program)])
  if (!built) throw new Error(`${program} is not built. Run ./test, or: make build`)
  if (made > built) return
  const draft = `${master}.${process.pid}`
  await mkdir(join(root, 'build/journeys'), { recursive: true })
  runs(program, ['demo', '--seed', '1', '--database', draft])
  await rename(draft, master)
}

async function changedAt (file) {
  return (await stat(file).catch(() => null))?.mtimeMs ?? 0
}

async function copyOnServer () {
  await makeMasterOnServer()
  const name = `journey_${process.pid}_${++copies}`
  ask(`CREATE DATABASE ${name} TEMPLATE demonstration`)
  return { place: addressOf(name), remove: () => ask(`DROP DATABASE ${name}`) }
}

// Whoever makes the first of these databases moves the authority over; the others wait for the second.
async function makeMasterOnServer () {
  if (isThere('demonstration')) return
  if (ask('CREATE DATABASE being_made TEMPLATE template0', { mayFail: true })) {
    runs(program, ['migrate', '--from', `sqlite:${master}`, '--to', addressOf('being_made')])
    ask('ALTER DATABASE being_made RENAME TO demonstration')
    return
  }
  for (const late = Date.now() + 120_000; !isThere('demonstration');) {
    if (Date.now() > late) throw new Error('the demonstration authority was not made on PostgreSQL')
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}

function isThere (name) {
  return ask(`SELECT 1 FROM pg_database WHERE datname = '${name}'`).stdout.includes('1')
}

function addressOf (name) {
  return `postgresql:///${name}?host=${serverFolder()}&user=waymark`
}

function serverFolder () {
  return readFileSync(process.env.WAYMARK_TEST_POSTGRESQL, 'utf8').trim()
}

/** What psql answers, asked while others go on. */
export async function askMeanwhile (sql) {
  const psql = spawn('psql', ['-qAtX', '-d', addressOf('postgres'), '-c', sql], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  let answer = ''
  psql.stdout.on('data', (text) => { answer += text })
  const [code] = await once(psql, 'exit')
  if (code !== 0) throw new Error(`psql ended with ${code}`)
  return answer
}

function ask (sql, { mayFail = false } = {}) {
  return runs('psql', ['-qAtX', '-d', addressOf('postgres'), '-c', sql], { mayFail })
}

function runs (command, args, { mayFail = false } = {}) {
  const ran = spawnSync(command, args, { cwd: root, encoding: 'utf8' })
  if (ran.status === 0) return ran
  if (mayFail) return null
  throw new Error(`${command} ${args[0]} failed:\n${ran.stderr ?? ran.error}`)
}
