package io.github.fluentecs.aws;

import io.github.fluentecs.core.value.Arguments;
import io.github.fluentecs.workflows.verify.Answer;
import io.github.fluentecs.workflows.verify.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.GetParametersResponse;
import software.amazon.awssdk.services.ssm.model.Parameter;

/**
 * Parameters, as the Parameter Store of SSM knows them. It needs {@code ssm:GetParameters}, and no
 * key of KMS, since it decrypts nothing. Up to 10 are asked for with a call; where a call is
 * denied, its parameters are asked for one by one. Thread-safe.
 */
public final class SsmParameters implements Parameters {
  private static final int MOST = 10;

  private final SsmClient client;

  private SsmParameters(SsmClient client) {
    this.client = client;
  }

  /**
   * Asks through a client, which stays the caller's to close.
   *
   * @param client the client, in the Region of the tasks
   * @return the parameters
   */
  public static SsmParameters using(SsmClient client) {
    return new SsmParameters(Objects.requireNonNull(client, "client"));
  }

  @Override
  public Map<String, Answer<String>> types(List<String> references) {
    Arguments.requireItems("references", references);
    Map<String, Answer<String>> answers = new LinkedHashMap<>();
    List<String> asked = new ArrayList<>();
    for (String reference : references) {
      Optional<Answer<String>> elsewhere =
          Regions.elsewhere(reference, client.serviceClientConfiguration().region());
      elsewhere.ifPresentOrElse(
          answer -> answers.put(reference, answer), () -> asked.add(reference));
    }
    for (int from = 0; from < asked.size(); from += MOST) {
      ask(asked.subList(from, Math.min(from + MOST, asked.size())), answers);
    }
    return answers;
  }

  private void ask(List<String> references, Map<String, Answer<String>> answers) {
    try {
      GetParametersResponse response =
          client.getParameters(r -> r.names(references).withDecryption(false));
      references.forEach(reference -> answers.put(reference, answer(reference, response)));
    } catch (SdkException e) {
      Answer<String> failed = Asking.failed(e);
      if (failed instanceof Answer.Denied<String> && references.size() > 1) {
        references.forEach(reference -> ask(List.of(reference), answers));
      } else {
        references.forEach(reference -> answers.put(reference, failed));
      }
    }
  }

  /** The service answers 200 where a parameter is not there, and lists it as invalid. */
  private static Answer<String> answer(String reference, GetParametersResponse response) {
    if (response.invalidParameters().contains(reference)) {
      return Answer.absent();
    }
    return response.parameters().stream()
        .filter(parameter -> isIt(parameter, reference))
        .findFirst()
        .map(parameter -> Answer.found(parameter.typeAsString()))
        .orElseGet(() -> Answer.unknown("the service left it out of its answer"));
  }

  /** A reference may end with a version or label, which the answer gives apart. */
  private static boolean isIt(Parameter parameter, String reference) {
    String selector = Objects.requireNonNullElse(parameter.selector(), "");
    return reference.equals(parameter.arn())
        || reference.equals(parameter.name())
        || reference.equals(parameter.name() + selector)
        || reference.equals(parameter.arn() + selector);
  }
}
