package io.github.fluentecs.dsl;

import static io.github.fluentecs.dsl.EcsDsl.cluster;
import static io.github.fluentecs.dsl.EcsDsl.clusters;
import static io.github.fluentecs.dsl.EcsDsl.container;
import static io.github.fluentecs.dsl.EcsDsl.containerDefinition;
import static io.github.fluentecs.dsl.EcsDsl.daemonContainer;
import static io.github.fluentecs.dsl.EcsDsl.daemonTaskDefinition;
import static io.github.fluentecs.dsl.EcsDsl.describeCapacityProviders;
import static io.github.fluentecs.dsl.EcsDsl.expressService;
import static io.github.fluentecs.dsl.EcsDsl.family;
import static io.github.fluentecs.dsl.EcsDsl.gateways;
import static io.github.fluentecs.dsl.EcsDsl.linuxParameters;
import static io.github.fluentecs.dsl.EcsDsl.percent;
import static io.github.fluentecs.dsl.EcsDsl.subnets;
import static io.github.fluentecs.dsl.EcsDsl.tagsOf;
import static io.github.fluentecs.dsl.EcsDsl.taskDefinition;
import static io.github.fluentecs.dsl.EcsDsl.taskGroup;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.capacity.AcceleratorRequirements;
import io.github.fluentecs.core.capacity.InstanceRequirements;
import io.github.fluentecs.core.capacity.LocalStorageRequirements;
import io.github.fluentecs.core.capacity.Range;
import io.github.fluentecs.core.catalog.RuleBook;
import io.github.fluentecs.core.daemon.DaemonDeploymentConfiguration;
import io.github.fluentecs.core.express.ExpressNetwork;
import io.github.fluentecs.core.express.PrimaryContainer;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.service.DeploymentLifecycleHook;
import io.github.fluentecs.core.service.GatewayConnector;
import io.github.fluentecs.core.value.Arguments;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.services.ecs.model.DeploymentLifecycleHookStage;
import software.amazon.awssdk.services.ecs.model.StopTaskRequest;
import software.amazon.awssdk.services.ecs.model.StopTaskResponse;

/**
 * Every public method of dsl and core with a variable number of arguments. {@link Arguments} itself
 * names what its caller says.
 */
class VarargsTest {
  private static final String PROD = "arn:aws:ecs:eu-west-1:123456789012:cluster/prod";

  private static final List<Path> SOURCES =
      List.of(Path.of("src/main/java"), Path.of("../core/src/main/java"));

  /** One of each type that has such a method, where the method is not static. */
  private static final List<Object> RECEIVERS =
      List.of(
          RuleBook.standard(),
          Action.of(
              StopTaskRequest.class, StopTaskResponse.class, ThrottleCategory.TASK_PROTECTION),
          cluster("prod"),
          cluster("prod").create(),
          cluster("prod").containerInstance("i1"),
          cluster(PROD).daemon("logs"),
          cluster(PROD).daemon("logs").deployments(),
          daemonTaskDefinition("logs"),
          daemonContainer("logs", "fluent-bit"),
          DaemonDeploymentConfiguration.draining(percent(10)),
          expressService(PROD.replace(":cluster/prod", ":service/prod/web")).describe().toBuilder(),
          PrimaryContainer.of("nginx"),
          ExpressNetwork.ofSubnets("s1"),
          gateways().list(),
          gateways().listAssociations(),
          gateways().listRoutes(),
          cluster("prod").containerInstances("i1"),
          cluster("prod").containerInstances("i1").describe(),
          cluster("prod").tasks("a1").describe(),
          cluster("prod").services("web").describe(),
          cluster("prod").service("web"),
          cluster("prod").service("web").update(),
          cluster("prod").service("web").listServiceDeployments(),
          cluster("prod").service("web").describeTaskSets(),
          clusters("prod").describe(),
          describeCapacityProviders(),
          InstanceRequirements.builder(Range.atLeast(1), Range.atLeast(1024)),
          AcceleratorRequirements.builder(),
          LocalStorageRequirements.builder(),
          DeploymentLifecycleHook.pause(DeploymentLifecycleHookStage.PRE_SCALE_UP).toBuilder(),
          GatewayConnector.of("http"),
          GatewayConnector.of("http").toBuilder(),
          family("web"),
          family("web").register(),
          taskDefinition("web").describe(),
          containerDefinition("app", "nginx"),
          container("app"),
          linuxParameters(),
          subnets("s1"),
          taskGroup(),
          tagsOf(PROD));

