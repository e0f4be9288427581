// One real Waymark on a free port, on a copy of the demonstration authority that nobody else writes to.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyOfAuthority, program, root } from './authority.mjs'

/** `address` to open, `stop` to end it: a service that does not end well has failed. The clock stands at `day`. */
export async function startService ({ day = '2023-04-03' } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'waymark-journey-'))
  const database = await copyOfAuthority(folder)
  const configuration = join(folder, 'waymark.toml')
  await writeFile(configuration, `spool = "${join(folder, 'spool')}"\n`)

  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const settings = ['--config', configuration, '--demonstration', '--day', day, '--database', database.place]
  const server = spawn(program, ['serve', ...settings, '--port', String(port)], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(server, 'exit')
  const log = []
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => log.push(text))

  const stop = async () => {
    server.kill('SIGTERM')
    const [code] = await ended
    database.remove()
    await rm(folder, { recursive: true })
    if (code !== 0) throw new Error(`waymark serve ended with ${code}:\n${log.join('')}`)
  }
  await untilItAnswers(`${address}/sign-in`, server, log)
  return { address, stop }
}

export async function freePort () {
  const asking = createServer().listen(0, '127.0.0.1')
  await once(asking, 'listening')
  const { port } = asking.address()
  asking.close()
  await once(asking, 'close')
  return port
}

export async function untilItAnswers (url, server, log) {
  for (const late = Date.now() + 20_000; Date.now() < late;) {
    if (server.exitCode !== null) break
    if (await fetch(url).then((answer) => answer.ok, () => false)) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  server.kill('SIGKILL')
  throw new Error(`waymark serve did not answer:\n${log.join('')}`)
}
