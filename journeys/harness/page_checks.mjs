// What every page a journey loads must keep to, whatever the journey is about.
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The faults of the page as it stands, each a sentence; none where it is sound. */
export async function faultsOf (page, { withScript, status }) {
  const faults = await page.evaluate(structuralFaults)
  if (withScript) faults.push(...await accessibilityFaults(page))
  if (status >= 500) faults.push(`it answered with status ${status}`)
  return faults
}

/** What a person without a mouse cannot reach or cannot see that they have reached, each a sentence. */
export async function keyboardFaultsOf (page) {
  const wanted = await page.evaluate(watchTheFocus)
  // A browser's own field for a date is several stops.
  const stopsInside = 4 * await page.locator('input[type=date]').count()
  for (let presses = 0; presses <= wanted.length + stopsInside; presses++) await page.keyboard.press('Tab')
  const stops = await page.evaluate(() => globalThis.stops)
  const reached = new Set(stops.map(({ number }) => number))
  return [
    ...stops.filter(({ isShown }) => !isShown).map(({ html }) => `nobody can see that the focus is on ${html}`),
    ...wanted.filter(({ number }) => !reached.has(number)).map(({ html }) => `the keyboard does not reach ${html}`)
  ]
}

// A group of radios is one stop. Runs in the page.
function watchTheFocus () {
  const groups = new Set()
  const wanted = []
  for (const element of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')) {
    if (element.disabled || element.tabIndex < 0 || !element.checkVisibility()) continue
    const group = element.type === 'radio' ? `${element.form?.action} ${element.name}` : null
    if (group && groups.has(group)) continue
    if (group) groups.add(group)
    const stops = group ? [...document.getElementsByName(element.name)].filter((radio) => radio.form === element.form) : [element]
    for (const stop of stops) stop.dataset.stop = wanted.length + 1
    wanted.push({ number: String(wanted.length + 1), html: element.outerHTML.slice(0, 120) })
  }

  // An outline, a shadow or the yellow of GOV.UK's links, on the thing itself or on the picture of it that its label draws.
  globalThis.stops = []
  document.addEventListener('focusin', ({ target }) => {
    const drawn = [target, ...target.labels ?? []].flatMap((part) => [getComputedStyle(part), getComputedStyle(part, '::before')])
    const isShown = drawn.some((style) => (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none')
    globalThis.stops.push({ number: target.dataset.stop, isShown, html: target.outerHTML.slice(0, 120) })
  })
  return wanted
}

// Runs in the page, so it may name nothing from outside itself.
function structuralFaults () {
  const faults = []
  const all = (selector) => [...document.querySelectorAll(selector)]
  const said = (element) => element.textContent.replace(/\s+/g, ' ').trim()

  const headings = all('h1')
  if (headings.length !== 1) faults.push(`it has ${headings.length} main headings and should have one`)
  else {
    const heading = said(headings[0])
    const title = document.title.replace(/^Error: /, '').split(/ [·–] /)[0]
    const agree = title && (heading.includes(title) || title.includes(heading))
    if (!agree) faults.push(`its title "${document.title}" does not say "${heading}"`)
  }

  if (!document.documentElement.lang) faults.push('it does not say which language it is in')
  if (document.documentElement.outerHTML.includes('{{')) faults.push('a blank of a template was left unfilled: {{')

  for (const field of all('input:not([type=hidden]):not([type=submit]), select, textarea')) {
    const isNamed = field.labels?.length > 0 || field.getAttribute('aria-label') || field.getAttribute('aria-labelledby')
    if (!isNamed) faults.push(`a field has no label: ${field.name || field.id}`)
  }
  for (const link of all('a[href^="#"]')) {
    const target = document.getElementById(link.getAttribute('href').slice(1))
    if (link.getAttribute('href') !== '#' && !target) faults.push(`the link "${said(link)}" leads nowhere on the page`)
    if (target && link.closest('[role=alert]') && !target.matches('input, select, textarea, button')) {
      faults.push(`the error "${said(link)}" does not lead to a field`)
    }
  }

  const ids = all('[id]').map((element) => element.id)
  for (const twice of new Set(ids.filter((id, place) => ids.indexOf(id) !== place))) faults.push(`two elements share the id ${twice}`)

  const { scrollWidth, clientWidth } = document.documentElement
  if (scrollWidth > clientWidth) faults.push(`it scrolls sideways: ${scrollWidth} pixels wide on a screen of ${clientWidth}`)
  return faults
}

// The content security policy does not bind what the browser's own debugger evaluates, so the page stays as served.
async function accessibilityFaults (page) {
  if (!await page.evaluate(() => Boolean(globalThis.axe))) await page.evaluate(axe)
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }))
  return violations.map(({ id, help, nodes }) => `${help} (axe: ${id}): ${nodes.map((node) => node.html).slice(0, 3).join(' … ')}`)
}
