// The harness is tried on a service of its own, sound and broken on purpose, before it judges ours.
import { test } from 'node:test'
import assert from 'node:assert/strict'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { screens, startBrowser } from './browser.mjs'
import { rowsOf } from './csv.mjs'
import { journey } from './journey.mjs'
import { Person } from './person.mjs'

const page = (title, body, { lang = 'en-GB', says = title } = {}) => `<!doctype html><html lang="${lang}"><head><title>${says} – Stub</title>
  <meta name="viewport" content="width=device-width, initial-scale=1"></head><body><main><h1>${title}</h1>${body}</main></body></html>`

const pages = {
  '/': page('A form', `<form method="post" action="/sent" enctype="application/x-www-form-urlencoded">
    <label for="n">Name</label> <input id="n" name="name">
    <fieldset><legend>When was it?</legend><label for="d">Day</label><input id="d" name="d"><label for="m">Month</label><input id="m" name="m">
      <label for="y">Year</label><input id="y" name="y"></fieldset>
    <fieldset><legend>Did they come?</legend><label for="yes">Yes</label><input type="radio" id="yes" name="came" value="yes">
      <label for="no">No</label><input type="radio" id="no" name="came" value="no"></fieldset>
    <label for="w">Why late?</label><select id="w" name="why"><option value="">Choose</option><option value="3">Report not ready</option></select>
    <label for="t">I have read it</label><input type="checkbox" id="t" name="read">
    <label for="f">Files</label><input type="file" id="f" name="file" multiple>
    <button>Send it</button></form><a href="/list.csv" download>Download as CSV</a> <a href="/next">Next page</a>
    <details><summary>Why this date?</summary><p>Because of a rule</p></details>`),
  '/next': page('The next page', '<p>You are here</p>'),
  '/waiting': page('Waiting', '<p>Being read</p>'),
  '/two': page('Links', '<a href="/a">Open</a> <a href="/b">Open</a>'),
  '/untitled': page('A heading', '', { says: 'Something else' }),
  '/nameless': page('A field', '<input name="nameless">'),
  '/unfilled': page('A blank', '<p>{{name}}</p>'),
  '/wide': page('Wide', '<div style="width: 3000px">wide</div>'),
  '/speechless': page('No language', '', { lang: '' }),
  '/headless': '<!doctype html><html lang="en"><head><title>None</title></head><body><main>None</main></body></html>',
  '/astray': page('An error', '<div role="alert"><a href="#gone">Enter a date</a></div>'),
  '/pale': page('Pale', '<p style="color: #ddd; background: #fff">Nobody can read this</p>'),
  '/broken': page('A missing picture', '<img src="/missing.png" alt="missing">')
}

function answer (request, response) {
  const { pathname } = new URL(request.url, 'http://stub')
  if (pathname === '/list.csv') return response.setHeader('content-type', 'text/csv').end('\uFEFFchild,due\r\n"Example, Anna ""Annie""",\r\n')
  response.setHeader('content-type', 'text/html; charset=utf-8')
  if (pathname === '/waiting') response.setHeader('refresh', '0.2; url=/next')
  if (request.method === 'GET') return response.writeHead(pages[pathname] ? 200 : 404).end(pages[pathname] ?? page('Not found', ''))
  let body = ''
  request.on('data', (part) => { body += part })
  request.on('end', () => response.end(page('Sent', `<p>${decodeURIComponent(body).replaceAll('+', ' ').replaceAll('&', ' and ')}</p>`)))
}

async function startStub () {
  const server = createServer(answer).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const stop = () => { server.closeAllConnections(); server.close() }
  return { address: `http://127.0.0.1:${server.address().port}`, stop }
}

journey('the ten verbs do what they say', async ({ visitor }) => {
  await visitor.opens('/')
  await visitor.doesNotSee('Because of a rule')
  await visitor.presses('Why this date?')
  await visitor.sees('Because of a rule')
  await visitor.fillsIn('Name', 'Anna Example')
  await visitor.fillsIn('When was it?', '13/3/2023')
  await visitor.chooses('No', 'Did they come?')
  await visitor.chooses('Report not ready', 'Why late?')
  await visitor.ticks('I have read it')
  const folder = await mkdtemp(join(tmpdir(), 'harness-'))
  await writeFile(join(folder, 'reviews.csv'), 'CHILD\n')
  await visitor.fillsIn('Files', [join(folder, 'reviews.csv')])
  await rm(folder, { recursive: true })
  const { name, text } = await visitor.downloads('Download as CSV')
  assert.equal(name, 'list.csv')
  assert.deepEqual(rowsOf(text), [{ child: 'Example, Anna "Annie"', due: '' }])
  await visitor.presses('Send it')
  await visitor.sees('name=Anna Example and d=13 and m=3 and y=2023 and came=no and why=3 and read=on and file=reviews.csv')
  await visitor.opens('/')
  await visitor.follows('Next page')
  await visitor.sees('You are here')
  assert.equal(visitor.address, '/next')
  await visitor.opens('/waiting')
  await visitor.sees('You are here')
}, { alsoWithoutScript: true, start: startStub })

const faults = [
  ['/untitled', /title "Something else – Stub" does not say "A heading"/],
  ['/nameless', /a field has no label: nameless/],
  ['/unfilled', /left unfilled/],
  ['/wide', /scrolls sideways/],
  ['/speechless', /which language/],
  ['/headless', /0 main headings/],
  ['/astray', /"Enter a date" leads nowhere/],
  ['/pale', /color-contrast/],
  ['/broken', /missing.png answered with status 404/]
]

test('a page that is not sound is refused', { timeout: 60_000 }, async () => {
  const [browser, stub] = await Promise.all([startBrowser(), startStub()])
  try {
    for (const [path, fault] of faults) {
      const visitor = new Person({ browser, address: stub.address, screen: screens.phone })
      await assert.rejects(visitor.opens(path), fault)
      await visitor.leaves()
    }
    const visitor = new Person({ browser, address: stub.address, screen: screens.desktop })
    await visitor.opens('/two')
    await assert.rejects(visitor.follows('Open'), /2 links are called "Open"/)
    await assert.rejects(visitor.presses('Save'), /there is no button "Save" on \/two/)
    await visitor.opens('/not-there')
    await visitor.sees('Not found')
  } finally {
    await browser.close()
    stub.stop()
  }
})
