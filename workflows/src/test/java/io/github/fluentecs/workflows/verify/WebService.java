package io.github.fluentecs.workflows.verify;

import io.github.fluentecs.core.network.LoadBalancer;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ServiceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.service.CreateService;
import io.github.fluentecs.core.taskdefinition.ContainerDefinition;
import io.github.fluentecs.core.taskdefinition.LogConfiguration;
import io.github.fluentecs.core.taskdefinition.RegisterTaskDefinition;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
import software.amazon.awssdk.services.ecs.model.CPUArchitecture;

/** A service that refers to one thing of each kind. */
final class WebService {
  static final String SECRET = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:db-AbCdEf";

  private WebService() {}

  static ContainerDefinition container() {
    return ContainerDefinition.of("app", "web:1")
        .port(80)
        .secret("DB", SECRET + ":password::")
        .secret("URL", "/prod/url")
        .logs(LogConfiguration.awslogs("/ecs/web", "eu-west-1", "app"));
  }

  static RegisterTaskDefinition definition() {
    return definition(container());
  }

  static RegisterTaskDefinition definition(ContainerDefinition container) {
    return RegisterTaskDefinition.builder("web", List.of(container))
        .fargate(256, 512)
        .cpuArchitecture(OpenEnum.of(CPUArchitecture.ARM64))
        .taskRole("task")
        .executionRole("execution")
        .build();
  }

  static CreateService service() {
    return CreateService.replica(
            ServiceRef.of(ClusterRef.of("prod"), "web"), TaskDefinitionRef.of("web"), 1)
        .loadBalancer(LoadBalancer.targetGroup(FakeAccount.GROUP).container("app", 80))
        .build();
  }
}
