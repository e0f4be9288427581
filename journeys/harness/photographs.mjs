// What tools/screenshot does.
import { mkdir } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { screens, startBrowser } from './browser.mjs'
import { Person } from './person.mjs'
import { startService } from './service.mjs'

export async function photograph (words) {
  const { values, positionals: paths } = parseArgs({
    args: words, allowPositionals: true, options: { as: { type: 'string' }, at: { type: 'string' }, to: { type: 'string', default: 'build/screens' } }
  })
  if (paths.length === 0) throw new Error('say which paths to photograph, as in: tools/screenshot --as iro /my-work')
  await mkdir(values.to, { recursive: true })

  const service = values.at ? { address: values.at, stop: async () => {} } : await startService()
  const browser = await startBrowser()
  try {
    for (const [name, screen] of Object.entries(screens)) {
      const person = new Person({ browser, address: service.address, screen, role: values.as })
      for (const path of paths) await photographOne(person, path, `${values.to}/${fileName(path)}.${name}.png`)
    }
  } finally {
    await browser.close()
    await service.stop()
  }
}

// A page with faults is photographed all the same: the picture shows where they are.
async function photographOne (person, path, file) {
  const faults = await person.opens(path).then(() => '', (failure) => `\n${failure.message}`)
  await person.photograph(file)
  console.log(file + faults)
}

function fileName (path) {
  return path.replace(/[^a-z0-9]+/gi, '_').replace(/^_|_$/g, '') || 'home'
}
