// Links between the pages as they stand in the repository, where GitHub follows them too.
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { repository, root } from './project.js'

/** The anchor that GitHub gives a heading. */
export const slugify = (heading) =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_\- ]/gu, '')
    .replaceAll(' ', '-')

/** Makes links to pages those of the site, and links to other files those of the repository. */
export function links(md, moved) {
  md.core.ruler.push('links-of-the-repository', ({ tokens, env }) => {
    for (const token of tokens.flatMap((block) => block.children ?? [])) {
      if (token.type === 'link_open') {
        token.attrSet('href', target(token.attrGet('href'), env.realPath ?? env.path, moved))
      }
    }
  })
}

function target(href, page, moved) {
  if (/^([a-z]+:|#)/.test(href)) {
    return href
  }
  const [path, anchor] = href.split('#')
  const file = resolve(dirname(page), decodeURI(path))
  if (!existsSync(file)) {
    throw new Error(`${relative(root, page)}: the link ${href} leads nowhere`)
  }
  const within = relative(root, file)
  const index = `${within}/index.md`
  if (within.endsWith('.md') || Object.values(moved).includes(index)) {
    const at = within.endsWith('.md') ? (moved[within] ?? within) : index
    return `/${at}${anchor ? `#${anchor}` : ''}`
  }
  return `${repository}/${statSync(file).isDirectory() ? 'tree' : 'blob'}/main/${within}`
}

/** Puts each picture into a frame that scrolls, and says which are drawn on white. */
export function pictures(md) {
  const image = md.renderer.rules.image
  md.renderer.rules.image = (tokens, index, options, env, self) => {
    const file = resolve(dirname(env.realPath ?? env.path), tokens[index].attrGet('src'))
    const white = /height='100%'[^>]*fill='#ffffff'/.test(readFileSync(file, 'utf8'))
    const frame = `<span class="picture${white ? ' on-white' : ''}" tabindex="0">`
    return `${frame}${image(tokens, index, options, env, self)}</span>`
  }
}