  static Stream<Method> methods() {
    return SOURCES.stream()
        .flatMap(VarargsTest::classes)
        .filter(VarargsTest::isPublic)
        .filter(type -> type != Arguments.class)
        .flatMap(type -> Stream.of(type.getDeclaredMethods()))
        .filter(method -> Modifier.isPublic(method.getModifiers()))
        .filter(method -> method.isVarArgs() && !method.isSynthetic())
        .filter(method -> !itemType(method).isPrimitive());
  }

  @Test
  void methods_both_modulesHaveSome() {
    assertThat(methods()).hasSizeGreaterThan(40);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void call_nullItem_throwsAndNamesParameterAndPosition(Method method) throws Exception {
    Object item = item(itemType(method));
    Object items = Array.newInstance(itemType(method), item == null ? 1 : 2);
    if (item != null) {
      Array.set(items, 0, item);
    }

    assertThatNullPointerException()
        .isThrownBy(() -> call(method, items))
        .withMessage(parameter(method) + (item == null ? "[0]" : "[1]"));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void call_nullForAll_throwsAndNamesTheParameter(Method method) {
    assertThatNullPointerException()
        .isThrownBy(() -> call(method, null))
        .withMessage(parameter(method));
  }

  private static Object call(Method method, Object items) throws Throwable {
    Class<?>[] types = method.getParameterTypes();
    Object[] arguments = new Object[types.length];
    for (int i = 0; i < types.length - 1; i++) {
      arguments[i] = types[i] == ClusterRef.class ? ClusterRef.of("prod") : item(types[i]);
    }
    arguments[types.length - 1] = items;
    try {
      return method.invoke(Modifier.isStatic(method.getModifiers()) ? null : of(method), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static Object of(Method method) {
    return RECEIVERS.stream()
        .filter(method.getDeclaringClass()::isInstance)
        .findFirst()
        .orElseThrow(() -> new AssertionError("add a receiver of " + method));
  }

  /** Returns an item that is no null, of the types that are easily made; otherwise null. */
  private static Object item(Class<?> type) {
    if (type == String.class) {
      return "x";
    }
    if (type == int.class) {
      return 1;
    }
    return type.isEnum() ? type.getEnumConstants()[0] : null;
  }

  private static Class<?> itemType(Method method) {
    Class<?>[] types = method.getParameterTypes();
    return types[types.length - 1].getComponentType();
  }

  /** Returns the name of the last parameter, which class files do not have. */
  private static String parameter(Method method) {
    Class<?> outer = method.getDeclaringClass();
    while (outer.getEnclosingClass() != null) {
      outer = outer.getEnclosingClass();
    }
    String file = outer.getName().replace('.', '/') + ".java";
    Path source =
        SOURCES.stream().map(root -> root.resolve(file)).filter(Files::exists).findFirst().get();
    Matcher matcher =
        Pattern.compile("\\b" + method.getName() + "\\([^()]*\\.\\.\\. (\\w+)\\)")
            .matcher(text(source));
    assertThat(matcher.find()).as(method.toString()).isTrue();
    return matcher.group(1);
  }

  private static String text(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Class<?>> classes(Path root) {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .map(file -> root.relativize(file).toString())
          .filter(file -> file.endsWith(".java") && !file.contains("internal"))
          .filter(file -> !file.endsWith("-info.java"))
          .map(file -> file.substring(0, file.length() - ".java".length()).replace('/', '.'))
          .toList()
          .stream()
          .flatMap(name -> withNested(loaded(name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Class<?> loaded(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Class<?>> withNested(Class<?> type) {
    return Stream.concat(
        Stream.of(type), Arrays.stream(type.getDeclaredClasses()).flatMap(VarargsTest::withNested));
  }

  private static boolean isPublic(Class<?> type) {
    return Modifier.isPublic(type.getModifiers())
        && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
  }
}
