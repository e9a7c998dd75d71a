package io.github.fluentecs.aws;

import io.github.fluentecs.workflows.verify.Answer;
import io.github.fluentecs.workflows.verify.RoleTrust;
import io.github.fluentecs.workflows.verify.Roles;
import java.util.Objects;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.iam.model.NoSuchEntityException;
import software.amazon.awssdk.services.iam.model.Role;

/**
 * Roles, as IAM knows them. It needs {@code iam:GetRole}. Only roles of the caller's account are
 * found, as ECS wants them. Thread-safe.
 */
public final class IamRoles implements Roles {
  private final IamClient client;

  private IamRoles(IamClient client) {
    this.client = client;
  }

  /**
   * Asks through a client, which stays the caller's to close.
   *
   * @param client the client, in any Region of the partition
   * @return the roles
   */
  public static IamRoles using(IamClient client) {
    return new IamRoles(Objects.requireNonNull(client, "client"));
  }

  @Override
  public Answer<RoleTrust> role(String role) {
    Objects.requireNonNull(role, "role");
    String name = role.substring(role.lastIndexOf('/') + 1);
    return Asking.answer(() -> ask(role, name));
  }

  private Answer<RoleTrust> ask(String role, String name) {
    try {
      Role found = client.getRole(r -> r.roleName(name)).role();
      boolean isIt = !role.startsWith("arn:") || role.equals(found.arn());
      return isIt
          ? Answer.found(TrustPolicy.read(found.assumeRolePolicyDocument()))
          : Answer.absent();
    } catch (NoSuchEntityException e) {
      return Answer.absent();
    }
  }
}
