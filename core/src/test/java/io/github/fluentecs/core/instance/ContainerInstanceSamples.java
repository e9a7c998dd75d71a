package io.github.fluentecs.core.instance;

import io.github.fluentecs.core.Operation;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ContainerInstanceRef;
import java.util.List;

/** Commands on container instances with every attribute set. */
public final class ContainerInstanceSamples {
  private static final String ARN =
      "arn:aws:ecs:eu-west-1:123456789012:container-instance/prod/0123";
  private static final ClusterRef PROD = ClusterRef.of("prod");
  private static final ContainerInstanceRef ONE = ContainerInstanceRef.of(PROD, "i-1");

  private ContainerInstanceSamples() {}

  public static List<Operation<?, ?, ?, ?, ?>> all() {
    return List.of(
        DeleteAttributes.builder(PROD, List.of(Attribute.of("stack").onContainerInstance("i-1")))
            .build(),
        DeregisterContainerInstance.builder(ONE).force(true).build(),
        DescribeContainerInstances.builder(PROD, List.of("i-1")).withHealth().withTags().build(),
        ListAttributes.builder(PROD)
            .attribute("stack", "prod")
            .maxResults(100)
            .nextToken("secret-token")
            .build(),
        ListContainerInstances.builder(PROD)
            .filter("agentConnected==true")
            .status(ContainerInstanceStatus.DRAINING)
            .maxResults(100)
            .nextToken("secret-token")
            .build(),
        PutAttributes.builder(
                PROD, List.of(Attribute.of("stack", "prod").onContainerInstance("i-1")))
            .build(),
        register(),
        UpdateContainerAgent.builder(ONE).build(),
        UpdateContainerInstancesState.builder(
                PROD, List.of("i-1", "i-2"), ContainerInstanceStatus.DRAINING)
            .build());
  }

  private static RegisterContainerInstance register() {
    return RegisterContainerInstance.builder(PROD)
        .instanceIdentityDocument("secret-document")
        .instanceIdentityDocumentSignature("secret-signature")
        .totalResources(
            List.of(
                Resource.cpu(2048),
                Resource.memory(3955),
                Resource.reservedPorts(22, 2376),
                Resource.reservedUdpPorts(),
                Resource.longInteger("bytes", 1L << 40),
                Resource.fraction("share", 0.5)))
        .agentVersion("1.86.0")
        .agentHash("0123abc")
        .dockerVersion("DockerVersion: 25.0.3")
        .containerInstanceArn(ARN)
        .attribute(Attribute.of("stack", "prod"))
        .attribute(Attribute.of("rack", "7").onContainerInstance("i-1"))
        .platformDevice(PlatformDevice.gpu("GPU-1"))
        .tag("team", "blue")
        .build();
  }
}
