import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defineConfig } from 'vitepress'
import { decisions, sidebar } from '../guide.js'
import { links, pictures, slugify } from '../links.js'
import { documented, repository, root } from '../project.js'

// Pages stay where they are in the repository; these become the first page of a folder.
const moved = {
  'site/index.md': 'index.md',
  'site/api.md': 'api/index.md',
  'site/decisions.md': 'docs/decisions/index.md',
  'docs/README.md': 'docs/index.md'
}

const modules = documented().map(({ folder, artifact, says }) => ({ folder, artifact, says }))

export default defineConfig({
  lang: 'en',
  title: 'Fluent ECS',
  description: 'A typed, fluent Java library over the AWS SDK for Java v2 EcsClient.',
  base: process.env.SITE_BASE ?? '/',
  srcDir: '..',
  srcExclude: ['!(docs|site)/**/*', 'site/target/**'],
  outDir: 'target/site',
  cacheDir: 'target/cache',
  rewrites: moved,
  head: [['meta', { name: 'theme-color', content: '#2b66b8' }]],
  markdown: {
    anchor: { slugify },
    config: (md) => {
      links(md, moved)
      pictures(md)
    }
  },
  vite: {
    publicDir: false,
    build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 },
    plugins: [modulesOfNode(), codeOfTheReadme()]
  },
  themeConfig: {
    siteTitle: 'Fluent ECS',
    nav: [
      { text: 'First steps', link: '/docs/first-steps' },
      { text: 'Guide', link: '/docs/', activeMatch: '^/docs/(?!first-steps|cheatsheet|rules)' },
      { text: 'Cheat sheet', link: '/docs/cheatsheet' },
      { text: 'Rules', link: '/docs/rules' },
      { text: 'Javadoc', link: '/api/' }
    ],
    sidebar: sidebar(),
    outline: { level: [2, 3], label: 'On this page' },
    search: { provider: 'local' },
    socialLinks: [{ icon: 'github', link: repository }],
    editLink: { pattern: `${repository}/edit/main/:path`, text: 'Edit this page' },
    docFooter: { prev: 'Before', next: 'Next' },
    modules,
    decisions
  }
})

/** The first page shows the first code of the README, which a test compiles, without its imports. */
function codeOfTheReadme() {
  return {
    name: 'code-of-the-readme',
    enforce: 'pre',
    transform(source, id) {
      if (id !== join(root, 'site', 'index.md')) {
        return undefined
      }
      const [, code] = /```java\n(.*?)```/s.exec(readFileSync(join(root, 'README.md'), 'utf8'))
      const shown = code.split('\n').filter((line) => !line.startsWith('import '))
      return source.replace('CODE OF THE README', () => shown.join('\n').trim())
    }
  }
}

/** Pages outside of this folder import Vue as if they were in it. */
function modulesOfNode() {
  return {
    name: 'modules-of-node',
    enforce: 'pre',
    resolveId(id, importer, options) {
      return /^vue(\/|$)/.test(id) && importer?.endsWith('.md')
        ? this.resolve(id, join(root, 'site', 'package.json'), { ...options, skipSelf: true })
        : undefined
    }
  }
}
