// Every link of a page of the site, with its anchor, leads to something that the site has.
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const [site, base] = [resolve(process.argv[2]), process.env.SITE_BASE ?? '/']
const anchors = new Map()
const dead = []

for (const page of readdirSync(site, { recursive: true }).filter((file) => /^(?!api\/.*\/).*\.html$/.test(file))) {
  const html = readFileSync(join(site, page), 'utf8')
  for (const [, link] of html.matchAll(/(?:href|src)="([^"]+)"/g)) {
    if (!/^([a-z]+:|\/\/)/.test(link) && !leads(link.replaceAll('&amp;', '&'), page)) {
      dead.push(`${page}: ${link}`)
    }
  }
}
if (dead.length > 0) {
  console.error(`Links that lead nowhere:\n${[...new Set(dead)].join('\n')}`)
  process.exit(1)
}
console.log(`${anchors.size} pages and files are linked, and each is there`)

function leads(link, page) {
  const [path, anchor] = link.split('#')
  const from = path.startsWith(base) ? join(site, path.slice(base.length)) : resolve(site, dirname(page), path)
  const file = path === '' ? join(site, page) : path.endsWith('/') ? join(from, 'index.html') : from
  if (!existsSync(file) || statSync(file).isDirectory()) {
    return false
  }
  if (!anchors.has(file)) {
    anchors.set(file, file.endsWith('.html') ? anchorsOf(file) : new Set())
  }
  return !anchor || anchors.get(file).has(decodeURIComponent(anchor))
}

function anchorsOf(file) {
  return new Set([...readFileSync(file, 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
}
