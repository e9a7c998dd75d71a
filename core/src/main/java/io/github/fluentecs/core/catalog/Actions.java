package io.github.fluentecs.core.catalog;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.account.DeleteAccountSetting;
import io.github.fluentecs.core.account.ListAccountSettings;
import io.github.fluentecs.core.account.PutAccountSetting;
import io.github.fluentecs.core.account.PutAccountSettingDefault;
import io.github.fluentecs.core.capacity.CreateCapacityProvider;
import io.github.fluentecs.core.capacity.DeleteCapacityProvider;
import io.github.fluentecs.core.capacity.DescribeCapacityProviders;
import io.github.fluentecs.core.capacity.UpdateCapacityProvider;
import io.github.fluentecs.core.cluster.CreateCluster;
import io.github.fluentecs.core.cluster.DeleteCluster;
import io.github.fluentecs.core.cluster.DescribeClusters;
import io.github.fluentecs.core.cluster.ListClusters;
import io.github.fluentecs.core.cluster.PutClusterCapacityProviders;
import io.github.fluentecs.core.cluster.UpdateCluster;
import io.github.fluentecs.core.cluster.UpdateClusterSettings;
import io.github.fluentecs.core.daemon.CreateDaemon;
import io.github.fluentecs.core.daemon.DeleteDaemon;
import io.github.fluentecs.core.daemon.DeleteDaemonTaskDefinition;
import io.github.fluentecs.core.daemon.DescribeDaemon;
import io.github.fluentecs.core.daemon.DescribeDaemonDeployments;
import io.github.fluentecs.core.daemon.DescribeDaemonRevisions;
import io.github.fluentecs.core.daemon.DescribeDaemonTaskDefinition;
import io.github.fluentecs.core.daemon.ListDaemonDeployments;
import io.github.fluentecs.core.daemon.ListDaemonTaskDefinitions;
import io.github.fluentecs.core.daemon.ListDaemons;
import io.github.fluentecs.core.daemon.RegisterDaemonTaskDefinition;
import io.github.fluentecs.core.daemon.UpdateDaemon;
import io.github.fluentecs.core.express.CreateExpressGatewayService;
import io.github.fluentecs.core.express.DeleteExpressGatewayService;
import io.github.fluentecs.core.express.DescribeExpressGatewayService;
import io.github.fluentecs.core.express.UpdateExpressGatewayService;
import io.github.fluentecs.core.gateway.AssociateGatewayWithCluster;
import io.github.fluentecs.core.gateway.CreateGateway;
import io.github.fluentecs.core.gateway.DeleteGateway;
import io.github.fluentecs.core.gateway.DescribeGateway;
import io.github.fluentecs.core.gateway.DescribeGatewayResources;
import io.github.fluentecs.core.gateway.DescribeGatewayRoute;
import io.github.fluentecs.core.gateway.DisassociateGatewayFromCluster;
import io.github.fluentecs.core.gateway.ListGatewayClusterAssociations;
import io.github.fluentecs.core.gateway.ListGatewayRoutes;
import io.github.fluentecs.core.gateway.ListGateways;
import io.github.fluentecs.core.gateway.UpdateGateway;
import io.github.fluentecs.core.instance.DeleteAttributes;
import io.github.fluentecs.core.instance.DeregisterContainerInstance;
import io.github.fluentecs.core.instance.DescribeContainerInstances;
import io.github.fluentecs.core.instance.ListAttributes;
import io.github.fluentecs.core.instance.ListContainerInstances;
import io.github.fluentecs.core.instance.PutAttributes;
import io.github.fluentecs.core.instance.RegisterContainerInstance;
import io.github.fluentecs.core.instance.UpdateContainerAgent;
import io.github.fluentecs.core.instance.UpdateContainerInstancesState;
import io.github.fluentecs.core.service.ContinueServiceDeployment;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.service.DeleteService;
import io.github.fluentecs.core.service.DescribeServiceDeployments;
import io.github.fluentecs.core.service.DescribeServiceRevisions;
import io.github.fluentecs.core.service.DescribeServices;
import io.github.fluentecs.core.service.ListServiceDeployments;
import io.github.fluentecs.core.service.ListServices;
import io.github.fluentecs.core.service.ListServicesByNamespace;
import io.github.fluentecs.core.service.StopServiceDeployment;
import io.github.fluentecs.core.service.UpdateService;
import io.github.fluentecs.core.tag.ListTagsForResource;
import io.github.fluentecs.core.tag.TagResource;
import io.github.fluentecs.core.tag.UntagResource;
import io.github.fluentecs.core.task.DescribeTasks;
import io.github.fluentecs.core.task.ExecuteCommand;
import io.github.fluentecs.core.task.GetTaskProtection;
import io.github.fluentecs.core.task.ListTasks;
import io.github.fluentecs.core.task.RunTask;
import io.github.fluentecs.core.task.StartTask;
import io.github.fluentecs.core.task.StopTask;
import io.github.fluentecs.core.task.UpdateTaskProtection;
import io.github.fluentecs.core.taskdefinition.DeleteTaskDefinitions;
import io.github.fluentecs.core.taskdefinition.DeregisterTaskDefinition;
import io.github.fluentecs.core.taskdefinition.DescribeTaskDefinition;
import io.github.fluentecs.core.taskdefinition.ListTaskDefinitionFamilies;
import io.github.fluentecs.core.taskdefinition.ListTaskDefinitions;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.taskset.CreateTaskSet;
import io.github.fluentecs.core.taskset.DeleteTaskSet;
import io.github.fluentecs.core.taskset.DescribeTaskSets;
import io.github.fluentecs.core.taskset.UpdateServicePrimaryTaskSet;
import io.github.fluentecs.core.taskset.UpdateTaskSet;
import io.github.fluentecs.core.value.internal.SdkLinks;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The registry of all operations that the library has commands for. This is the only list of them.
 */
