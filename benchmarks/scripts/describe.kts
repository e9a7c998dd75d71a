import io.github.fluentecs.core.Ecs
import io.github.fluentecs.dsl.EcsDsl.cluster

val ecs = Ecs.create()
ecs.execute(cluster("prod").tasks(args[0]).describe().build())
    .peek { println(it.succeeded()[0].sdk().lastStatus()) }
ecs.close()
