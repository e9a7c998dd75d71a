package io.github.fluentecs.core.taskdefinition;

import io.github.fluentecs.core.Action;
import io.github.fluentecs.core.Page;
import io.github.fluentecs.core.PagedOperation;
import io.github.fluentecs.core.ThrottleCategory;
import io.github.fluentecs.core.ref.AccountRef;
import io.github.fluentecs.core.ref.ResourceRef;
import io.github.fluentecs.core.ref.TaskDefinitionRef;
import io.github.fluentecs.core.value.OpenEnum;
import java.util.List;
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
      return status(OpenEnum.of(status));
    }
  }
}
