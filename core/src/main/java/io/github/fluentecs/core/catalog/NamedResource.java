package io.github.fluentecs.core.catalog;

import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.ClusterRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.rule.internal.Rules;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ecs.model.EcsRequest;

/** A resource that a request names by a member of its own, for messages. */
final class NamedResource extends ResourceRef {
  private final String kind;

  private NamedResource(String kind, String text) {
    super(text);
    this.kind = kind;
  }

  /** Returns what a request is about: its noun, otherwise its cluster, otherwise the account. */
  static ResourceRef of(EcsRequest request) {
    String noun = nounOf(request.getClass());
    return members(noun)
        .map(member -> RequestMember.get(request, member))
        .filter(Objects::nonNull)
        .findFirst()
        .<ResourceRef>map(name -> new NamedResource(words(noun), name))
        .or(() -> Optional.ofNullable(RequestMember.get(request, "cluster")).map(ClusterRef::of))
        .orElseGet(AccountRef::ofCaller);
  }

  /** Returns the member that names the noun of an operation, if its requests have one. */
  static Optional<String> memberOf(Class<? extends EcsRequest> request) {
    return members(nounOf(request))
        .filter(member -> Operations.hasMember(request, member))
        .findFirst();
  }

  /** Returns the members that can name a noun, the most telling first. */
  private static Stream<String> members(String noun) {
    String member = Character.toLowerCase(noun.charAt(0)) + noun.substring(1);
    return Stream.of(member + "Arn", member, member + "Name");
  }

  /** Returns the noun of an operation, for example {@code Gateway} of CreateGateway. */
  private static String nounOf(Class<? extends EcsRequest> request) {
    return Rules.operationOf(request).replaceFirst("^[A-Z][a-z]+(?=[A-Z])", "");
  }

  private static String words(String noun) {
    return noun.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  @Override
  public String kind() {
    return kind;
  }
}
