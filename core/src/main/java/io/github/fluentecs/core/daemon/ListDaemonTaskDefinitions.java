package io.github.fluentecs.core.daemon;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Described;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.DaemonTaskDefinitionRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.value.NotInSdkException;
import io.github.fluentecs.core.value.OpenEnum;
import io.github.fluentecs.core.value.internal.SdkLinks;
import io.github.fluentecs.core.value.internal.SdkValues;
import io.github.fluentecs.core.value.internal.Unsaid;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionRevisionFilter;
import software.amazon.awssdk.services.ecs.model.DaemonTaskDefinitionStatusFilter;
import software.amazon.awssdk.services.ecs.model.ListDaemonTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListDaemonTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.SortOrder;

/** Lists revisions of daemon task definitions page by page, of all families or of some. */
@Value.Immutable
public interface ListDaemonTaskDefinitions
    extends PagedOperation<
        ListDaemonTaskDefinitions,
        ListDaemonTaskDefinitionsRequest.Builder,
        ListDaemonTaskDefinitionsRequest,
        ListDaemonTaskDefinitionsResponse,
        DaemonTaskDefinitionSummary> {
  /** The operation, which is linked on first use, since older SDKs do not have it. */
  final class Newer {
    /** The operation {@code ListDaemonTaskDefinitions}. */
    public static final Action<ListDaemonTaskDefinitionsRequest, ListDaemonTaskDefinitionsResponse>
        ACTION =
            Action.of(
                    ListDaemonTaskDefinitionsRequest.class,
                    ListDaemonTaskDefinitionsResponse.class,
                    ThrottleCategory.TASK_DEFINITION_READ)
                .calls(
                    EcsClient::listDaemonTaskDefinitions,
                    () -> EcsAsyncClient::listDaemonTaskDefinitions)
                .readOnly()
                .checked(
                    DaemonTaskDefinitionRules::ofListDaemonTaskDefinitions,
                    DaemonTaskDefinitionRules::listDaemonTaskDefinitions)
                .build();

    private Newer() {}
  }

  /**
   * Returns the family to filter by.
   *
   * @return a whole family name; absent means all families
   */
  Optional<String> family();

  /**
   * Returns the beginning of families to filter by.
   *
   * @return the beginning of family names; absent means all families
   */
  Optional<String> familyPrefix();

  /**
   * Returns the revisions to filter by.
   *
   * @return LAST_REGISTERED for the newest of each family; absent means all
   */
  Optional<OpenEnum<DaemonTaskDefinitionRevisionFilter>> revision();

  /**
   * Returns the status to filter by.
   *
   * @return absent means ACTIVE
   */
  Optional<OpenEnum<DaemonTaskDefinitionStatusFilter>> status();

  /**
   * Returns the order, by family and then by revision.
   *
   * @return absent means ASC, which lists the newest revision last
   */
  Optional<OpenEnum<SortOrder>> sort();

  /**
   * Returns the page size.
   *
   * @return 1 to 100 (rule ListDaemonTaskDefinitions/maxResults); absent means 100
   */
  OptionalInt maxResults();

  /**
   * Returns the token of the page to read.
   *
   * @return the token of the previous page; absent means the first page
   */
  @Value.Redacted
  Optional<String> nextToken();

  @Override
  List<Consumer<? super ListDaemonTaskDefinitionsRequest.Builder>> customizations();

  /**
   * Starts a command.
   *
   * @return a builder
   */
  static Builder builder() {
    return new Builder();
  }

  /**
   * Copies the SDK's request. What attributes cannot carry is kept as a customization.
   *
   * @param sdk the request
   * @return a command that sends the same
   */
  static ListDaemonTaskDefinitions of(ListDaemonTaskDefinitionsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder()
            .family(Optional.ofNullable(sdk.family()))
            .familyPrefix(Optional.ofNullable(sdk.familyPrefix()))
            .revision(
                OpenEnum.parseNullable(
                    DaemonTaskDefinitionRevisionFilter.class, sdk.revisionAsString()))
            .status(
                OpenEnum.parseNullable(
                    DaemonTaskDefinitionStatusFilter.class, sdk.statusAsString()))
            .sort(OpenEnum.parseNullable(SortOrder.class, sdk.sortAsString()))
            .maxResults(SdkValues.optional(sdk.maxResults()))
            .nextToken(Optional.ofNullable(sdk.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-daemon-task-definitions --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   * @throws NotInSdkException if the AWS SDK on the class path does not have the operation
   */
  static ListDaemonTaskDefinitions fromJson(String json) {
    return SdkLinks.linked(
        () -> of(RequestJson.read(json, ListDaemonTaskDefinitionsRequest.builder())));
  }

  @Override
  default Action<ListDaemonTaskDefinitionsRequest, ListDaemonTaskDefinitionsResponse> action() {
    return Newer.ACTION;
  }

  @Override
  default ResourceRef resource() {
    return family().<ResourceRef>map(DaemonTaskDefinitionRef::of).orElseGet(AccountRef::ofCaller);
  }

  @Override
  default ListDaemonTaskDefinitionsRequest.Builder draft() {
    return ListDaemonTaskDefinitionsRequest.builder()
        .family(family().orElse(null))
        .familyPrefix(familyPrefix().orElse(null))
        .revision(revision().map(OpenEnum::text).orElse(null))
        .status(status().map(OpenEnum::text).orElse(null))
        .sort(sort().map(OpenEnum::text).orElse(null))
        .maxResults(SdkValues.orNull(maxResults()))
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<DaemonTaskDefinitionSummary> result(ListDaemonTaskDefinitionsResponse response) {
    return Page.of(
        response.daemonTaskDefinitions(), DaemonTaskDefinitionSummary::of, response.nextToken());
  }

  @Override
  default ListDaemonTaskDefinitions startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Returns a command that also describes what this one lists.
   *
   * @return a command that reads this page and all that follow, one by one
   */
  default Described<DaemonTaskDefinition> described() {
    return Described.oneByOne(
        this,
        DescribeDaemonTaskDefinition.Newer.ACTION,
        summary -> DescribeDaemonTaskDefinition.builder(summary.ref()).build());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListDaemonTaskDefinitions}. Not thread-safe. */
  final class Builder extends ImmutableListDaemonTaskDefinitions.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder revision(DaemonTaskDefinitionRevisionFilter value) {
      return revision(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder status(DaemonTaskDefinitionStatusFilter value) {
      return status(OpenEnum.of(value));
    }

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder sort(SortOrder value) {
      return sort(OpenEnum.of(value));
    }

    /**
     * Lists the newest revision of each family alone.
     *
     * @return this builder
     */
    public Builder lastRegistered() {
      return revision(DaemonTaskDefinitionRevisionFilter.LAST_REGISTERED);
    }
  }
}
