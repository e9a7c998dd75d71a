package io.github.fluentecs.waiters;

import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallingType;
import software.amazon.awssdk.core.traits.ListTrait;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.utils.builder.Buildable;

/** Answers as people's stubs give them; each is given to every call. */
enum HollowAnswer {
  NULL,
  EMPTY,
  ITEMS_WITHOUT_MEMBERS,
  ITEMS_WITH_TEXTS_ONLY,
  FAILURES_WITHOUT_MEMBERS;

  EcsClient client() {
    return (EcsClient)
        Proxy.newProxyInstance(
            EcsClient.class.getClassLoader(),
            new Class<?>[] {EcsClient.class},
            (proxy, method, arguments) -> answer(method.getReturnType()));
  }

  private Object answer(Class<?> response) throws ReflectiveOperationException {
    if (this == NULL || !SdkPojo.class.isAssignableFrom(response)) {
      return null;
    }
    SdkPojo builder = (SdkPojo) response.getMethod("builder").invoke(null);
    for (SdkField<?> field : builder.sdkFields()) {
      if (field.marshallingType() == MarshallingType.LIST && isGiven(field)) {
        field.set(builder, List.of(item(field.getTrait(ListTrait.class).memberFieldInfo())));
      }
    }
    return ((Buildable) builder).build();
  }

  private boolean isGiven(SdkField<?> field) {
    return switch (this) {
      case NULL, EMPTY -> false;
      case FAILURES_WITHOUT_MEMBERS -> field.memberName().equals("failures");
      default -> !field.memberName().equals("failures");
    };
  }

  private Object item(SdkField<?> field) {
    if (field.marshallingType() != MarshallingType.SDK_POJO) {
      return "web";
    }
    SdkPojo builder = field.constructor().get();
    if (this == ITEMS_WITH_TEXTS_ONLY) {
      builder.sdkFields().stream()
          .filter(member -> member.marshallingType() == MarshallingType.STRING)
          .forEach(member -> member.set(builder, "web"));
      builder.sdkFields().stream()
          .filter(member -> member.marshallingType() == MarshallingType.LIST)
          .forEach(member -> member.set(builder, Arrays.asList((Object) null)));
    }
    return ((Buildable) builder).build();
  }
}
