package io.github.fluentecs.core;

import io.github.fluentecs.core.account.AccountSettingSamples;
import io.github.fluentecs.core.capacity.CapacityProviderSamples;
import io.github.fluentecs.core.cluster.ClusterSamples;
import io.github.fluentecs.core.daemon.DaemonSamples;
import io.github.fluentecs.core.express.ExpressSamples;
import io.github.fluentecs.core.gateway.GatewaySamples;
import io.github.fluentecs.core.instance.ContainerInstanceSamples;
import io.github.fluentecs.core.service.ServiceSamples;
import io.github.fluentecs.core.tag.TagSamples;
import io.github.fluentecs.core.task.TaskSamples;
import io.github.fluentecs.core.taskdefinition.TaskDefinitionSamples;
import io.github.fluentecs.core.taskset.TaskSetSamples;
import java.util.List;
import java.util.stream.Stream;

/** A command of each operation with every attribute set. */
public final class Samples {
  private Samples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return Stream.of(
            AccountSettingSamples.all(),
            CapacityProviderSamples.all(),
            ClusterSamples.all(),
            ContainerInstanceSamples.all(),
            DaemonSamples.all(),
            ExpressSamples.all(),
            GatewaySamples.all(),
            ServiceSamples.all(),
            TagSamples.all(),
            TaskSamples.all(),
            TaskDefinitionSamples.all(),
            TaskSetSamples.all())
        .flatMap(List::stream)
        .toList();
  }
}
