package com.f2x.neurohub.onboarding.credential;

import com.f2x.neurohub.onboarding.failure.FailureCode;
import com.f2x.neurohub.onboarding.failure.OnboardingException;
import java.io.IOException;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileFileSystemSetting;

/** What refusals of AWS mean. None of them means that a parameter is absent. */
final class AwsFailures {

    private static final Map<String, FailureCode> CODES = Map.of(
            "AccessDeniedException", FailureCode.CREDENTIALS_DENIED,
            "AccessDenied", FailureCode.CREDENTIALS_DENIED,
            "ExpiredTokenException", FailureCode.CREDENTIALS_EXPIRED,
            "ExpiredToken", FailureCode.CREDENTIALS_EXPIRED,
            "UnrecognizedClientException", FailureCode.CREDENTIALS_EXPIRED,
            "InvalidClientTokenId", FailureCode.CREDENTIALS_EXPIRED,
            "InvalidSignatureException", FailureCode.CREDENTIALS_EXPIRED,
            "RequestExpired", FailureCode.CREDENTIALS_EXPIRED);

    private static final String NO_CREDENTIALS = "Unable to load credentials from any";

    private AwsFailures() {}

    static OnboardingException of(SdkException failure) {
        if (failure instanceof AwsServiceException service) {
            String name = service.awsErrorDetails() == null
                    ? "HTTP " + service.statusCode()
                    : String.valueOf(service.awsErrorDetails().errorCode());
            return new OnboardingException(code(service, name), "The parameter store answers " + name, failure);
        }
        if (String.valueOf(failure.getMessage()).startsWith(NO_CREDENTIALS)) {
            return new OnboardingException(
                    FailureCode.CREDENTIALS_EXPIRED,
                    "Something points to AWS credentials, but none can be used (profile %s)".formatted(profile()),
                    failure);
        }
        if (isUnreachable(failure)) {
            return new OnboardingException(
                    FailureCode.CREDENTIALS_UNREACHABLE, "The parameter store does not answer", failure);
        }
        return new OnboardingException(
                FailureCode.CREDENTIALS_FAILED,
                "The parameter store cannot be asked: " + firstLine(String.valueOf(failure.getMessage())),
                failure);
    }

    private static FailureCode code(AwsServiceException failure, String name) {
        return failure.isThrottlingException()
                ? FailureCode.CREDENTIALS_THROTTLED
                : CODES.getOrDefault(name, FailureCode.CREDENTIALS_FAILED);
    }

    private static boolean isUnreachable(Throwable failure) {
        if (failure instanceof ApiCallTimeoutException || failure instanceof ApiCallAttemptTimeoutException) {
            return true;
        }
        Throwable cause = failure.getCause();
        return cause != null && (cause instanceof IOException || isUnreachable(cause));
    }

    private static String profile() {
        return ProfileFileSystemSetting.AWS_PROFILE.getStringValueOrThrow();
    }

    private static String firstLine(String text) {
        return text.lines().findFirst().orElse("");
    }
}
