// Two Waymark processes on one PostgreSQL database behind HAProxy, set up as deploy/haproxy.cfg sets it up.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { copyOfAuthority, program, root } from '../../journeys/harness/authority.mjs'
import { freePort, untilItAnswers } from '../../journeys/harness/service.mjs'

const names = ['one', 'two']

export class BalancedServices {
  #balancer
  #running = new Map()
  #ports = new Map()
  log = []

  static async onNewAuthority () {
    const services = new BalancedServices()
    services.folder = await mkdtemp(join(tmpdir(), 'waymark-balanced-'))
    services.database = await copyOfAuthority(services.folder)
    services.configuration = join(services.folder, 'waymark.toml')
    await writeFile(services.configuration,
      `spool = "${join(services.folder, 'spool')}"\nbehind_proxy = true\ndrain_seconds = 5\nkeep_alive_seconds = 60\n`)
    for (const name of names) services.#ports.set(name, await freePort())
    await Promise.all(names.map((name) => services.starts(name)))
    await services.#startsBalancer()
    return services
  }

  portOf (name) { return this.#ports.get(name) }

  async starts (name) {
    const port = this.#ports.get(name)
    const server = spawn(program, ['serve', '--config', this.configuration, '--demonstration', '--day', '2023-04-03',
      '--database', this.database.place, '--port', String(port)], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => this.log.push(String(text)))
    this.#running.set(name, { server, ended: once(server, 'exit') })
    await untilItAnswers(`http://127.0.0.1:${port}/ready`, server, this.log)
  }

  /** Told to stop, and gone: its exit code. */
  async stops (name) {
    const { server, ended } = this.#running.get(name)
    server.kill('SIGTERM')
    return (await ended)[0]
  }

  async #startsBalancer () {
    const port = await freePort()
    this.address = `http://127.0.0.1:${port}`
    this.socket = join(this.folder, 'haproxy.sock')
    const example = await readFile(join(root, 'deploy/haproxy.cfg'), 'utf8')
    const configuration = join(this.folder, 'haproxy.cfg')
    await writeFile(configuration, example
      .replace(/log \/dev\/log.*/, `stats socket ${this.socket} level user`)
      .replace(/bind :443.*/, `bind 127.0.0.1:${port}`)
      .replace('127.0.0.1:8081', `127.0.0.1:${this.#ports.get('one')}`)
      .replace('127.0.0.1:8082', `127.0.0.1:${this.#ports.get('two')}`))
    this.#balancer = spawn('haproxy', ['-db', '-f', configuration], { stdio: ['ignore', 'pipe', 'pipe'] })
    for (const stream of [this.#balancer.stdout, this.#balancer.stderr]) stream.on('data', (text) => this.log.push(String(text)))
    await untilItAnswers(`${this.address}/ready`, this.#balancer, this.log)
    for (const name of names) await this.isTrusted(name)
  }

  /** Until HAProxy sends it requests. */
  async isTrusted (name) {
    for (const late = Date.now() + 20_000; Date.now() < late;) {
      const line = (await this.#balancerSays('show stat')).split('\n').find((row) => row.startsWith(`waymark,${name},`))
      if (line?.split(',')[17] === 'UP') return
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`HAProxy does not trust ${name}:\n${this.log.join('')}`)
  }

  async #balancerSays (question) {
    const asking = connect(this.socket)
    asking.end(`${question}\n`)
    let answer = ''
    for await (const piece of asking) answer += piece
    return answer
  }

  async goes () {
    this.#balancer.kill('SIGKILL')
    await Promise.all(names.map((name) => this.stops(name)))
    this.database.remove()
    await rm(this.folder, { recursive: true })
  }
}
