package io.github.fluentecs.dsl;

import io.github.fluentecs.core.instance.Attribute;
import io.github.fluentecs.core.instance.ContainerInstanceStatus;
import io.github.fluentecs.core.instance.DeleteAttributes;
import io.github.fluentecs.core.instance.DescribeContainerInstances;
import io.github.fluentecs.core.instance.PutAttributes;
import io.github.fluentecs.core.instance.UpdateContainerInstancesState;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.value.Arguments;
import java.util.ArrayList;
import java.util.List;

/** Several container instances of one cluster, with their verbs. Immutable and thread-safe. */
public final class ContainerInstancesScope {
  private final ClusterRef cluster;
  private final List<String> containerInstances;

  ContainerInstancesScope(ClusterRef cluster, Iterable<String> idsOrArns) {
    this.cluster = cluster;
    this.containerInstances = Arguments.copyOf("idsOrArns", idsOrArns);
  }

  /**
   * Drains the container instances: they accept no new tasks, and tasks of services are replaced
   * elsewhere.
   *
   * @return the command
   */
  public UpdateContainerInstancesState drain() {
    return set(ContainerInstanceStatus.DRAINING);
  }

  /**
   * Activates the container instances: they accept tasks again.
   *
   * @return the command
   */
  public UpdateContainerInstancesState activate() {
    return set(ContainerInstanceStatus.ACTIVE);
  }

  /**
   * Describes the container instances.
   *
   * @return a builder of the command
   */
  public DescribeContainerInstances.Builder describe() {
    return DescribeContainerInstances.builder(cluster, containerInstances);
  }

  /**
   * Sets attributes of each of the container instances.
   *
   * @param attributes the attributes; their number times that of the instances must not exceed 10
   * @return the command
   */
  public PutAttributes putAttributes(Attribute... attributes) {
    return PutAttributes.builder(cluster, onEach(Arguments.list("attributes", attributes))).build();
  }

  /**
   * Deletes attributes of each of the container instances.
   *
   * @param names the attributes' names; their number times that of the instances must not exceed 10
   * @return the command
   */
  public DeleteAttributes deleteAttributes(String... names) {
    List<Attribute> given =
        Arguments.list("names", names).stream().map(name -> Attribute.of(name)).toList();
    return DeleteAttributes.builder(cluster, onEach(given)).build();
  }

  private List<Attribute> onEach(List<Attribute> attributes) {
    List<Attribute> all = new ArrayList<>();
    for (String instance : containerInstances) {
      for (Attribute attribute : attributes) {
        all.add(attribute.onContainerInstance(instance));
      }
    }
    return all;
  }

  private UpdateContainerInstancesState set(ContainerInstanceStatus status) {
    return UpdateContainerInstancesState.builder(cluster, containerInstances, status).build();
  }
}
