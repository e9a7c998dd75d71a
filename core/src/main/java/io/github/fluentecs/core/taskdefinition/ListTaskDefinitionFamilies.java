package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.Action;
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
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesRequest;
import software.amazon.awssdk.services.ecs.model.ListTaskDefinitionFamiliesResponse;
import software.amazon.awssdk.services.ecs.model.TaskDefinitionFamilyStatus;

/**
 * Lists the families of task definitions page by page, those without an ACTIVE revision included.
 * Each family is a reference to its newest ACTIVE revision.
 */
@Value.Immutable
public interface ListTaskDefinitionFamilies
    extends PagedOperation<
        ListTaskDefinitionFamilies,
        ListTaskDefinitionFamiliesRequest.Builder,
        ListTaskDefinitionFamiliesRequest,
        ListTaskDefinitionFamiliesResponse,
        TaskDefinitionRef> {
  /** The operation {@code ListTaskDefinitionFamilies}. */
  Action<ListTaskDefinitionFamiliesRequest, ListTaskDefinitionFamiliesResponse> ACTION =
      Action.of(
              ListTaskDefinitionFamiliesRequest.class,
              ListTaskDefinitionFamiliesResponse.class,
              ThrottleCategory.TASK_DEFINITION_READ)
          .calls(
              EcsClient::listTaskDefinitionFamilies,
              () -> EcsAsyncClient::listTaskDefinitionFamilies)
          .readOnly()
          .checked(
              TaskDefinitionRules::ofListTaskDefinitionFamilies,
              TaskDefinitionRules::listTaskDefinitionFamilies)
          .build();

  /**
   * Returns the beginning of the names to filter by.
   *
   * @return the first characters of family names; absent means all families
   */
  Optional<String> familyPrefix();

  /**
   * Returns the status to filter by.
   *
   * @return ACTIVE for families with an ACTIVE revision, INACTIVE for the others; absent means ALL
   */
  Optional<OpenEnum<TaskDefinitionFamilyStatus>> status();

  /**
   * Returns the page size.
   *
   * @return 1 to 100 (rule ListTaskDefinitionFamilies/maxResults); absent means 100
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
  List<Consumer<? super ListTaskDefinitionFamiliesRequest.Builder>> customizations();

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
  static ListTaskDefinitionFamilies of(ListTaskDefinitionFamiliesRequest sdk) {
    Objects.requireNonNull(sdk, "sdk");
    Builder copy =
        builder()
            .familyPrefix(Optional.ofNullable(sdk.familyPrefix()))
            .status(OpenEnum.parseNullable(TaskDefinitionFamilyStatus.class, sdk.statusAsString()))
            .maxResults(SdkValues.optional(sdk.maxResults()))
            .nextToken(Optional.ofNullable(sdk.nextToken()));
    return copy.customizations(Unsaid.ofRequest(sdk, copy.build().toSdk())).build();
  }

  /**
   * Reads JSON as {@code aws ecs list-task-definition-families --cli-input-json} takes it.
   *
   * @param json the document
   * @return the command; members that ECS does not have are advice (rule LossyCopy/json)
   * @throws IllegalArgumentException if it is no JSON object or has values of another kind
   */
  static ListTaskDefinitionFamilies fromJson(String json) {
    return of(RequestJson.read(json, ListTaskDefinitionFamiliesRequest.builder()));
  }

  @Override
  default Action<ListTaskDefinitionFamiliesRequest, ListTaskDefinitionFamiliesResponse> action() {
    return ACTION;
  }

  @Override
  default ResourceRef resource() {
    return AccountRef.ofCaller();
  }

  @Override
  default ListTaskDefinitionFamiliesRequest.Builder draft() {
    return ListTaskDefinitionFamiliesRequest.builder()
        .familyPrefix(familyPrefix().orElse(null))
        .status(status().map(OpenEnum::text).orElse(null))
        .maxResults(maxResults().isPresent() ? maxResults().getAsInt() : null)
        .nextToken(nextToken().orElse(null));
  }

  @Override
  default Page<TaskDefinitionRef> result(ListTaskDefinitionFamiliesResponse response) {
    return Page.of(response.families(), TaskDefinitionRef::of, response.nextToken());
  }

  @Override
  default ListTaskDefinitionFamilies startingAt(String nextToken) {
    return toBuilder().nextToken(nextToken).build();
  }

  /**
   * Starts a command from this one.
   *
   * @return a builder with the same attributes
   */
  default Builder toBuilder() {
    return new Builder().from(this);
  }

  /** Builds a {@link ListTaskDefinitionFamilies}. Not thread-safe. */
  final class Builder extends ImmutableListTaskDefinitionFamilies.Builder {
    Builder() {}

    /**
     * Sets the value from the SDK's enum.
     *
     * @param status the status
     * @return this builder
     */
    public Builder status(TaskDefinitionFamilyStatus status) {
      Objects.requireNonNull(status, "status");
      return status(OpenEnum.of(status));
    }
  }
}
