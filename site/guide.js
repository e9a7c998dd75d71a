// The sidebar: what docs/README.md lists, in its order.
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './project.js'

const LINK = /\[([^\]]+)\]\(([^)#]+\.md)\)/g

export const decisions = readdirSync(join(root, 'docs', 'decisions'))
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => ({
    text: /^# (.*)$/m.exec(readFileSync(join(root, 'docs', 'decisions', file), 'utf8'))[1],
    link: `/docs/decisions/${file}`
  }))

export function sidebar() {
  const lines = readFileSync(join(root, 'docs', 'README.md'), 'utf8').split('\n')
  const second = lines.findIndex((line) => line.startsWith('- '))
  return [
    { text: 'Guide', link: '/docs/', items: listed(lines.slice(0, second)) },
    { text: 'To look things up', items: listed(lines.slice(second)) },
    {
      text: 'Project',
      items: [
        { text: 'README', link: '/README' },
        { text: 'Changelog', link: '/CHANGELOG' },
        { text: 'Contributing', link: '/CONTRIBUTING' },
        { text: 'Security', link: '/SECURITY' }
      ]
    },
    { text: 'Decisions', link: '/docs/decisions/', collapsed: true, items: decisions }
  ]
}

const listed = (lines) =>
  [...lines.join('\n').matchAll(LINK)].map(([, text, file]) => ({
    text: text[0].toUpperCase() + text.slice(1),
    link: `/docs/${file}`
  }))
