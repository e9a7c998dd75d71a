package io.github.fluentecs.aws;

import io.github.fluentecs.workflows.verify.Answer;
import io.github.fluentecs.workflows.verify.ImagePlatform;
import io.github.fluentecs.workflows.verify.Images;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.services.ecr.EcrClient;
import software.amazon.awssdk.services.ecr.model.BatchGetImageResponse;
import software.amazon.awssdk.services.ecr.model.ImageFailure;
import software.amazon.awssdk.services.ecr.model.ImageFailureCode;
import software.amazon.awssdk.services.ecr.model.ImageIdentifier;
import software.amazon.awssdk.services.ecr.model.RepositoryNotFoundException;

/**
 * Images in private registries of ECR, those of other accounts too. Images of other registries,
 * public ones among them, are unknown. It needs {@code ecr:BatchGetImage}, and {@code
 * ecr:GetDownloadUrlForLayer} for the platform of images without an index: that stands in their
 * configuration, which is downloaded; without the right, their platform is not known. Thread-safe.
 */
public final class EcrImages implements Images {
  private static final String[] TYPES = {
    "application/vnd.oci.image.index.v1+json",
    "application/vnd.oci.image.manifest.v1+json",
    "application/vnd.docker.distribution.manifest.list.v2+json",
    "application/vnd.docker.distribution.manifest.v2+json"
  };

  private static final int TIMEOUT_MILLIS = 10_000;

  private final EcrClient client;

  private EcrImages(EcrClient client) {
    this.client = client;
  }

  /**
   * Asks through a client, which stays the caller's to close.
   *
   * @param client the client, in the Region of the registry
   * @return the images
   */
  public static EcrImages using(EcrClient client) {
    return new EcrImages(Objects.requireNonNull(client, "client"));
  }

  @Override
  public Answer<Set<ImagePlatform>> image(String image) {
    Objects.requireNonNull(image, "image");
    Optional<ImageReference> reference = ImageReference.parse(image);
    if (reference.isEmpty()) {
      return Answer.unknown(image + " is not in a private registry of ECR");
    }
    Optional<Answer<Set<ImagePlatform>>> elsewhere =
        Regions.other(reference.get().region(), client.serviceClientConfiguration().region());
    return elsewhere.orElseGet(() -> Asking.answer(() -> ask(reference.get())));
  }

  private Answer<Set<ImagePlatform>> ask(ImageReference image) {
    ImageIdentifier.Builder id = ImageIdentifier.builder();
    image.tag().ifPresent(id::imageTag);
    image.digest().ifPresent(id::imageDigest);
    try {
      BatchGetImageResponse response =
          client.batchGetImage(
              r ->
                  r.registryId(image.account())
                      .repositoryName(image.repository())
                      .imageIds(id.build())
                      .acceptedMediaTypes(TYPES));
      return response.images().stream()
          .findFirst()
          .map(found -> Answer.found(platforms(image, found.imageManifest())))
          .orElseGet(() -> missing(response));
    } catch (RepositoryNotFoundException e) {
      return Answer.absent();
    }
  }

  /** The service answers 200 where an image is not there, and lists it as a failure. */
  private static Answer<Set<ImagePlatform>> missing(BatchGetImageResponse response) {
    Optional<ImageFailure> failure = response.failures().stream().findFirst();
    if (failure.isEmpty()) {
      return Answer.unknown("the service left it out of its answer");
    }
    return failure.get().failureCode() == ImageFailureCode.IMAGE_NOT_FOUND
        ? Answer.absent()
        : Answer.unknown("the call failed: " + failure.get().failureCodeAsString());
  }

  private Set<ImagePlatform> platforms(ImageReference image, String json) {
    ImageManifest manifest = ImageManifest.read(json);
    Set<ImagePlatform> platforms = manifest.platforms();
    return platforms.isEmpty()
        ? manifest
            .configuration()
            .flatMap(digest -> configured(image, digest))
            .map(Set::of)
            .orElse(platforms)
        : platforms;
  }

  private Optional<ImagePlatform> configured(ImageReference image, String digest) {
    try {
      String url =
          client
              .getDownloadUrlForLayer(
                  r ->
                      r.registryId(image.account())
                          .repositoryName(image.repository())
                          .layerDigest(digest))
              .downloadUrl();
      return ImageManifest.platform(JsonNode.parser().parse(download(URI.create(url))));
    } catch (SdkException | UncheckedIOException e) {
      return Optional.empty();
    }
  }

  private static String download(URI address) {
    try {
      URLConnection connection = address.toURL().openConnection();
      connection.setConnectTimeout(TIMEOUT_MILLIS);
      connection.setReadTimeout(TIMEOUT_MILLIS);
      try (InputStream body = connection.getInputStream()) {
        return new String(body.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
