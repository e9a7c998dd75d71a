package io.github.fluentecs.core.capacity;

import static io.github.fluentecs.core.ThrottleCategory.CAPACITY_PROVIDER_MODIFY;
import static io.github.fluentecs.core.ThrottleCategory.CAPACITY_PROVIDER_READ;

import io.github.fluentecs.core.Action;
import java.util.List;
import software.amazon.awssdk.services.ecs.EcsAsyncClient;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.CreateCapacityProviderResponse;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.DeleteCapacityProviderResponse;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersRequest;
import software.amazon.awssdk.services.ecs.model.DescribeCapacityProvidersResponse;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderRequest;
import software.amazon.awssdk.services.ecs.model.UpdateCapacityProviderResponse;

/** The actions on capacity providers. */
public final class CapacityProviderActions {
  /** CreateCapacityProvider. */
  public static final Action<CreateCapacityProviderRequest, CreateCapacityProviderResponse>
      CREATE_CAPACITY_PROVIDER =
          Action.of(
                  CreateCapacityProviderRequest.class,
                  CAPACITY_PROVIDER_MODIFY,
                  CapacityProviderRules::createCapacityProvider)
              .calls(
                  CreateCapacityProviderResponse.class,
                  EcsClient::createCapacityProvider,
                  EcsAsyncClient::createCapacityProvider)
              .alsoNeeds("iam:PassRole", "ecs:TagResource");

  /** DeleteCapacityProvider. */
  public static final Action<DeleteCapacityProviderRequest, DeleteCapacityProviderResponse>
      DELETE_CAPACITY_PROVIDER =
          Action.of(
                  DeleteCapacityProviderRequest.class,
                  CAPACITY_PROVIDER_MODIFY,
                  CapacityProviderRules::deleteCapacityProvider)
              .calls(
                  DeleteCapacityProviderResponse.class,
                  EcsClient::deleteCapacityProvider,
                  EcsAsyncClient::deleteCapacityProvider);

  /** DescribeCapacityProviders. */
  public static final Action<DescribeCapacityProvidersRequest, DescribeCapacityProvidersResponse>
      DESCRIBE_CAPACITY_PROVIDERS =
          Action.of(
                  DescribeCapacityProvidersRequest.class,
                  CAPACITY_PROVIDER_READ,
                  CapacityProviderRules::describeCapacityProviders)
              .calls(
                  DescribeCapacityProvidersResponse.class,
                  EcsClient::describeCapacityProviders,
                  EcsAsyncClient::describeCapacityProviders);

  /** UpdateCapacityProvider. */
  public static final Action<UpdateCapacityProviderRequest, UpdateCapacityProviderResponse>
      UPDATE_CAPACITY_PROVIDER =
          Action.of(
                  UpdateCapacityProviderRequest.class,
                  CAPACITY_PROVIDER_MODIFY,
                  CapacityProviderRules::updateCapacityProvider)
              .calls(
                  UpdateCapacityProviderResponse.class,
                  EcsClient::updateCapacityProvider,
                  EcsAsyncClient::updateCapacityProvider)
              .alsoNeeds("iam:PassRole");

  private CapacityProviderActions() {}

  /**
   * Lists the actions on capacity providers.
   *
   * @return an unmodifiable list
   */
  public static List<Action<?, ?>> all() {
    return List.of(
        CREATE_CAPACITY_PROVIDER,
        DELETE_CAPACITY_PROVIDER,
        DESCRIBE_CAPACITY_PROVIDERS,
        UPDATE_CAPACITY_PROVIDER);
  }
}
