// The one Chromium that the journeys of a file share; each person in it has a window of their own.
import { chromium } from 'playwright-core'

// Debian's Chromium, as any user, root in a container included, and without calling home.
const quietly = [
  '--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-default-apps',
  '--force-color-profile=srgb', '--font-render-hinting=none'
]

export const screens = {
  desktop: { width: 1280, height: 900 },
  phone: { width: 390, height: 844 }
}

export function startBrowser () {
  return chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quietly, ignoreDefaultArgs: ['--headless'] })
}
