// The minute-taker's screen. Every pause saves the box that was typed into. What the server has not acknowledged stays in this browser,
// through a lost connection, a lost session and a closed window, and is sent again with the number it had: arriving twice changes nothing.
const form = document.querySelector('form[data-minutes]')
const state = document.getElementById('minutes-state')
const address = `/meetings/${form.dataset.minutes}/record`
const kept = `wholepicture-minutes:${form.dataset.worker}:${form.dataset.minutes}:`
const PAUSE = 700
const AGAIN = 2000
const LOOK = 5000
const boxes = new Map()
const SIGNED_OUT = 'signed out'
let trouble = ''
let said = ''

function number () {
  if (crypto.randomUUID) return crypto.randomUUID()
  const b = crypto.getRandomValues(new Uint8Array(16))
  b[6] = (b[6] & 15) | 64
  b[8] = (b[8] & 63) | 128
  const hex = [...b].map(x => x.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

class Box {
  constructor (field) {
    this.field = field
    this.key = field.dataset.box
    this.place = this.key
    this.base = Number(field.dataset.base)
    this.saved = field.value
    this.pending = null
    this.sending = false
    this.stuck = ''
    this.timer = 0
    const typed = () => { this.stuck = ''; this.keep(); this.soon(PAUSE) }
    field.addEventListener('input', typed)
    field.addEventListener('change', typed)
  }

  get waits () { return this.pending !== null || this.field.value !== this.saved }

  // What is not acknowledged stands in the browser before it is sent
  keep () {
    try {
      if (this.waits) {
        localStorage.setItem(kept + this.place, JSON.stringify({ key: this.key, base: this.base, pending: this.pending, words: this.field.value, saved: this.saved }))
      } else {
        localStorage.removeItem(kept + this.place)
      }
    } catch { trouble = 'This browser keeps nothing: press Save often.' }
    tell()
  }

  restore (left) {
    this.key = left.key
    this.base = left.base
    this.saved = left.saved
    this.pending = left.pending
    this.field.value = left.words
    this.soon(0)
  }

  soon (wait) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => this.send(), wait)
  }

  // One saving at a time for each box; it is not changed until it is acknowledged
  async send () {
    if (this.sending || this.stuck || !this.waits) return
    this.sending = true
    if (this.pending === null) this.pending = { once: number(), key: this.key, base: this.base, words: this.field.value }
    this.keep()
    try {
      const answer = await fetch(`${address}/box`, { method: 'POST', credentials: 'same-origin', redirect: 'manual',
        body: new URLSearchParams({ ...this.pending, _csrf: token().value }) })
      if (answer.ok) {
        this.acknowledge(await answer.json())
      } else if (answer.status === 409) {
        this.stuck = (await answer.json()).trouble
      } else {
        trouble = await signedInAgain() ? '' : SIGNED_OUT
        this.soon(trouble ? AGAIN : 0)
      }
    } catch {
      trouble = 'Whole Picture cannot be reached.'
      this.soon(AGAIN)
    }
    this.sending = false
    this.keep()
    if (this.waits && !this.stuck && trouble === '') this.soon(PAUSE)
  }

  acknowledge (now) {
    trouble = ''
    if (now.key !== this.pending.key) beside(this, now)
    this.key = now.key
    this.base = now.version
    this.saved = this.pending.words
    this.pending = null
    hidden(this.field).value = now.version
  }
}

function token () { return form.querySelector('input[name=_csrf]') }

function hidden (field) { return field.parentElement.querySelector('input[type=hidden]') || { value: '' } }

// Somebody else typed into the same box: their words are shown, ours are kept beside them
function beside (box, now) {
  const note = document.createElement('div')
  note.className = 'wp-minutes__beside'
  const who = document.createElement('p')
  who.className = 'govuk-hint'
  who.textContent = `${now.otherWorker} typed here at the same time. Both are kept; yours goes on below.`
  const words = document.createElement('p')
  words.className = 'govuk-body wp-kept'
  words.textContent = now.other
  note.append(who, words)
  box.field.before(note)
}

