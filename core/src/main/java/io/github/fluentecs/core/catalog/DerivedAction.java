package io.github.fluentecs.core.catalog;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.ActionDraft;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.rule.internal.Rules;
import java.lang.reflect.Method;
import java.util.Set;
import software.amazon.awssdk.services.ecs.model.EcsRequest;
import software.amazon.awssdk.services.ecs.model.EcsResponse;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/** Derives the action of an operation without a command of its own from the SDK's classes. */
final class DerivedAction {
  private static final String CLIENT_TOKEN = "clientToken";
  private static final Set<String> READS = Set.of("Describe", "List", "Get", "Discover");

  private DerivedAction() {}

  @SuppressWarnings("unchecked") // the SDK's client gives the response that belongs to a request
  static Action<?, ?> of(Class<? extends EcsRequest> request) {
    return derive(request, (Class<EcsResponse>) Operations.responseOf(request));
  }

  private static <Q extends EcsRequest, A extends EcsResponse> Action<Q, A> derive(
      Class<Q> request, Class<A> response) {
    String operation = Rules.operationOf(request);
    boolean reads = READS.stream().anyMatch(operation::startsWith);
    Method call = Operations.call(request);
    EnumMembers enums = EnumMembers.of(operation, request);
    ActionDraft<Q, A> draft =
        Action.of(
                request,
                response,
                reads
                    ? ThrottleCategory.CLUSTER_RESOURCE_READ
                    : ThrottleCategory.CLUSTER_RESOURCE_MODIFY)
            .calls(
                (client, sent) -> response.cast(SdkCall.invoke(call, client, sent)),
                () -> SdkCall.asynchronous(call))
            .checked(enums::constraints, enums::check)
            .responseMayLackMembers();
    repetition(draft, request, reads);
    NamedResource.memberOf(request).ifPresent(draft::onResource);
    return draft.build();
  }

  private static <Q extends EcsRequest> void repetition(
      ActionDraft<Q, ?> draft, Class<Q> request, boolean reads) {
    if (Operations.hasMember(request, CLIENT_TOKEN)) {
      byToken(draft);
    } else if (reads) {
      draft.readOnly();
    } else {
      draft.notIdempotent("read the resource, or look for the call in CloudTrail.");
    }
  }

  private static <B extends SdkBuilder<B, Q>, Q extends EcsRequest> void byToken(
      ActionDraft<Q, ?> draft) {
    draft.<B>clientToken(
        sent -> RequestMember.get(sent, CLIENT_TOKEN),
        (builder, token) -> {
          RequestMember.set(builder, CLIENT_TOKEN, token);
          return builder;
        });
  }
}
