// Keeps what is typed into a form of questions while it is not saved. Without it every save keeps just the same.
const form = document.querySelector('form:has(input[name="draft"])')
const told = document.getElementById('kept')
let timer = 0
let saving = null

function words() {
  const all = new URLSearchParams(new FormData(form))
  all.set('quiet', 'yes')
  return all
}

async function keep() {
  saving?.abort()
  saving = new AbortController()
  try {
    const answer = await fetch(form.action, { method: 'POST', body: words(), redirect: 'manual', signal: saving.signal })
    const kept = answer.headers.get('X-Kept') === 'yes'
    told.textContent = kept ? 'What you typed is kept, and not saved yet.' : 'What you typed is not kept. Save it, or copy it before you leave.'
    if (answer.status === 403) told.textContent += ' You have been signed out: sign in again to save it.'
  } catch (failed) {
    if (failed.name === 'AbortError') return
    told.textContent = 'The server does not answer. Leave this page open: it tries again by itself.'
    timer = setTimeout(keep, 5000)
  }
}

function soon() {
  clearTimeout(timer)
  timer = setTimeout(keep, 700)
}

form.addEventListener('input', soon)
form.addEventListener('change', soon)
form.addEventListener('submit', () => { clearTimeout(timer); saving?.abort(); form.sent = true })
addEventListener('pagehide', () => { if (timer && !form.sent) navigator.sendBeacon(form.action, words()) })
