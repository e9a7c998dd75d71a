package io.github.fluentecs.core.service;

import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import software.amazon.awssdk.services.ecs.model.ServiceConnectTlsCertificateAuthority;
import software.amazon.awssdk.services.ecs.model.ServiceConnectTlsConfiguration;

/**
 * The certificates with which the proxies of Service Connect encrypt traffic. Immutable and
 * thread-safe.
 */
@Value.Immutable
public interface ServiceConnectTls {
  /**
   * Returns the certificate authority that signs the certificates.
   *
   * @return the ARN of an authority of AWS Private CA
   */
  Optional<String> awsPcaAuthorityArn();

  /**
   * Returns the key that encrypts the certificates' private keys.
   *
   * @return a KMS key's id or ARN; absent means a key of AWS
   */
  Optional<String> kmsKey();

  /**
   * Returns the role with which ECS asks for certificates.
   *
   * @return an IAM role's ARN
   */
  Optional<String> roleArn();

  /**
   * Encrypts with certificates of an authority.
   *
   * @param awsPcaAuthorityArn the ARN of an authority of AWS Private CA
   * @return the certificates
   */
  static ServiceConnectTls of(String awsPcaAuthorityArn) {
    return new Builder().awsPcaAuthorityArn(awsPcaAuthorityArn).build();
  }

  /**
   * Copies the SDK's model.
   *
   * @param sdk the model
   * @return the certificates
   */
  static ServiceConnectTls of(ServiceConnectTlsConfiguration sdk) {
    Objects.requireNonNull(sdk, "sdk");
    return new Builder()
        .awsPcaAuthorityArn(
            Optional.ofNullable(sdk.issuerCertificateAuthority())
                .map(ServiceConnectTlsCertificateAuthority::awsPcaAuthorityArn))
        .kmsKey(Optional.ofNullable(sdk.kmsKey()))
        .roleArn(Optional.ofNullable(sdk.roleArn()))
        .build();
  }

  /**
   * Returns a copy with a key of your own.
   *
   * @param kmsKey a KMS key's id or ARN
   * @return a copy
   */
  default ServiceConnectTls kmsKey(String kmsKey) {
    return new Builder().from(this).kmsKey(kmsKey).build();
  }

  /**
   * Returns a copy with a role.
   *
   * @param roleArn the ARN of the role with which ECS asks for certificates
   * @return a copy
   */
  default ServiceConnectTls role(String roleArn) {
    return new Builder().from(this).roleArn(roleArn).build();
  }

  /**
   * Returns the SDK's model.
   *
   * @return the model
   */
  default ServiceConnectTlsConfiguration toSdk() {
    return ServiceConnectTlsConfiguration.builder()
        .issuerCertificateAuthority(
            authority -> authority.awsPcaAuthorityArn(awsPcaAuthorityArn().orElse(null)))
        .kmsKey(kmsKey().orElse(null))
        .roleArn(roleArn().orElse(null))
        .build();
  }

  /** Builds {@link ServiceConnectTls}. Not thread-safe. */
  final class Builder extends ImmutableServiceConnectTls.Builder {
    Builder() {}
  }
}
