// Sets theme and language before the first paint. A file of its own and not a module: the page allows
// no inline script, and a module would run only after the page was painted once in the wrong colours.
{
  const stored = (key) => {
    try {
      return localStorage.getItem(key)
    } catch {
      return null // Storage may be forbidden; then the system's settings hold.
    }
  }
  const root = document.documentElement
  const theme = stored('interleave:theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  const language = stored('interleave:language')
  const preferred = /^ja\b/.test(navigator.language) ? 'ja' : 'en'
  root.lang = language === 'en' || language === 'ja' ? language : preferred
}
