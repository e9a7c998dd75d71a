// groovy examples/scripts/run-and-stop.groovy
@Grab('io.github.fluentecs:fluent-ecs-dsl:0.1.0-SNAPSHOT')
import static io.github.fluentecs.dsl.EcsDsl.*

def prod = cluster('prod')
def run = prod.runTask('worker:7')
    .count(3)
    .capacity(weight(1).on('FARGATE_SPOT'))
    .awsvpc(subnets('subnet-1', 'subnet-2').securityGroups('sg-1'))
    .override(container('worker').environment('JOB', '42'))
    .customize { it.enableExecuteCommand(true) }
    .build()

println run.toSdk()
