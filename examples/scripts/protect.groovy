// Protects a task from scale-in and deployments while it works.
// groovy protect.groovy [--endpoint URL] [CLUSTER TASK]; without TASK, the first of the service worker
@Grab('io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT')
@Grab('io.github.fluentecs:fluent-ecs-simulator:0.1.0-SNAPSHOT')
import static io.github.fluentecs.dsl.EcsDsl.*
import static java.time.Duration.ofHours

evaluate(new File(new File(getClass().protectionDomain.codeSource.location.toURI()).parentFile, 'stage.groovy'))

def (clusterName, given) = words('prod', '')
def prod = cluster(clusterName)
def me = given
    ? prod.task(given)
    : task(must(prod.listTasks().filter(where().service('worker')).build().allPages()).first())

def work = { println 'the work is done' }

def protection = must(me.protectFor(ofHours(2)).complete()).first()
println "protected until ${protection.expirationDate().orElseThrow()}"
try {
    work()
} finally {
    must(me.unprotect().complete())
    println "protected: ${must(me.protection().complete()).first().protectionEnabled()}"
}
close()