// After signing in again in another window the page needs the new session's token
async function signedInAgain () {
  const answer = await fetch(address, { credentials: 'same-origin', headers: { Accept: '*/*' } })
  if (!answer.ok || answer.redirected) return false
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const theirs = page.querySelector('form[data-minutes]')
  if (!theirs || theirs.dataset.worker !== form.dataset.worker) return false
  const fresh = theirs.querySelector('input[name=_csrf]').value
  document.querySelectorAll('input[name=_csrf]').forEach(one => { one.value = fresh })
  return true
}

function tell () {
  const all = [...boxes.values()]
  const stuck = all.find(box => box.stuck)
  const waiting = all.filter(box => box.waits).length
  const words = stuck ? `${stuck.stuck} What you typed is kept in this browser.`
    : waiting === 0 ? 'Everything is saved.'
      : trouble === SIGNED_OUT ? 'You are signed out. What you typed is kept in this browser: '
        : trouble ? `${trouble} What you typed is kept in this browser and sent as soon as possible.`
          : 'Saving …'
  if (said === words) return
  said = words
  state.classList.toggle('wp-minutes__state--wrong', waiting > 0 && words !== 'Saving …')
  state.textContent = words
  if (trouble === SIGNED_OUT && waiting > 0 && !stuck) {
    const link = document.createElement('a')
    link.className = 'govuk-link'
    link.href = '/sign-in'
    link.target = '_blank'
    link.rel = 'noopener'
    link.textContent = 'sign in again in a new window'
    state.append(link, ' and it is sent.')
  }
}

// What others typed meanwhile, where we have not
async function look () {
  try {
    const answer = await fetch(`${address}/boxes.json`, { credentials: 'same-origin', redirect: 'manual' })
    if (!answer.ok) return
    for (const one of await answer.json()) {
      const box = [...boxes.values()].find(b => b.key === one.key)
      if (box && !box.waits && !box.sending && one.version > box.base) {
        const atEnd = box.field.selectionStart === box.field.value.length
        box.field.value = one.words
        box.saved = one.words
        box.base = one.version
        hidden(box.field).value = one.version
        if (document.activeElement === box.field && atEnd && box.field.setSelectionRange) box.field.setSelectionRange(one.words.length, one.words.length)
      }
    }
  } catch { /* the next look will tell */ }
}

for (const field of form.querySelectorAll('[data-box]')) boxes.set(field.dataset.box, new Box(field))

for (let i = 0; i < localStorage.length; i++) {
  const name = localStorage.key(i)
  if (!name.startsWith(kept)) continue
  const place = name.slice(kept.length)
  if (!boxes.has(place)) boxes.set(place, new Box(spare(place)))
}
for (const box of boxes.values()) {
  const left = localStorage.getItem(kept + box.place)
  if (left) box.restore(JSON.parse(left))
}

// A box that this page does not have, because its number has moved on
function spare (place) {
  const field = document.createElement('textarea')
  field.className = 'govuk-textarea'
  field.dataset.box = place
  field.dataset.base = 0
  field.setAttribute('aria-label', `Typed earlier, ${place}`)
  form.append(field)
  return field
}

// Save: everything first goes the way of its box; then the page comes anew, with more empty boxes
form.addEventListener('submit', async event => {
  event.preventDefault()
  for (let i = 0; i < 20 && [...boxes.values()].some(box => box.waits); i++) {
    await Promise.all([...boxes.values()].map(box => box.send()))
    if (trouble || [...boxes.values()].some(box => box.stuck)) break
    await new Promise(resolve => setTimeout(resolve, 100))
  }
  if (![...boxes.values()].some(box => box.waits)) window.location.reload()
})

setInterval(look, LOOK)
tell()
