package io.github.fluentecs.core;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** The words of a command that copy a request, whatever the command. */
final class Copied {
  private Copied() {}

  static boolean canCopy(Operation<?, ?, ?, ?, ?> sample) {
    List<String> words =
        Arrays.stream(command(sample).getMethods())
            .filter(each -> each.getName().equals("of") || each.getName().equals("fromJson"))
            .map(each -> each.getName() + Arrays.toString(each.getParameterTypes()))
            .toList();
    return words.contains("of[" + sample.action().requestType() + "]")
        && words.contains("fromJson[" + String.class + "]");
  }

  static Operation<?, ?, ?, ?, ?> of(Operation<?, ?, ?, ?, ?> sample, EcsRequest request) {
    return call(sample, "of", sample.action().requestType(), request);
  }

  static Operation<?, ?, ?, ?, ?> fromJson(Operation<?, ?, ?, ?, ?> sample, String json) {
    return call(sample, "fromJson", String.class, json);
  }

  static EcsRequest empty(Operation<?, ?, ?, ?, ?> sample) {
    SdkBuilder<?, ?> builder = (SdkBuilder<?, ?>) sample.toSdk().toBuilder();
    ((SdkPojo) builder).sdkFields().forEach(field -> field.set(builder, null));
    return (EcsRequest) builder.build();
  }

  /** Returns the interface of a command, which its value class implements. */
  private static Class<?> command(Operation<?, ?, ?, ?, ?> sample) {
    return sample.getClass().getInterfaces()[0];
  }

  private static Operation<?, ?, ?, ?, ?> call(
      Operation<?, ?, ?, ?, ?> sample, String word, Class<?> type, Object argument) {
    try {
      Method method = command(sample).getMethod(word, type);
      return (Operation<?, ?, ?, ?, ?>) method.invoke(null, argument);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new AssertionError(e);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }
}