public final class Actions {
  private static final Map<String, List<Entry>> BY_NOUN = entries();

  private Actions() {}

  /**
   * One operation, whose action is created on first use, so that a program loads only the
   * operations it uses.
   */
  record Entry(String operation, Supplier<Action<?, ?>> action) {}

  private static Map<String, List<Entry>> entries() {
    Map<String, List<Entry>> nouns = new LinkedHashMap<>();
    nouns.put(
        "account settings",
        List.of(
            new Entry("DeleteAccountSetting", () -> DeleteAccountSetting.ACTION),
            new Entry("ListAccountSettings", () -> ListAccountSettings.ACTION),
            new Entry("PutAccountSetting", () -> PutAccountSetting.ACTION),
            new Entry("PutAccountSettingDefault", () -> PutAccountSettingDefault.ACTION)));
    nouns.put(
        "capacity providers",
        List.of(
            new Entry("CreateCapacityProvider", () -> CreateCapacityProvider.ACTION),
            new Entry("DeleteCapacityProvider", () -> DeleteCapacityProvider.ACTION),
            new Entry("DescribeCapacityProviders", () -> DescribeCapacityProviders.ACTION),
            new Entry("UpdateCapacityProvider", () -> UpdateCapacityProvider.ACTION)));
    nouns.put(
        "clusters",
        List.of(
            new Entry("CreateCluster", () -> CreateCluster.ACTION),
            new Entry("DeleteCluster", () -> DeleteCluster.ACTION),
            new Entry("DescribeClusters", () -> DescribeClusters.ACTION),
            new Entry("ListClusters", () -> ListClusters.ACTION),
            new Entry("PutClusterCapacityProviders", () -> PutClusterCapacityProviders.ACTION),
            new Entry("UpdateCluster", () -> UpdateCluster.ACTION),
            new Entry("UpdateClusterSettings", () -> UpdateClusterSettings.ACTION)));
    nouns.put(
        "container instances",
        List.of(
            new Entry("DeleteAttributes", () -> DeleteAttributes.ACTION),
            new Entry("DeregisterContainerInstance", () -> DeregisterContainerInstance.ACTION),
            new Entry("DescribeContainerInstances", () -> DescribeContainerInstances.ACTION),
            new Entry("ListAttributes", () -> ListAttributes.ACTION),
            new Entry("ListContainerInstances", () -> ListContainerInstances.ACTION),
            new Entry("PutAttributes", () -> PutAttributes.ACTION),
            new Entry("RegisterContainerInstance", () -> RegisterContainerInstance.ACTION),
            new Entry("UpdateContainerAgent", () -> UpdateContainerAgent.ACTION),
            new Entry(
                "UpdateContainerInstancesState", () -> UpdateContainerInstancesState.ACTION)));
    nouns.put(
        "daemon task definitions",
        List.of(
            new Entry("DeleteDaemonTaskDefinition", () -> DeleteDaemonTaskDefinition.Newer.ACTION),
            new Entry(
                "DescribeDaemonTaskDefinition", () -> DescribeDaemonTaskDefinition.Newer.ACTION),
            new Entry("ListDaemonTaskDefinitions", () -> ListDaemonTaskDefinitions.Newer.ACTION),
            new Entry(
                "RegisterDaemonTaskDefinition", () -> RegisterDaemonTaskDefinition.Newer.ACTION)));
    nouns.put(
        "daemons",
        List.of(
            new Entry("CreateDaemon", () -> CreateDaemon.Newer.ACTION),
            new Entry("DeleteDaemon", () -> DeleteDaemon.Newer.ACTION),
            new Entry("DescribeDaemon", () -> DescribeDaemon.Newer.ACTION),
            new Entry("DescribeDaemonDeployments", () -> DescribeDaemonDeployments.Newer.ACTION),
            new Entry("DescribeDaemonRevisions", () -> DescribeDaemonRevisions.Newer.ACTION),
            new Entry("ListDaemonDeployments", () -> ListDaemonDeployments.Newer.ACTION),
            new Entry("ListDaemons", () -> ListDaemons.Newer.ACTION),
            new Entry("UpdateDaemon", () -> UpdateDaemon.Newer.ACTION)));
    nouns.put(
        "express services",
        List.of(
            new Entry("CreateExpressGatewayService", () -> CreateExpressGatewayService.ACTION),
            new Entry("DeleteExpressGatewayService", () -> DeleteExpressGatewayService.ACTION),
            new Entry("DescribeExpressGatewayService", () -> DescribeExpressGatewayService.ACTION),
            new Entry("UpdateExpressGatewayService", () -> UpdateExpressGatewayService.ACTION)));
    nouns.put(
        "gateways",
        List.of(
            new Entry(
                "AssociateGatewayWithCluster", () -> AssociateGatewayWithCluster.Newer.ACTION),
            new Entry("CreateGateway", () -> CreateGateway.Newer.ACTION),
            new Entry("DeleteGateway", () -> DeleteGateway.Newer.ACTION),
            new Entry("DescribeGateway", () -> DescribeGateway.Newer.ACTION),
            new Entry("DescribeGatewayResources", () -> DescribeGatewayResources.Newer.ACTION),
            new Entry("DescribeGatewayRoute", () -> DescribeGatewayRoute.Newer.ACTION),
            new Entry(
                "DisassociateGatewayFromCluster",
                () -> DisassociateGatewayFromCluster.Newer.ACTION),
            new Entry(
                "ListGatewayClusterAssociations",
                () -> ListGatewayClusterAssociations.Newer.ACTION),
            new Entry("ListGatewayRoutes", () -> ListGatewayRoutes.Newer.ACTION),
            new Entry("ListGateways", () -> ListGateways.Newer.ACTION),
            new Entry("UpdateGateway", () -> UpdateGateway.Newer.ACTION)));
    nouns.put(
        "services",
        List.of(
            new Entry("ContinueServiceDeployment", () -> ContinueServiceDeployment.Newer.ACTION),
            new Entry("CreateService", () -> CreateService.ACTION),
            new Entry("DeleteService", () -> DeleteService.ACTION),
            new Entry("DescribeServices", () -> DescribeServices.ACTION),
            new Entry("DescribeServiceDeployments", () -> DescribeServiceDeployments.ACTION),
            new Entry("DescribeServiceRevisions", () -> DescribeServiceRevisions.ACTION),
            new Entry("ListServices", () -> ListServices.ACTION),
            new Entry("ListServicesByNamespace", () -> ListServicesByNamespace.ACTION),
            new Entry("ListServiceDeployments", () -> ListServiceDeployments.ACTION),
            new Entry("StopServiceDeployment", () -> StopServiceDeployment.ACTION),
            new Entry("UpdateService", () -> UpdateService.ACTION)));
    nouns.put(
        "tags",
        List.of(
            new Entry("ListTagsForResource", () -> ListTagsForResource.ACTION),
            new Entry("TagResource", () -> TagResource.ACTION),
            new Entry("UntagResource", () -> UntagResource.ACTION)));
    nouns.put(
        "task definitions",
        List.of(
            new Entry("DeleteTaskDefinitions", () -> DeleteTaskDefinitions.ACTION),
            new Entry("DeregisterTaskDefinition", () -> DeregisterTaskDefinition.ACTION),
            new Entry("DescribeTaskDefinition", () -> DescribeTaskDefinition.ACTION),
            new Entry("ListTaskDefinitionFamilies", () -> ListTaskDefinitionFamilies.ACTION),
            new Entry("ListTaskDefinitions", () -> ListTaskDefinitions.ACTION),
            new Entry("RegisterTaskDefinition", () -> RegisterTaskDefinition.ACTION)));
    nouns.put(
        "task sets",
        List.of(
            new Entry("CreateTaskSet", () -> CreateTaskSet.ACTION),
            new Entry("DeleteTaskSet", () -> DeleteTaskSet.ACTION),
            new Entry("DescribeTaskSets", () -> DescribeTaskSets.ACTION),
            new Entry("UpdateServicePrimaryTaskSet", () -> UpdateServicePrimaryTaskSet.ACTION),
            new Entry("UpdateTaskSet", () -> UpdateTaskSet.ACTION)));
    nouns.put(
        "tasks",
        List.of(
            new Entry("DescribeTasks", () -> DescribeTasks.ACTION),
            new Entry("ExecuteCommand", () -> ExecuteCommand.ACTION),
            new Entry("GetTaskProtection", () -> GetTaskProtection.ACTION),
            new Entry("ListTasks", () -> ListTasks.ACTION),
            new Entry("RunTask", () -> RunTask.ACTION),
            new Entry("StartTask", () -> StartTask.ACTION),
            new Entry("StopTask", () -> StopTask.ACTION),
            new Entry("UpdateTaskProtection", () -> UpdateTaskProtection.ACTION)));
    return nouns;
  }

