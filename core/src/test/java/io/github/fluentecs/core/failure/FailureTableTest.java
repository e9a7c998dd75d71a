package io.github.fluentecs.core.failure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.fluentecs.core.failure.FailureTable.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.ecs.EcsClient;
import software.amazon.awssdk.services.ecs.model.EcsException;

class FailureTableTest {
  private final FailureTable table = new FailureTable(FailureRows.all());

  @Test
  void find_everyExceptionThatTheSdkDeclares_hasARowOfItsOwn() {
    Set<String> without = new TreeSet<>();
    for (Class<?> type : modeled()) {
      String code = type.getSimpleName();
      if (table.rows().stream().noneMatch(row -> row.code().equals(code))) {
        without.add(code);
      }
    }

    assertThat(modeled()).hasSizeGreaterThan(25);
    assertThat(without).isEmpty();
  }

  private static List<Class<?>> modeled() {
    return Stream.of(EcsClient.class.getMethods())
        .flatMap(method -> Stream.of(method.getExceptionTypes()))
        .filter(AwsServiceException.class::isAssignableFrom)
        .filter(type -> type != AwsServiceException.class && type != EcsException.class)
        .distinct()
        .toList();
  }

  @Test
  void rows_each_canBeReachedAndTellWhatToDo() {
    for (FailureTable.Row row : table.rows()) {
      String code = row.code().isEmpty() ? "InvalidParameterException" : row.code();

      assertThat(table.find(code, row.message())).contains(row);
      assertThat(row.remedy()).as(row.toString()).isNotBlank().endsWith(".");
    }
  }

  @Test
  void rows_allKinds_areThere() {
    List<Kind> kinds = new ArrayList<>();
    table.rows().forEach(row -> kinds.add(row.kind()));

    assertThat(kinds).contains(Kind.values());
  }

  @ParameterizedTest
  @CsvSource({
    "InvalidParameterException, RATE EXCEEDED, THROTTLED",
    "InvalidParameterException, 'Reason: ErrorCode: Throttling, later', THROTTLED",
    "ClientException, , INVALID_REQUEST",
    "LimitExceededException, rate exceeded, THROTTLED",
    "ClientException, Tasks in PROVISIONING state, LIMIT_EXCEEDED",
    "InvalidParameterException, The service is still Draining., IN_PROGRESS",
    "ThrottlingException, , THROTTLED"
  })
  void find_codeAndText_textDecidesFirst(String code, String message, Kind kind) {
    assertThat(table.find(code, message))
        .hasValueSatisfying(r -> assertThat(r.kind()).isEqualTo(kind));
  }

  /** Codes that any AWS service may answer with, which the SDK's model of ECS does not have. */
  @ParameterizedTest
  @CsvSource({
    "Throttling, THROTTLED, true",
    "ThrottlingException, THROTTLED, true",
    "RequestLimitExceeded, THROTTLED, true",
    "TooManyRequestsException, THROTTLED, true",
    "ServiceAccessDeniedException, IN_PROGRESS, true",
    "AccessDenied, ACCESS_DENIED, false",
    "AccessDeniedException, ACCESS_DENIED, false",
    "UnauthorizedOperation, ACCESS_DENIED, false",
    "UnrecognizedClientException, ACCESS_DENIED, false",
    "ExpiredTokenException, ACCESS_DENIED, false",
    "InvalidSignatureException, ACCESS_DENIED, false",
    "MissingAuthenticationTokenException, ACCESS_DENIED, false",
    "IncompleteSignature, ACCESS_DENIED, false",
    "BlockedException, ACCESS_DENIED, false",
    "UnknownOperationException, UNSUPPORTED, false",
    "InternalFailure, SERVICE_FAULT, true",
    "InternalError, SERVICE_FAULT, true",
    "ServiceUnavailable, SERVICE_FAULT, true",
    "ServiceUnavailableException, SERVICE_FAULT, true",
    "ValidationException, INVALID_REQUEST, false",
    "SerializationException, INVALID_REQUEST, false",
    "InvalidParameterException, INVALID_REQUEST, false",
    "ClientException, INVALID_REQUEST, false"
  })
  void find_codeOfEveryService_isItsKind(String code, Kind kind, boolean retryable) {
    assertThat(table.find(code, "words"))
        .hasValueSatisfying(
            row -> {
              assertThat(row.kind()).isEqualTo(kind);
              assertThat(row.retryable()).isEqualTo(retryable);
            });
  }

  @Test
  void find_turkishLocale_comparesAlike() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(table.find("ClientException", "TOO MANY CONCURRENT ATTEMPTS ON IT"))
          .hasValueSatisfying(row -> assertThat(row.kind()).isEqualTo(Kind.THROTTLED));
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void find_unknownOrNothing_isEmpty() {
    assertThat(table.find("BrandNewException", "news")).isEmpty();
    assertThat(table.find(null, null)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(FailureReason.class)
  void remedy_everyReason_tellsWhatToDo(FailureReason reason) {
    assertThat(reason.remedy()).isNotBlank().endsWith(".");
  }

  @ParameterizedTest
  @CsvSource({
    "MISSING, MISSING, false, false",
    "RESOURCE:MEMORY, RESOURCE, true, true",
    "RESOURCE:ENI, RESOURCE, true, true",
    "AGENT, AGENT, true, true",
    "ATTRIBUTE, ATTRIBUTE, false, true",
    "LOCATION, LOCATION, false, true",
    "INACTIVE, INACTIVE, false, true",
    "MemberOf placement constraint unsatisfied., MEMBER_OF, false, true",
    "Capacity is unavailable at this time. Please try again, FARGATE_CAPACITY, true, true",
    "TASK_NOT_VALID, TASK_NOT_VALID, false, false",
    "DEPLOYMENT_BLOCKED, DEPLOYMENT_BLOCKED, true, false",
    "Something new, UNKNOWN, false, false",
    ", UNKNOWN, false, false"
  })
  void of_reason_isItsMeaning(
      String text, FailureReason meaning, boolean retryable, boolean placement) {
    assertThat(FailureReason.of(text)).isEqualTo(meaning);
    assertThat(meaning.retryable()).isEqualTo(retryable);
    assertThat(meaning.placement()).isEqualTo(placement);
  }
}
