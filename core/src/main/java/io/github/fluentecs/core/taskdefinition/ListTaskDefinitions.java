package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Described;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.describe.internal.RequestJson;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.OpenEnum;
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
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionsResponse;
import software.amazon.awssdk.services.ecs.model.SortOrder;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionStatus;

/** Lists revisions of task definitions page by page, of all families or of one. */
@Value.Immutable
public interface ListTaskDefinitions
    extends PagedOperation<
        ListTaskDefinitions,
        ListTaskDefinitionsRequest.Builder,
        ListTaskDefinitionsRequest,
        ListTaskDefinitionsResponse,
        TaskDefinitionRef> {
  /** The operation {@code ListTaskDefinitions}. */
  Action<ListTaskDefinitionsRequest, ListTaskDefinitionsResponse> ACTION =
      Action.of(
              ListTaskDefinitionsRequest.class,
              ListTaskDefinitionsResponse.class,
              ThrottleCategory.TASK_DEFINITION_READ)
          .calls(EcsClient::listTaskDefinitions, () -> EcsAsyncClient::listTaskDefinitions)
          .readOnly()
          .checked(
              TaskDefinitionRules::ofListTaskDefinitions, TaskDefinitionRules::listTaskDefinitions)
          .build();

  /**
   * Returns the family to filter by.
   *
   * @return a whole family name, sent as familyPrefix; absent means all families
   */
  Optional<String> family();

  /**
   * Returns the status to filter by.
   *
   * @return absent means ACTIVE
   */
  Optional<OpenEnum<TaskDefinitionStatus>> status();

  /**
   * Returns the order, by family and then by revision.
   *
   * @return absent means ASC, which lists the newest revision last
   */
  Optional<OpenEnum<SortOrder>> sort();

  /**
   * Returns the page size.
   *
   * @return 1 to 100 (rule ListTaskDefinitions/maxResults); absent means 100
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
  List<Consumer<? super ListTaskDefinitionsRequest.Builder>> customizations();

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
  static ListTaskDefinitions of(ListTaskDefinitionsRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder()
            .family(Optional.ofNullable(sdk.familyPrefix()))
            .status(OpenEnum.parseNullable(TaskDefinitionStatus.class, sdk.statusAsString()))
            .sort(OpenEnum.parseNullable(SortOrder.class, sdk.sortAsString()))
            .maxResults(SdkValues.optional(sdk.maxResults()))
            .nextToken(Optional.ofNullable(sdk.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-task-definitions --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static ListTaskDefinitions fromJson(String json) {
    return of(RequestJson.read(json, ListTaskDefinitionsRequest.builder()));
  }

  @Override
  default Action<ListTaskDefinitionsRequest, ListTaskDefinitionsResponse> action() {
    return ACTION;
  }

  @Override
  default ResourceRef resource() {
    return family().<ResourceRef>map(TaskDefinitionRef::of).orElseGet(AccountRef::ofCaller);
  }

  @Override
  default ListTaskDefinitionsRequest.Builder draft() {
    return ListTaskDefinitionsRequest.builder()
        .familyPrefix(family().orElse(null))
        .status(status().map(OpenEnum::text).orElse(null))
        .sort(sort().map(OpenEnum::text).orElse(null))
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<TaskDefinitionRef> result(ListTaskDefinitionsResponse response) {
    return Page.of(response.taskDefinitionArns(), TaskDefinitionRef::of, response.nextToken());
  }

  @Override
  default ListTaskDefinitions startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Returns a command that also describes what this one lists.
   *
   * @return a command that reads this page and all that follow, in full batches
   */
  default Described<TaskDefinition> described() {
    return Described.oneByOne(
        this, DescribeTaskDefinition.ACTION, ref -> DescribeTaskDefinition.builder(ref).build());
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListTaskDefinitions}. Not thread-safe. */
  final class Builder extends ImmutableListTaskDefinitions.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param value the value
     * @return this builder
     */
    public Builder status(TaskDefinitionStatus value) {
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
     * Lists the newest revision first.
     *
     * @return this builder
     */
    public Builder newestFirst() {
      return sort(OpenEnum.of(SortOrder.DESC));
    }
  }
}