  /**
   * Lists the actions, noun by noun, without those of operations that the SDK lacks.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return byNoun().values().stream().<Action<?, ?>>flatMap(List::stream).toList();
  }

  /**
   * Lists the actions by the noun that they belong to.
   *
   * @return an unmodifiable map from a noun in the plural, for example {@code task sets}, to its
   *     actions; nouns are in alphabetical order. Operations that the SDK on the class path lacks
   *     are left out
   */
  public static Map<String, List<Action<?, ?>>> byNoun() {
    Map<String, List<Action<?, ?>>> nouns = new LinkedHashMap<>();
    BY_NOUN.forEach((noun, entries) -> nouns.put(noun, linked(entries)));
    return Collections.unmodifiableMap(nouns);
  }

  /** Returns the actions of those operations that the SDK on the class path has. */
  static List<Action<?, ?>> linked(List<Entry> entries) {
    return entries.stream().<Action<?, ?>>mapMulti(Actions::link).toList();
  }

  private static void link(Entry entry, Consumer<? super Action<?, ?>> linked) {
    try {
      linked.accept(entry.action().get());
    } catch (LinkageError e) {
      if (SdkLinks.missing(e).isEmpty()) {
        throw e;
      }
    }
  }

  /** Returns the action of an operation; null for one that has no command. */
  static @Nullable Action<?, ?> findOrNull(String operation) {
    for (List<Entry> entries : BY_NOUN.values()) {
      for (Entry entry : entries) {
        if (entry.operation().equals(operation)) {
          return entry.action().get();
        }
      }
    }
    return null;
  }
}
