// Deploys an image and waits for that deployment; ends with 1 where it is rolled back.
// groovy deploy.groovy [--endpoint URL] [CLUSTER SERVICE CONTAINER IMAGE]
@Grab('io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT')
@Grab('io.github.fluentecs:fluent-ecs-simulator:0.1.0-SNAPSHOT')
import static io.github.fluentecs.dsl.EcsDsl.*
import static io.github.fluentecs.waiters.Waits.after
import static io.github.fluentecs.waiters.service.ServiceWaits.rolloutOf
import static java.time.Duration.ofMinutes

evaluate(new File(new File(getClass().protectionDomain.codeSource.location.toURI()).parentFile, 'stage.groovy'))

def (clusterName, serviceName, container, image) = words('prod', 'web', 'app', 'repo/web:2')
def service = cluster(clusterName).service(serviceName)

def running = must(taskDefinition(must(service.get()).taskDefinition().orElseThrow()).get())
def next = must(running.revise().image(container, image).build())
println "registered ${next.ref().text()}"

def rollout = after(service.update().taskDefinition(next.ref()).build()) { updated ->
    rolloutOf(updated).atMost(ofMinutes(15))
}
def code = waiters.await(rollout).fold(
    { failure -> println failure.message(); 1 },
    { done -> println done.message(); 0 })
close()
System.exit(code)
