// The servers that are measured: started on one processor, ended with the run, and asked how much memory they hold.
import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { root } from '../../journeys/harness/authority.mjs'

export class Servers {
  #running = []

  constructor (folder, launched) {
    this.folder = folder
    this.launched = launched
  }

  /** Returns when something answers on `port`. */
  async start (words, port, path = '/', env = process.env) {
    const command = [...this.launched, ...words.map(String)]
    const said = []
    const server = spawn(command[0], command.slice(1), { cwd: root, env, stdio: ['ignore', 'ignore', 'pipe'] })
    this.#running.push(server)
    server.on('error', (error) => said.push(error.message))
    server.stderr.on('data', (text) => { if (said.length < 50) said.push(String(text)) })
    for (const late = Date.now() + 60_000; !await answers(port, path);) {
      if (Date.now() > late || server.exitCode !== null) throw new Error(`${words[0]} does not answer: ${said.join('')}`)
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    return server
  }

  end () {
    for (const server of this.#running) server.kill('SIGTERM')
  }
}

async function answers (port, path) {
  return fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' }).then(async (answer) => { await answer.arrayBuffer(); return true }, () => false)
}

export function residentMebibytes (process) {
  return Number(readFileSync(`/proc/${process}/status`, 'utf8').match(/VmRSS:\s+(\d+)/)[1]) / 1024
}

/** That many connections, each of which has had one answer and keeps quiet now; returns what ends them. */
export async function holdIdle (port, count) {
  const held = []
  for (let i = 0; i < count; i++) held.push(await heldConnection(port))
  return () => held.forEach((socket) => socket.destroy())
}

function heldConnection (port) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', reject)
    socket.once('data', () => resolve(socket))
    socket.on('data', () => {})
    socket.write('GET /sign-in HTTP/1.1\r\nHost: localhost\r\n\r\n')
  })
}
