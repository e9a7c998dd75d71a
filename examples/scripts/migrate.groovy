// Runs a task once, waits for its end, and ends with the exit code of its container.
// groovy migrate.groovy [--endpoint URL] [CLUSTER TASK_DEFINITION CONTAINER]
@Grab('io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT')
@Grab('io.github.fluentecs:fluent-ecs-simulator:0.1.0-SNAPSHOT')
import io.github.fluentecs.waiters.task.TaskOutcome

import static io.github.fluentecs.dsl.EcsDsl.*
import static io.github.fluentecs.waiters.Waits.after
import static io.github.fluentecs.waiters.task.TaskWaits.taskStopped
import static java.time.Duration.ofHours

evaluate(new File(new File(getClass().protectionDomain.codeSource.location.toURI()).parentFile, 'stage.groovy'))

def (clusterName, definition, name) = words('prod', 'migration', 'app')

def run = cluster(clusterName).runTask(definition)
    .capacity(allOn('FARGATE'))
    .awsvpc(subnets('subnet-1', 'subnet-2').securityGroups('sg-1'))
    .override(container(name).command('migrate', '--all'))
    .build()
def ended = after(run.complete()) { started ->
    taskStopped(started.first().ref()).atMost(ofHours(1))
}
def code = waiters.await(ended).fold(
    { failure -> println failure.message(); 125 },
    { outcome ->
        println outcome.message()
        outcome instanceof TaskOutcome.Exited ? outcome.exitCodes().getOrDefault(name, 125) : 125
    })
close()
System.exit(code)
