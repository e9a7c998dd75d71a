// Lists on what the services of a cluster run, and what could end all at once.
// groovy audit.groovy [--endpoint URL] [CLUSTER]
@Grab('io.github.fluentecs:fluent-ecs:0.1.0-SNAPSHOT')
@Grab('io.github.fluentecs:fluent-ecs-simulator:0.1.0-SNAPSHOT')
import io.github.fluentecs.core.capacity.CapacityProviderStrategy

import static io.github.fluentecs.dsl.EcsDsl.*

evaluate(new File(new File(getClass().protectionDomain.codeSource.location.toURI()).parentFile, 'stage.groovy'))

def (clusterName) = words('prod')
def services = must(cluster(clusterName).listServices().build().described())

for (service in services.sort(false) { it.name() }) {
    def strategy = new CapacityProviderStrategy(service.capacityProviderStrategy())
    if (!strategy.items()) {
        def type = service.launchType().map { it.text() }.orElse('of its task sets')
        println sprintf('%-8s launch type %s', service.name(), type)
        continue
    }
    def shares = strategy.distribute(service.desiredCount()).shares().findAll { it.tasks() > 0 }
    def told = shares.collect { "${it.tasks()} on ${it.capacityProvider().text()}" }.join(', ')
    def onlySpot = shares.every { it.capacityProvider().text() == 'FARGATE_SPOT' }
    println sprintf('%-8s %s%s', service.name(), told, onlySpot ? '  <- all of it can be interrupted at once' : '')
}
close()
