// What the Maven build says of the project: where it is kept, and what is published.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const read = (...path) => readFileSync(join(root, ...path), 'utf8')

export const repository = /<url>(.*?)<\/url>/.exec(read('pom.xml'))[1]

const modules = [...read('pom.xml').matchAll(/<module>(.*?)<\/module>/g)].map(([, folder]) => folder)

/** The modules of the bill of materials whose Javadoc has been made, in the order of the build. */
export function documented() {
  const published = new Set(
    [...read('bom', 'pom.xml').matchAll(/<artifactId>(fluent-ecs.*?)<\/artifactId>/g)].map(([, id]) => id)
  )
  return [...new Set(modules)]
    .map((folder) => ({
      folder,
      javadoc: join(root, folder, 'target', 'reports', 'apidocs'),
      ...ofPom(folder)
    }))
    .filter(({ artifact }) => artifact !== 'fluent-ecs-bom' && published.has(artifact))
    .filter(({ javadoc }) => existsSync(join(javadoc, 'element-list')))
}

function ofPom(folder) {
  const pom = read(folder, 'pom.xml').replace(/<parent>.*?<\/parent>/s, '')
  return {
    artifact: /<artifactId>(.*?)<\/artifactId>/.exec(pom)[1],
    says: /<description>(.*?)<\/description>/.exec(pom)?.[1]
  }
}
