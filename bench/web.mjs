#!/usr/bin/env node
// My work of somebody who is signed in, asked for by wrk: Waymark beside a bare loop, nginx and Django, by turns, each on
// one processor and the load on another; then Waymark's memory. bench/run calls this, once for each database.
import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { copyOfAuthority, root } from '../journeys/harness/authority.mjs'
import { freePort } from '../journeys/harness/service.mjs'
import { Session } from '../faults/harness/saver.mjs'
import { Servers, holdIdle, residentMebibytes } from './web/servers.mjs'

const seconds = Number(process.env.SECONDS_EACH ?? 4)
const rounds = Number(process.env.ROUNDS_EACH ?? 3)
const connections = 32
const isOnPostgresql = process.env.WAYMARK_TEST_DATABASE === 'postgresql'
const bench = join(root, 'build/release/bench')
const pinned = (processor) => cpus().length > 1 ? ['taskset', '-c', String(processor)] : []

const folder = mkdtempSync(join(tmpdir(), 'waymark-bench-'))
const servers = new Servers(folder, pinned(0))
process.on('exit', () => { servers.end(); rmSync(folder, { recursive: true, force: true }) })
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1))

async function copy (name) {
  mkdirSync(join(folder, name))
  return (await copyOfAuthority(join(folder, name))).place
}

async function waymark () {
  const port = await freePort()
  const place = await copy('waymark')
  const server = await servers.start([process.env.WAYMARK, 'serve', '--demonstration', '--day', '2023-04-03', '--database', place, '--port', port], port, '/sign-in')
  const session = await new Session({ address: `http://127.0.0.1:${port}` }).signsIn('iro', '/my-work')
  return { name: 'Waymark', url: `http://127.0.0.1:${port}/my-work`, cookie: `Cookie: ${session.cookie()}`, process: server.pid, port }
}

async function bare (name, more) {
  const port = await freePort()
  const place = await copy(`bare ${more.length}`)
  await servers.start([join(bench, 'bare_page'), '--database', place, '--port', port, ...more], port)
  return { name, url: `http://127.0.0.1:${port}/my-work` }
}

async function nginx () {
  const port = await freePort()
  writeFileSync(join(folder, 'nginx.conf'), `${process.getuid() === 0 ? 'user root;' : ''} worker_processes 1; daemon off; pid ${folder}/nginx.pid; error_log ${folder}/nginx.log;
    events { worker_connections 1024; }
    http { access_log off; sendfile on; tcp_nopush on; open_file_cache max=10; keepalive_requests 100000000; default_type text/html;
      client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi; uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
      server { listen 127.0.0.1:${port}; root ${folder}/page; } }`)
  await servers.start(['nginx', '-e', `${folder}/nginx.log`, '-p', folder, '-c', `${folder}/nginx.conf`], port)
  return { name: 'nginx, the same bytes as a file', url: `http://127.0.0.1:${port}/page.html` }
}

async function django (place) {
  const port = await freePort()
  const environment = { ...process.env, WAYMARK_DATABASE: place, WAYMARK_READS: join(folder, 'page/reads') }
  await servers.start(['/usr/bin/gunicorn', '--chdir', join(root, 'bench/django'), '--worker-class', 'gthread', '--workers', '2', '--threads', '2',
    '--keep-alive', '60', '--bind', `127.0.0.1:${port}`, '--log-level', 'error', 'my_work:application'], port, '/my-work', environment)
  return { name: 'Django with gunicorn', url: `http://127.0.0.1:${port}/my-work` }
}

async function load ({ url, cookie }) {
  const words = [...pinned(1), 'wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '--timeout', '20s', ...(cookie ? ['-H', cookie] : []), url]
  const { stdout } = await promisify(execFile)(words[0], words.slice(1))
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`${url} was not always answered:\n${stdout}`)
  return { rate: Number(stdout.match(/Requests\/sec:\s+([\d.]+)/)[1]), p50: milliseconds(stdout, 50), p99: milliseconds(stdout, 99) }
}

function milliseconds (report, part) {
  const [, number, unit] = report.match(new RegExp(`\\s${part}%\\s+([\\d.]+)(us|ms|s)`))
  return Number(number) * { us: 0.001, ms: 1, s: 1000 }[unit]
}

const median = (values) => values.sort((one, other) => one - other)[values.length >> 1]

/** Every contender in turn, round after round, so that what else the machine does falls on all of them. */
async function measure (contenders) {
  for (const contender of contenders) contender.found = []
  for (let round = 0; round < rounds; round++) for (const contender of contenders) contender.found.push(await load(contender))
  for (const one of contenders) for (const what of ['rate', 'p50', 'p99']) one[what] = median(one.found.map((found) => found[what]))
}

function print (contenders) {
  console.log('\n| what | requests a second | median, ms | p99, ms | Waymark against it |\n|---|---|---|---|---|')
  for (const { name, rate, p50, p99 } of contenders) {
    console.log(`| ${name} | ${rate.toFixed(0)} | ${p50.toFixed(2)} | ${p99.toFixed(2)} | ${(contenders[0].rate / rate).toFixed(2)} |`)
  }
}

async function memoryOf (server) {
  const afterLoad = residentMebibytes(server.process)
  const release = await holdIdle(server.port, 1000)
  console.log('\n| memory of `waymark serve` | resident |\n|---|---|')
  console.log(`| after that load | ${afterLoad.toFixed(0)} MiB |`)
  console.log(`| while 1,000 idle connections are held | ${residentMebibytes(server.process).toFixed(0)} MiB |`)
  release()
}

async function main () {
  const contenders = [await waymark()]
  if (!isOnPostgresql) {
    const recorded = await copy('recorded')  // with the session that its statements ask for
    execFileSync(join(bench, 'bare_page'), ['--database', recorded, '--folder', join(folder, 'page')])
    contenders.push(await bare('a bare loop, its entries in the audit trail never synced', []),
      await bare('a bare loop, each entry synced (synchronous=FULL)', ['--each-is-synced']), await nginx(), await django(recorded))
  }
  await measure(contenders)
  const bytes = isOnPostgresql ? '' : `, ${(readFileSync(join(folder, 'page/page.html')).length / 1024).toFixed(1)} KB`
  console.log(`\n${isOnPostgresql ? 'PostgreSQL' : 'SQLite'}: an IRO's My work, 25 rows${bytes}; ${connections} connections, each server on one processor and the load on another; median of ${rounds} interleaved rounds of ${seconds} s`)
  print(contenders)
  await memoryOf(contenders[0])
}

await main()
process.exit(0)
