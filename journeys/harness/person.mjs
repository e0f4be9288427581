// Somebody at a browser, with the ten verbs of a journey. They know only what a person can see: the words of links,
// buttons, labels and headings, never an id or a class.
import { readFile } from 'node:fs/promises'
import assert from 'node:assert/strict'
import { faultsOf, keyboardFaultsOf } from './page_checks.mjs'
import { titleOf } from './people.mjs'

const patience = 10_000
const plain = (text) => text.replace(/\s+/g, ' ').trim()

export class Person {
  #page
  #browser
  #service
  #screen
  #withScript
  #role
  #loads = 0
  #status = 0
  #faults = []

  /** `role` signs in before the first verb; without one they come as a stranger. */
  constructor ({ browser, address, screen, withScript = true, role = null }) {
    this.#browser = browser
    this.#service = address
    this.#screen = screen
    this.#withScript = withScript
    this.#role = role
  }

  async opens (path) {
    const page = await this.#ready()
    await page.goto(this.#service + path)
    await this.#looksAround()
  }

  /** `first`: of several that begin so. */
  async follows (link, { first = false } = {}) {
    const page = await this.#ready()
    await this.#clicks(first ? page.getByRole('link', { name: link }).first() : await this.#only('link', link))
  }

  async presses (button) {
    const page = await this.#ready()
    const summary = page.locator('summary').filter({ hasText: button, visible: true })
    await this.#clicks(await summary.count() === 1 ? summary : await this.#only('button', button))
  }

  /** A date goes into its three boxes as day/month/year; a file field takes one path or several. */
  async fillsIn (label, answer) {
    const page = await this.#ready()
    const date = page.getByRole('group', { name: label })
    if (await date.getByLabel('Day', { exact: true }).count()) return this.#fillsInDate(date, answer)
    const field = await this.#field(page, label)
    if (await field.getAttribute('type') === 'file') await field.setInputFiles(answer)
    else await field.fill(answer)
  }

  /** One of several: an answer to a question, or an option of a list. */
  async chooses (option, question) {
    const page = await this.#ready()
    if (!question) return (await this.#field(page, option)).check()
    const group = page.getByRole('group', { name: question })
    if (await group.count()) await (await this.#field(group.first(), option)).check()
    else await (await this.#field(page, question)).selectOption({ label: option })
  }

  async ticks (box) {
    await (await this.#field(await this.#ready(), box)).check()
  }

  async sees (words) {
    await this.#ready()
    let shown = ''
    for (const late = Date.now() + patience; Date.now() < late; await pause()) {
      shown = await this.#shown()
      if (shown.includes(plain(words))) return
    }
    assert.fail(`"${words}" is not on ${this.address}, which says: ${shown}`)
  }

  async doesNotSee (words) {
    await this.#ready()
    assert.ok(!(await this.#shown()).includes(plain(words)), `"${words}" is on ${this.address}`)
  }

  /** Goes through the page with the Tab key alone. It takes script to watch; the order of the page is the same without. */
  async reachesEverythingByKeyboard () {
    if (!this.#withScript) return
    const faults = await keyboardFaultsOf(await this.#ready())
    assert.equal(faults.length, 0, `${this.address} by keyboard:\n  ${faults.join('\n  ')}`)
  }

  /** Gives the name and the text of the file. */
  async downloads (link) {
    const page = await this.#ready()
    const button = page.getByRole('button', { name: link, exact: true })
    const pressed = await button.count() ? button.first() : await this.#only('link', link)
    const [file] = await Promise.all([page.waitForEvent('download', { timeout: patience }), pressed.click()])
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }

  /** By the way in that the demonstration offers that role. */
  async signsInAs (role) {
    this.#role = null
    await this.opens('/sign-in')
    const door = this.#page.getByRole('button', { name: new RegExp(`^${titleOf(role)}`) })
    assert.equal(await door.count(), 1, `the sign-in page has ${await door.count()} ways in for a ${titleOf(role)}`)
    await this.#clicks(door)
  }

  /** What stands in the browser's address bar, without the server: what one person might send another. */
  get address () {
    const { pathname, search } = new URL(this.#page.url())
    return pathname + search
  }

  /** With which the page before them was answered. */
  get status () {
    return this.#status
  }

  /** What they have before them, for tools/screenshot and for a journey that failed; nothing if they never came. */
  async photograph (file) {
    await this.#page?.screenshot({ path: file, fullPage: true })
  }

  async leaves () {
    await this.#page?.context().close()
  }

  async #ready () {
    if (!this.#page) await this.#sitsDown()
    if (this.#role) await this.signsInAs(this.#role)
    return this.#page
  }

  async #sitsDown () {
    const context = await this.#browser.newContext({
      viewport: this.#screen, javaScriptEnabled: this.#withScript, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce'
    })
    context.setDefaultTimeout(patience)
    this.#page = await context.newPage()
    this.#page.on('load', () => this.#loads++)
    this.#page.on('pageerror', (error) => this.#faults.push(`its script failed: ${error.message}`))
    this.#page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) this.#faults.push(message.text())
    })
    this.#page.on('response', (response) => {
      if (response.request().isNavigationRequest()) this.#status = response.status()
      else if (response.status() >= 400) this.#faults.push(`${response.url()} answered with status ${response.status()}`)
    })
  }

  async #clicks (target) {
    const page = this.#page
    const before = this.#loads
    const begins = page.waitForRequest((request) => request.isNavigationRequest() && request.frame() === page.mainFrame(), { timeout: 500 })
      .catch(() => null)
    await target.click()
    if (!await begins) return
    for (const late = Date.now() + patience; this.#loads === before && Date.now() < late;) await pause()
    await this.#looksAround()
  }

  async #looksAround () {
    const found = await this.#unlessReplaced(() => faultsOf(this.#page, { withScript: this.#withScript, status: this.#status }))
    const faults = [...new Set([...this.#faults.splice(0), ...found])]
    assert.equal(faults.length, 0, `${this.address} has faults:\n  ${faults.join('\n  ')}`)
  }

  // A page that waits for something looks again by itself, perhaps while it is being checked: then the next one is checked.
  async #unlessReplaced (look) {
    for (let tries = 1; ; tries++) {
      try {
        return await look()
      } catch (failure) {
        if (tries === 5 || !/context was destroyed|navigat/i.test(failure.message)) throw failure
        await this.#page.waitForLoadState('load')
      }
    }
  }

  // The one thing of that name; a name that several different things share helps nobody who cannot see the page.
  async #only (role, name) {
    const named = (exact) => this.#page.getByRole(role, { name, exact }).filter({ visible: true })
    const found = await named(true).count() ? named(true) : named(false)
    const places = await found.evaluateAll((elements) => elements.map((element) => element.href ?? `${element.form?.action} ${element.innerText}`))
    assert.ok(places.length > 0, `there is no ${role} "${name}" on ${this.address}, which says: ${await this.#shown()}`)
    assert.equal(new Set(places).size, 1, `${places.length} ${role}s are called "${name}" on ${this.address}`)
    return found.first()
  }

  async #field (within, label) {
    const exact = within.getByLabel(label, { exact: true })
    const found = await exact.count() ? exact : within.getByLabel(label)
    assert.equal(await found.count(), 1, `${await found.count()} fields are labelled "${label}" on ${this.address}`)
    return found
  }

  async #fillsInDate (group, answer) {
    const parts = answer.split('/')
    for (const [place, box] of ['Day', 'Month', 'Year'].entries()) await group.getByLabel(box, { exact: true }).fill(parts[place])
  }

  // A page that is just being replaced has no body to read; the next look finds the new one.
  async #shown () {
    return plain(await this.#page.evaluate(() => document.body?.innerText ?? '').catch(() => ''))
  }

}

const pause = () => new Promise((resolve) => setTimeout(resolve, 25))
