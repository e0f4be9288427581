// One real Waymark on a free port, on a copy of the demonstration authority that nobody else writes to.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFile, mkdir, mkdtemp, rename, rm, stat } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
export const program = process.env.WAYMARK ?? join(root, 'build/dev/src/waymark')
const master = join(root, 'build/journeys/demonstration.db')

/** `address` to open, `stop` to end it: a service that does not end well has failed. */
export async function startService () {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-journey-'))
  const database = join(folder, 'waymark.db')
  await makeMaster()
  await copyFile(master, database)

  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const settings = ['--demonstration', '--day', '2023-04-03', '--database', database, '--port', String(port)]
  const server = spawn(program, ['serve', ...settings], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(server, 'exit')
  const log = []
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => log.push(text))

  const stop = async () => {
    server.kill('SIGTERM')
    const [code] = await ended
    await rm(folder, { recursive: true })
    if (code !== 0) throw new Error(`waymark serve ended with ${code}:\n${log.join('')}`)
  }
  await untilItAnswers(`${address}/sign-in`, server, log)
  return { address, stop }
}

// Made once for each build of the program, and put in its place whole, so that two files of journeys may start at once.
async function makeMaster () {
  const [made, built] = await Promise.all([changedAt(master), changedAt(program)])
  if (!built) throw new Error(`${program} is not built. Run ./test, or: make build`)
  if (made > built) return
  const draft = `${master}.${process.pid}`
  await mkdir(join(root, 'build/journeys'), { recursive: true })
  const { status, stderr } = spawnSync(program, ['demo', '--seed', '1', '--database', draft], { cwd: root, encoding: 'utf8' })
  if (status !== 0) throw new Error(`waymark demo failed:\n${stderr}`)
  await rename(draft, master)
}

async function changedAt (file) {
  return (await stat(file).catch(() => null))?.mtimeMs ?? 0
}

async function freePort () {
  const asking = createServer().listen(0, '127.0.0.1')
  await once(asking, 'listening')
  const { port } = asking.address()
  asking.close()
  await once(asking, 'close')
  return port
}

async function untilItAnswers (url, server, log) {
  for (const late = Date.now() + 20_000; Date.now() < late;) {
    if (server.exitCode !== null) break
    if (await fetch(url).then((answer) => answer.ok, () => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  server.kill('SIGKILL')
  throw new Error(`waymark serve did not answer:\n${log.join('')}`)
}
