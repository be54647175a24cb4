package com.f2x.neurohub.shared.problem;

import org.springframework.http.HttpStatus;

/**
 * The error codes that clients branch on. They are those of the replaced system, so that its clients keep reacting as
 * they do; {@link Rule} is the finer catalogue.
 */
public enum ErrorCode {
    AUTH_001(HttpStatus.UNAUTHORIZED, "Not signed in"),
    AUTH_002(HttpStatus.UNAUTHORIZED, "Invalid token"),
    AUTH_003(HttpStatus.UNAUTHORIZED, "Expired token"),
    AUTH_004(HttpStatus.FORBIDDEN, "Not permitted"),
    RES_001(HttpStatus.NOT_FOUND, "Not found"),
    RES_002(HttpStatus.NOT_FOUND, "Lot or WIP item not found"),
    RES_003(HttpStatus.NOT_FOUND, "Serial not found"),
    RES_004(HttpStatus.NOT_FOUND, "Process not found"),
    RES_005(HttpStatus.NOT_FOUND, "Equipment not found"),
    RES_006(HttpStatus.NOT_FOUND, "User not found"),
    RES_007(HttpStatus.NOT_FOUND, "Product model not found"),
    RES_008(HttpStatus.NOT_FOUND, "Production line not found"),
    RES_010(HttpStatus.NOT_FOUND, "Audit log not found"),
    VAL_001(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid content"),
    VAL_002(HttpStatus.UNPROCESSABLE_CONTENT, "Missing content"),
    VAL_003(HttpStatus.BAD_REQUEST, "Malformed request"),
    VAL_004(HttpStatus.UNPROCESSABLE_CONTENT, "Refused by a business rule"),
    VAL_005(HttpStatus.UNPROCESSABLE_CONTENT, "Refused by the order of steps"),
    VAL_006(HttpStatus.UNPROCESSABLE_CONTENT, "Invalid data level"),
    CONF_001(HttpStatus.CONFLICT, "Duplicate"),
    CONF_002(HttpStatus.CONFLICT, "Dependent data"),
    CONF_003(HttpStatus.CONFLICT, "State conflict"),
    CONF_004(HttpStatus.CONFLICT, "Concurrent change"),
    SRV_001(HttpStatus.INTERNAL_SERVER_ERROR, "Internal error"),
    SRV_002(HttpStatus.SERVICE_UNAVAILABLE, "Database unavailable"),
    RATE_LIMIT_EXCEEDED(HttpStatus.TOO_MANY_REQUESTS, "Too many requests");

    private final HttpStatus status;
    private final String meaning;

    ErrorCode(HttpStatus status, String meaning) {
        this.status = status;
        this.meaning = meaning;
    }

    /** The status most rules under this code answer with. */
    HttpStatus status() {
        return status;
    }

    /** What the code means, for the reference page. */
    public String meaning() {
        return meaning;
    }
}
