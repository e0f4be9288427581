// A Waymark that may be killed and started again on the same authority.
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyOfAuthority, program, root } from '../../journeys/harness/authority.mjs'
import { freePort, untilItAnswers } from '../../journeys/harness/service.mjs'

export class BrokenService {
  #server
  #ended
  log = []

  /** Gone with its test `t`, however that ends. `launched` puts something in front of the program: limits to live under. */
  static async onNewAuthority (t, { launched = [] } = {}) {
    const service = new BrokenService()
    service.folder = await mkdtemp(join(tmpdir(), 'waymark-faults-'))
    service.database = await copyOfAuthority(service.folder)
    service.configuration = join(service.folder, 'waymark.toml')
    await writeFile(service.configuration, `spool = "${join(service.folder, 'spool')}"\n`)
    service.launched = launched
    t.after(() => service.#goes())
    await service.starts()
    return service
  }

  get process () { return this.#server.pid }

  async starts () {
    const port = await freePort()
    this.address = `http://127.0.0.1:${port}`
    const command = [...this.launched, program, 'serve', '--config', this.configuration, '--demonstration', '--day', '2023-04-03',
      '--database', this.database.place, '--port', String(port)]
    this.#server = spawn(command[0], command.slice(1), { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    this.#ended = once(this.#server, 'exit')
    for (const stream of [this.#server.stdout, this.#server.stderr]) stream.on('data', (text) => this.log.push(String(text)))
    await untilItAnswers(`${this.address}/sign-in`, this.#server, this.log)
  }

  async isKilled () {
    this.#server.kill('SIGKILL')
    await this.#ended
  }

  async stops () {
    this.#server.kill('SIGTERM')
    await this.#ended
  }

  /** What `waymark audit verify` says, and whether it found the trail whole. */
  verifiesTrail () {
    try {
      return { holds: true, says: execFileSync(program, ['audit', 'verify', '--database', this.database.place], { cwd: root, encoding: 'utf8' }) }
    } catch (failure) {
      return { holds: false, says: `${failure.stdout}${failure.stderr}` }
    }
  }

  async #goes () {
    await this.isKilled()
    this.database.remove()
    await rm(this.folder, { recursive: true })
  }
}
