// Somebody at work: signs in, saves one thing after another, and remembers of each whether it was answered.

/** A session of the service, by plain HTTP. */
export class Session {
  #cookies = new Map()

  constructor (service) { this.service = service }

  /** `formAt` is a page of theirs with a form on it. */
  async signsIn (name = 'service-manager', formAt = '/settings/late-reasons') {
    await this.#remembersToken(await this.opens('/sign-in'))
    const answer = await this.sends('/sign-in', { name, password: 'three invented words', next: '/' })
    if (answer.status !== 303) throw new Error(`signing in was answered with ${answer.status}`)
    await this.#remembersToken(await this.opens(formAt))
    return this
  }

  async opens (path) {
    const answer = await fetch(this.service.address + path, { headers: { cookie: this.cookie() }, redirect: 'manual' })
    this.#takeCookies(answer)
    return answer
  }

  /** What was answered: `status`, `page` and where it leads; rejects where nothing was. */
  async sends (path, fields) {
    const body = new URLSearchParams({ csrf: this.token, ...fields })
    const answer = await fetch(this.service.address + path, { method: 'POST', body, headers: { cookie: this.cookie() }, redirect: 'manual' })
    this.#takeCookies(answer)
    return { status: answer.status, leadsTo: answer.headers.get('location'), page: await answer.text() }
  }

  async #remembersToken (answer) {
    this.token = (await answer.text()).match(/name="csrf" value="([^"]+)"/)?.[1]
    if (!this.token) throw new Error(`the page has no form; it was answered with ${answer.status}`)
  }

  cookie () { return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ') }

  #takeCookies (answer) {
    const set = answer.headers.get('set-cookie')
    for (const cookie of set ? set.split(/,(?=[^;]+=)/) : []) {
      const [, name, value] = cookie.match(/^\s*([^=]+)=([^;]*)/)
      this.#cookies.set(name, value)
    }
  }
}

let countOfAll = 0

/** One thing that can be saved: where it goes, what goes there, and how one sees how often it is there. */
export const kinds = {
  lateReason: () => {
    const wording = `Saved as number ${++countOfAll} of process ${process.pid}`
    return { path: '/settings/late-reasons', fields: { wording }, place: '/settings/late-reasons', trace: `>${wording}<` }
  },
  review: (child) => ({
    path: `/children/${child}/reviews/record`,
    fields: {
      'held-day': '3', 'held-month': '4', 'held-year': '2023', method: 'face_to_face', chair: 'iro', attendance: 'in_person', voice: 'spoke',
      seen: 'yes', 'late-reason': '', 'late-reason-text': ''
    },
    place: `/children/${child}`,
    trace: ' the review of 3 April 2023<'
  })
}

/** Saves until the service answers no more or `until` is over. Gives every save tried, each with its status, 0 for none. */
export async function savesUntilItBreaks (session, next, isOver = () => false) {
  const tried = []
  while (!isOver()) {
    const save = next()
    if (!save) return tried
    tried.push(save)
    try {
      save.status = (await session.sends(save.path, save.fields)).status
    } catch {
      save.status = 0
      return tried
    }
  }
  return tried
}
