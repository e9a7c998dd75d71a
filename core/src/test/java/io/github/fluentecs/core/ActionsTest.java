package io.github.fluentecs.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.catalog.Actions;
import io.github.fluentecs.core.rule.internal.Rules;
import io.github.fluentecs.core.stub.Answer;
import io.github.fluentecs.core.stub.StubEcs;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** What every action says of its operation is so. */
class ActionsTest {
  private static final Set<String> ROLES = Set.of("role", "roleArn");

  static List<Action<?, ?>> actions() {
    return Actions.all();
  }

  @Test
  void all_actionsOfEveryCommand_areInTheCatalog() throws Exception {
    List<Object> constants = new ArrayList<>();
    for (Class<?> type : CoreClasses.ending("")) {
      for (Field field : type.getDeclaredFields()) {
        if (Modifier.isStatic(field.getModifiers()) && field.getType() == Action.class) {
          constants.add(field.get(null));
        }
      }
    }

    assertThat(constants).containsExactlyInAnyOrderElementsOf(Actions.all());
    assertThat(List.copyOf(Actions.byNoun().keySet())).isSorted();
  }

  @ParameterizedTest
  @MethodSource("actions")
  <Q extends EcsRequest> void call_eitherClient_callsTheOperationOfThatName(Action<Q, ?> action) {
    StubEcs stub = StubEcs.answering(request -> Answer.ok("{}"));
    Q request = new AnyRequest(1).of(action.requestType());

    action.call(stub.client(), request);
    action.call(stub.asyncClient(), request).join();

    assertThat(stub.sent()).hasSize(2).allMatch(sent -> sent.operation().equals(action.name()));
    assertThat(action.name()).isEqualTo(Rules.operationOf(action.requestType()));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void hasClientToken_requestWithThatMember_isTrue(Action<?, ?> action) {
    assertThat(action.hasClientToken()).isEqualTo(members(action).contains("clientToken"));
  }

  @ParameterizedTest
  @MethodSource("actions")
  void leftToCustomize_members_areOfTheRequest(Action<?, ?> action) {
    assertThat(members(action))
        .containsAll(
            action.leftToCustomize().stream().map(path -> path.split("\\.", 2)[0]).toList());
  }

  @ParameterizedTest
  @MethodSource("actions")
  void iamActions_membersThatNeedMore_sayIt(Action<?, ?> action) {
    boolean tagging = action.name().equals("TagResource");

    assertThat(action.iamActions()).startsWith("ecs:" + action.name()).doesNotHaveDuplicates();
    assertThat(action.iamActions().contains("ecs:TagResource"))
        .isEqualTo(tagging || members(action).contains("tags"));
    assertThat(action.iamActions().contains("iam:PassRole"))
        .isEqualTo(namesRole(request(action), new HashSet<>()) || startsTasks(action));
  }

  private static boolean startsTasks(Action<?, ?> action) {
    return Set.of("CreateDaemon", "CreateTaskSet", "RunTask", "StartTask", "UpdateDaemon")
        .contains(action.name());
  }

  private static boolean namesRole(SdkPojo pojo, Set<Class<?>> seen) {
    return seen.add(pojo.getClass())
        && pojo.sdkFields().stream().anyMatch(field -> namesRole(field, seen));
  }

  private static boolean namesRole(SdkField<?> field, Set<Class<?>> seen) {
    if (field.marshallingType() == MarshallingType.SDK_POJO) {
      return namesRole(field.constructor().get(), seen);
    }
    if (field.marshallingType() == MarshallingType.LIST) {
      return namesRole(field.getTrait(ListTrait.class).memberFieldInfo(), seen);
    }
    String name = String.valueOf(field.memberName());
    return ROLES.contains(name) || name.toLowerCase(Locale.ROOT).endsWith("rolearn");
  }

  private static Set<String> members(Action<?, ?> action) {
    return request(action).sdkFieldNameToField().keySet();
  }

  private static EcsRequest request(Action<?, ?> action) {
    return new AnyRequest(0).of(action.requestType());
  }
}
