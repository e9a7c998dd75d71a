package io.github.fluentecs.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.aws.StubAws.Reply;
import io.github.fluentecs.aws.StubAws.Sent;
import io.github.fluentecs.workflows.verify.Answer;
import io.github.fluentecs.workflows.verify.ImagePlatform;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.ecr.EcrClient;

/** Images over the JSON protocol of ECR. */
class EcrImagesTest {
  private static final String WEB = "210987654321.dkr.ecr.eu-west-1.amazonaws.com/team/web";
  private static final String DIGEST = "sha256:" + "a1".repeat(32);
  private static final ImagePlatform AMD = new ImagePlatform("linux", "amd64");
  private static final ImagePlatform ARM = new ImagePlatform("linux", "arm64");
  private static final String INDEX =
      """
      {"schemaVersion": 2, "mediaType": "application/vnd.oci.image.index.v1+json", "manifests": [
        {"digest": "sha256:1", "platform": {"architecture": "amd64", "os": "linux"}},
        {"digest": "sha256:2", "platform": {"architecture": "arm64", "os": "linux", "variant": "v8"}},
        {"digest": "sha256:3", "platform": {"architecture": "unknown", "os": "unknown"}}]}""";
  private static final String MANIFEST =
      """
      {"schemaVersion": 2, "config": {"digest": "sha256:c0"}, "layers": []}""";

  private List<Sent> sent = List.of();

  private Answer<Set<ImagePlatform>> ask(Function<Sent, Reply> script, String image) {
    try (StubAws aws = StubAws.answering(script);
        EcrClient client = aws.client(EcrClient.builder())) {
      Answer<Set<ImagePlatform>> answer = EcrImages.using(client).image(image);
      sent = aws.sent();
      return answer;
    }
  }

  private static Reply image(String manifest) {
    String escaped = manifest.replace("\"", "\\\"").replace("\n", "");
    return Reply.ok(
        """
        {"images": [{"registryId": "210987654321", "repositoryName": "team/web",
         "imageId": {"imageTag": "1"}, "imageManifest": "%s"}], "failures": []}"""
            .formatted(escaped));
  }

  private static Reply failure(String code) {
    return Reply.ok(
        """
        {"images": [], "failures": [{"imageId": {"imageTag": "1"}, "failureCode": "%s",
         "failureReason": "no"}]}"""
            .formatted(code));
  }

  @Test
  void image_index_hasItsPlatformsWithoutAttestations() {
    assertThat(ask(call -> image(INDEX), WEB + ":1")).isEqualTo(Answer.found(Set.of(AMD, ARM)));
    assertThat(sent).singleElement().extracting(Sent::operation).isEqualTo("BatchGetImage");
    assertThat(sent.get(0).body())
        .contains("\"registryId\":\"210987654321\"", "\"repositoryName\":\"team/web\"")
        .contains("\"imageTag\":\"1\"", "manifest.list.v2");
  }

  @Test
  void image_digest_winsOverItsTag() {
    ask(call -> image(INDEX), WEB + ":1@" + DIGEST);

    assertThat(sent.get(0).body())
        .contains("\"imageDigest\":\"" + DIGEST)
        .doesNotContain("imageTag");
  }

  @Test
  void image_noTag_isLatest() {
    ask(call -> image(INDEX), WEB);

    assertThat(sent.get(0).body()).contains("\"imageTag\":\"latest\"");
  }

  @Test
  void image_withoutIndex_hasThePlatformOfItsConfiguration() {
    AtomicReference<URI> address = new AtomicReference<>();
    Function<Sent, Reply> script =
        call ->
            switch (call.operation()) {
              case "BatchGetImage" -> image(MANIFEST);
              case "GetDownloadUrlForLayer" ->
                  Reply.ok("{\"downloadUrl\": \"" + address.get() + "/blob\"}");
              default -> Reply.ok("{\"architecture\": \"arm64\", \"os\": \"linux\"}");
            };
    try (StubAws aws = StubAws.answering(script);
        EcrClient client = aws.client(EcrClient.builder())) {
      address.set(aws.address());

      assertThat(EcrImages.using(client).image(WEB + ":1")).isEqualTo(Answer.found(Set.of(ARM)));
      assertThat(aws.sent().get(1).body()).contains("\"layerDigest\":\"sha256:c0\"");
    }
  }

  @Test
  void image_configurationDenied_hasNoKnownPlatform() {
    assertThat(
            ask(
                call ->
                    call.operation().equals("BatchGetImage")
                        ? image(MANIFEST)
                        : Reply.error("AccessDeniedException", "no"),
                WEB + ":1"))
        .isEqualTo(Answer.found(Set.of()));
  }

  @Test
  void image_notThere_isAbsent() {
    assertThat(ask(call -> failure("ImageNotFound"), WEB + ":1")).isEqualTo(Answer.absent());
    assertThat(ask(call -> Reply.error("RepositoryNotFoundException", "no"), WEB + ":1"))
        .isEqualTo(Answer.absent());
  }

  @Test
  void image_otherFailure_isUnknown() {
    assertThat(ask(call -> failure("KmsError"), WEB + ":1"))
        .isEqualTo(Answer.unknown("the call failed: KmsError"));
  }

  @Test
  void image_otherAccountDenies_isDenied() {
    assertThat(ask(call -> Reply.error("AccessDeniedException", "not authorized"), WEB + ":1"))
        .isEqualTo(Answer.denied("not authorized"));
  }

  @Test
  void image_ofOtherRegistries_isUnknownAndNotAsked() {
    for (String image :
        List.of("nginx", "public.ecr.aws/nginx/nginx:1", "ghcr.io/team/web@" + DIGEST)) {
      assertThat(ask(call -> failure("ImageNotFound"), image))
          .isEqualTo(Answer.unknown(image + " is not in a private registry of ECR"));
      assertThat(sent).isEmpty();
    }
  }

  @Test
  void parse_hostsOfAllPartitions_areRegistries() {
    for (String host :
        List.of(
            "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn",
            "123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com",
            "123456789012.dkr-ecr.eu-west-1.on.aws")) {
      assertThat(ImageReference.parse(host + "/web:1"))
          .hasValueSatisfying(it -> assertThat(host).contains("." + it.region() + "."));
    }
  }

  @Test
  void image_ofOtherRegion_isUnknown() {
    String image = "123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/web:1";

    assertThat(ask(call -> image(INDEX), image))
        .isEqualTo(Answer.unknown("it is in cn-north-1, and the client asks eu-west-1"));
  }
}
