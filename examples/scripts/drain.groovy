// Drains a container instance, and waits until no task is left on it.
// groovy drain.groovy [--endpoint URL] [CLUSTER INSTANCE]; without INSTANCE, the first of the cluster
@Grab('io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT')
@Grab('io.github.fluentecs:fluent-ecs-simulator:0.1.0-SNAPSHOT')
import static io.github.fluentecs.dsl.EcsDsl.*
import static io.github.fluentecs.waiters.instance.ContainerInstanceWaits.instanceDrained
import static java.time.Duration.ofHours

evaluate(new File(new File(getClass().protectionDomain.codeSource.location.toURI()).parentFile, 'stage.groovy'))

def (clusterName, given) = words('prod', '')
def prod = cluster(clusterName)

def instance = must(given
    ? prod.containerInstance(given).get()
    : containerInstance(must(prod.listContainerInstances().build().allPages()).first()).get())
println "${instance.runningTasksCount()} tasks run on it"

must(containerInstance(instance.ref()).drain())
def code = waiters.await(instanceDrained(instance.ref()).atMost(ofHours(1))).fold(
    { failure -> println failure.message(); 1 },
    { drained -> println "${drained.status().orElseThrow()}, ${drained.runningTasksCount()} tasks run on it"; 0 })
close()
System.exit(code)
