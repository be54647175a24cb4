package com.f2x.neurohub.shared.problem;

import static com.f2x.neurohub.shared.problem.ErrorCode.*;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;

/**
 * The catalogue of refusals. The name is the {@code rule} member of a problem and, in kebab case, the end of its
 * {@code type}: it never changes once published. The title is the stable short text; the detail is given where the rule
 * is applied.
 */
public enum Rule {
    // Access
    NOT_SIGNED_IN(AUTH_001, "Not signed in"),
    BAD_CREDENTIALS(AUTH_001, "Wrong username or password"),
    BAD_FORM_CREDENTIALS(VAL_001, HttpStatus.BAD_REQUEST, "Wrong username or password"),
    ACCOUNT_LOCKED(AUTH_004, HttpStatus.LOCKED, "Account locked"),
    TOO_MANY_ATTEMPTS(RATE_LIMIT_EXCEEDED, "Too many attempts"),
    INVALID_TOKEN(AUTH_002, "Invalid token"),
    EXPIRED_TOKEN(AUTH_003, "Expired token"),
    NOT_PERMITTED(AUTH_004, "Not permitted"),

    // The request itself
    MALFORMED_REQUEST(VAL_003, "Malformed request"),
    MALFORMED_JSON(VAL_003, "Malformed JSON"),
    INVALID_CONTENT(VAL_001, "Invalid content"),
    MISSING_CONTENT(VAL_002, "Missing content"),
    METHOD_NOT_ALLOWED(VAL_003, HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    NOT_ACCEPTABLE(VAL_003, HttpStatus.NOT_ACCEPTABLE, "Not acceptable"),
    UNSUPPORTED_MEDIA_TYPE(VAL_003, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
    CONTENT_TOO_LARGE(VAL_001, HttpStatus.CONTENT_TOO_LARGE, "Content too large"),
    VERSION_MISMATCH(CONF_004, HttpStatus.PRECONDITION_FAILED, "Changed by someone else"),
    IDEMPOTENCY_KEY_REUSED(VAL_004, "Idempotency key used for another request"),
    IDEMPOTENT_REQUEST_IN_PROGRESS(CONF_004, "Request with this idempotency key in progress"),
    IDEMPOTENT_ANSWER_NOT_KEPT(CONF_003, "Request done, its answer not kept"),

    // What is not there
    RESOURCE_NOT_FOUND(RES_001, "Not found"),
    LOT_NOT_FOUND(RES_002, "Lot not found"),
    WIP_ITEM_NOT_FOUND(RES_002, "WIP item not found"),
    SERIAL_NOT_FOUND(RES_003, "Serial not found"),
    PROCESS_NOT_FOUND(RES_004, "Process not found"),
    ROUTE_NOT_FOUND(RES_001, "Route not found"),
    EQUIPMENT_NOT_FOUND(RES_005, "Equipment not found"),
    USER_NOT_FOUND(RES_006, "User not found"),
    PRODUCT_MODEL_NOT_FOUND(RES_007, "Product model not found"),
    PRODUCTION_LINE_NOT_FOUND(RES_008, "Production line not found"),
    PROCESS_DATA_NOT_FOUND(RES_001, "Process data not found"),
    HOLD_NOT_FOUND(RES_001, "Hold not found"),
    STATION_NOT_FOUND(RES_001, "Station not found"),
    SESSION_NOT_FOUND(RES_001, "Station session not found"),

    // Conflicts
    DUPLICATE(CONF_001, "Duplicate"),
    DEPENDENT_DATA(CONF_002, "Dependent data"),
    CODE_IN_USE(CONF_002, "Number or code in use"),
    CONCURRENT_CHANGE(CONF_004, "Concurrent change"),
    RECORD_CONFLICT(CONF_001, "Record id used with other content"),
    LAST_ADMIN(CONF_003, "Last active administrator"),
    MARK_AMBIGUOUS(CONF_001, "Several units have this mark"),

    // Master data
    ROUTE_STEPS_INVALID(VAL_004, "Invalid route steps"),
    REFERENCE_INACTIVE(VAL_004, "Inactive master data"),
    PROCESS_SEQUENCE_INVALID(VAL_004, "Invalid process sequence"),

    // Lots and their units
    LOT_STATE(VAL_004, "Wrong lot state"),
    LOT_QUANTITY(VAL_004, "Lot quantity exceeded"),
    LOT_NUMBER_EXHAUSTED(VAL_004, "Lot numbers exhausted"),
    WIP_STATE(VAL_004, "Wrong WIP item state"),
    SERIAL_STATE(VAL_004, "Wrong serial state"),
    ALREADY_CONVERTED(VAL_004, "Already converted"),
    ROUTE_WITHOUT_CONVERSION(VAL_004, "Route without conversion"),
    UNIT_SCRAPPED(VAL_004, "Unit is scrapped"),
    UNIT_ON_HOLD(VAL_004, "Unit is on hold"),
    UNIT_BUSY(VAL_004, "Another step of the unit is running"),

    // Stations and their sessions
    STATION_NOT_KNOWN(VAL_004, "Station not registered or inactive"),
    STATION_SLOTS_EXHAUSTED(VAL_004, "No free slot at the station"),
    STATION_SLOT_TAKEN(VAL_004, "Slot taken"),
    SESSION_STATE(VAL_004, "Wrong session state"),
    SESSION_PROCESS(VAL_004, "Session of another process"),

    // Execution
    STEP_NOT_ON_ROUTE(VAL_005, "Step not on the route"),
    PREVIOUS_STEP_NOT_PASSED(VAL_005, "Previous step not passed"),
    STEP_ALREADY_PASSED(VAL_004, "Step already passed"),
    STEP_NOT_STARTED(VAL_004, "Step not started"),
    STEP_RUNNING_BY_ANOTHER(CONF_003, "Step running by another worker"),
    STEP_ALREADY_COMPLETED(CONF_003, "Step already completed differently"),
    ATTEMPTS_EXHAUSTED(VAL_004, "Attempts exhausted"),
    EQUIPMENT_REQUIRED(VAL_004, "Equipment required"),
    EQUIPMENT_NOT_USABLE(VAL_004, "Equipment not usable"),
    EQUIPMENT_NOT_FIT(VAL_004, "Equipment for another process or line"),
    FAIL_NEEDS_DEFECTS(VAL_004, "FAIL needs defects"),
    PASS_FORBIDS_DEFECTS(VAL_004, "PASS forbids defects"),
    DEFECT_UNKNOWN(VAL_004, "Defect not in the catalogue"),
    VERDICT_MISMATCH(VAL_004, "Verdict contradicts the measurements"),
    EVENT_TIME(VAL_004, "Event time not accepted"),
    REWORK_LIMIT(VAL_004, "Rework limit reached"),
    NOTHING_TO_REWORK(VAL_004, "Nothing to rework"),
    WORKER_KNOWN(CONF_003, "Worker known"),
    DATA_LEVEL(VAL_006, "Invalid data level"),

    // The server
    INTERNAL_ERROR(SRV_001, "Internal error"),
    DATABASE_UNAVAILABLE(SRV_002, "Database unavailable");

    private static final String TYPE_PREFIX = "urn:neurohub:problem:";

    private final ErrorCode errorCode;
    private final HttpStatus status;
    private final String title;

    Rule(ErrorCode errorCode, String title) {
        this(errorCode, errorCode.status(), title);
    }

    Rule(ErrorCode errorCode, HttpStatus status, String title) {
        this.errorCode = errorCode;
        this.status = status;
        this.title = title;
    }

    /** The coarse code that clients branch on. */
    public ErrorCode errorCode() {
        return errorCode;
    }

    public HttpStatus status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The problem type, a stable identifier that is not meant to be opened. */
    public URI type() {
        return URI.create(TYPE_PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /**
     * Makes the refusal of a request.
     *
     * @param detail what is wrong this time, in the words a person on the shop floor reads
     */
    public ProblemException because(String detail) {
        return new ProblemException(this, detail, List.of());
    }

    /**
     * Makes the refusal of one field of a request.
     *
     * @param field the field's name on the wire
     * @param detail what is wrong with it; one that begins with "must" goes on from the field's name
     */
    public ProblemException at(String field, String detail) {
        String whole = detail.startsWith("must ") ? field + " " + detail : detail;
        return new ProblemException(this, whole, List.of(new FieldProblem(field, detail, name())));
    }

    /**
     * Makes the refusal of several fields of a request.
     *
     * @param detail all of it in the words a person on the shop floor reads
     */
    public ProblemException because(String detail, List<FieldProblem> fields) {
        return new ProblemException(this, detail, fields);
    }

    /** Finds a rule by its name. */
    static Optional<Rule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** Makes the refusal of several fields of a request. */
    public ProblemException because(List<FieldProblem> fields) {
        String detail = fields.stream()
                .map(field -> field.field() + " " + field.message())
                .collect(Collectors.joining("; "));
        return new ProblemException(this, detail, fields);
    }
}
