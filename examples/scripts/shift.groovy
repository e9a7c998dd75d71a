// Shifts a service with an external controller to a new task set: 10 %, 50 %, 100 %, each of them steady.
// groovy shift.groovy [--endpoint URL] [CLUSTER SERVICE TASK_DEFINITION]
@Grab('io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT')
@Grab('io.github.fluentecs:fluent-ecs-simulator:0.1.0-SNAPSHOT')
import io.github.fluentecs.core.capacity.CapacityProviderStrategy
import io.github.fluentecs.core.taskset.TaskSetStatus

import static io.github.fluentecs.dsl.EcsDsl.*
import static io.github.fluentecs.waiters.taskset.TaskSetWaits.taskSetScaledTo
import static java.time.Duration.ofMinutes

evaluate(new File(new File(getClass().protectionDomain.codeSource.location.toURI()).parentFile, 'stage.groovy'))

def (clusterName, serviceName, definition) = words('prod', 'shop', 'web')
def shop = cluster(clusterName).service(serviceName)

def old = must(shop.get()).taskSets().find { it.hasStatus(TaskSetStatus.PRIMARY) }
def next = must(
    shop.createTaskSet(definition)
        .capacity(new CapacityProviderStrategy(old.capacityProviderStrategy()))
        .awsvpc(old.awsvpc())
        .scale(percent(0))
        .build())

for (share in [10L, 50L, 100L]) {
    must(taskSet(next.ref()).scaleTo(percent(share)))
    def steady = orThrow(waiters.await(taskSetScaledTo(next.ref(), percent(share)).atMost(ofMinutes(10))))
    println "$share %: ${steady.runningCount()} tasks of $definition run"
}
must(taskSet(next.ref()).makePrimary())
must(taskSet(old.ref()).scaleTo(percent(0)))
orThrow(waiters.await(taskSetScaledTo(old.ref(), percent(0)).atMost(ofMinutes(10))))
must(taskSet(old.ref()).delete())
println 'the new task set is PRIMARY, the old one is deleted'
close()
