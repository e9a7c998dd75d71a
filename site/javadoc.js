// Copies the Javadoc of the published modules into the site, below the page that lists it.
import { cpSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { documented } from './project.js'

const modules = documented()
if (modules.length === 0) {
  throw new Error('No module has Javadoc: leave out --made, or make it by mvn -Prelease verify')
}
for (const { artifact, javadoc } of modules) {
  cpSync(javadoc, join(resolve(process.argv[2]), 'api', artifact), { recursive: true })
}
