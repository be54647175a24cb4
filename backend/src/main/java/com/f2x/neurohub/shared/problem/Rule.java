package com.f2x.neurohub.shared.problem;

import static com.f2x.neurohub.shared.problem.ErrorCode.*;

import com.google.errorprone.annotations.CompileTimeConstant;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The catalogue of refusals. The name is the {@code rule} member of a problem and, in kebab case, the end of its
 * {@code type}: it never changes once published. The title is the stable short text; the detail is given where the rule
 * is applied.
 */
public enum Rule {
    // Access
    NOT_SIGNED_IN(AUTH_001, "Not signed in", "Enter your name and password, then try again."),
    BAD_CREDENTIALS(AUTH_001, "Wrong username or password", "Check the name, the password and the Caps Lock key."),
    BAD_FORM_CREDENTIALS(
            VAL_001,
            HttpStatus.BAD_REQUEST,
            "Wrong username or password",
            "Check the name, the password and the Caps Lock key."),
    ACCOUNT_LOCKED(
            AUTH_004,
            HttpStatus.LOCKED,
            "Account locked",
            "If you forgot the password, ask an administrator for a new one."),
    TOO_MANY_ATTEMPTS(RATE_LIMIT_EXCEEDED, "Too many attempts", "Wait until then, and do not try faster."),
    TOO_MANY_REQUESTS(RATE_LIMIT_EXCEEDED, "Too many requests", "Wait until then, and send fewer at once."),
    PASSWORDS_BUSY(RATE_LIMIT_EXCEEDED, HttpStatus.SERVICE_UNAVAILABLE, "Too many sign-ins at once"),
    INVALID_TOKEN(AUTH_002, "Invalid token", "Sign in again."),
    EXPIRED_TOKEN(AUTH_003, "Expired token", "Sign in again."),
    NOT_PERMITTED(AUTH_004, "Not permitted", "Ask your manager."),
    WEBHOOK_REFUSED(AUTH_001, "Webhook refused"),
    SIGNATURE_REQUIRED(AUTH_004, "Signature required", "Sign it with your password, then send it again."),
    SIGNATURE_INVALID(AUTH_004, "Signature does not fit", "Sign it again, then send it again."),

    // The request itself
    MALFORMED_REQUEST(VAL_003, "Malformed request"),
    MALFORMED_JSON(VAL_003, "Malformed JSON"),
    INVALID_CONTENT(VAL_001, "Invalid content"),
    MISSING_CONTENT(VAL_002, "Missing content"),
    METHOD_NOT_ALLOWED(VAL_003, HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),
    UNSUPPORTED_MEDIA_TYPE(VAL_003, HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported media type"),
    REQUEST_TIMEOUT(VAL_003, HttpStatus.REQUEST_TIMEOUT, "Request too slow", "Check the network, then send it again."),
    CONTENT_TOO_LARGE(VAL_001, HttpStatus.CONTENT_TOO_LARGE, "Content too large", "Send it in smaller parts."),
    VERSION_MISMATCH(
            CONF_004,
            HttpStatus.PRECONDITION_FAILED,
            "Changed by someone else",
            "Load it again, then repeat your change."),
    IDEMPOTENCY_KEY_REUSED(VAL_004, "Idempotency key used for another request"),
    IDEMPOTENT_REQUEST_IN_PROGRESS(CONF_004, "Request with this idempotency key in progress"),
    IDEMPOTENT_ANSWER_NOT_KEPT(CONF_003, "Request done, its answer not kept"),

    // What is not there
    RESOURCE_NOT_FOUND(RES_001, "Not found"),
    LOT_NOT_FOUND(RES_002, "Lot not found", "Scan the label again, or ask your manager."),
    WIP_ITEM_NOT_FOUND(RES_002, "WIP item not found", "Scan the label again, or ask your manager."),
    SERIAL_NOT_FOUND(RES_003, "Serial not found", "Scan the label again, or ask your manager."),
    PROCESS_NOT_FOUND(RES_004, "Process not found", "Check the number or code."),
    ROUTE_NOT_FOUND(RES_001, "Route not found"),
    EQUIPMENT_NOT_FOUND(RES_005, "Equipment not found", "Scan the label of the equipment again, or ask your manager."),
    USER_NOT_FOUND(RES_006, "User not found"),
    PRODUCT_MODEL_NOT_FOUND(RES_007, "Product model not found"),
    PRODUCTION_LINE_NOT_FOUND(RES_008, "Production line not found"),
    PROCESS_DATA_NOT_FOUND(RES_001, "Process data not found"),
    HOLD_NOT_FOUND(RES_001, "Hold not found", "Load the list of holds again."),
    STATION_NOT_FOUND(RES_001, "Station not found", "Register the station, then try again."),
    AUDIT_LOG_NOT_FOUND(RES_010, "Audit log not found"),
    SIGNATURE_NOT_FOUND(RES_001, "Signature not found"),
    EVENT_NOT_FOUND(RES_001, "Event not found", "Check the number, and whose event it is."),
    EVENT_SOURCE_NOT_FOUND(RES_001, "Source of events not found", "Check the code, or ask an administrator."),
    SESSION_NOT_FOUND(RES_001, "Station session not found", "Open a new session at the station."),

    // Conflicts
    DUPLICATE(CONF_001, "Duplicate"),
    DEPENDENT_DATA(CONF_002, "Dependent data", "Keep it; what is no longer used can be deactivated."),
    CODE_IN_USE(CONF_002, "Number or code in use"),
    CONCURRENT_CHANGE(CONF_004, "Concurrent change"),
    RECORD_CONFLICT(
            CONF_001, "Record id used with other content", "If it is another record, send it with another record_id."),
    DELIVERY_CONFLICT(
            CONF_001, "Delivery id used with other content", "If it is another delivery, give it another id."),
    LAST_ADMIN(CONF_003, "Last active administrator", "Make somebody else an administrator first."),
    MARK_AMBIGUOUS(CONF_001, "Several units have this mark", "Scan the WIP id or the serial number instead."),

    // Master data
    ROUTE_STEPS_INVALID(VAL_004, "Invalid route steps"),
    REFERENCE_INACTIVE(VAL_004, "Inactive master data", "Choose an active one, or ask your manager."),
    PROCESS_SEQUENCE_INVALID(VAL_004, "Invalid process sequence"),
    ENCRYPTION_KEY_MISSING(VAL_001, "No encryption key", "Ask IT to configure NEUROHUB_WEBHOOKS_KEY."),

    // Lots and their units
    LOT_STATE(VAL_004, "Wrong lot state", "Look up the lot to see what comes next."),
    LOT_QUANTITY(VAL_004, "Lot quantity exceeded", "Check the quantity; a manager may change the target of the lot."),
    LOT_NUMBER_EXHAUSTED(VAL_004, "Lot numbers exhausted", "Choose another production date."),
    WIP_STATE(VAL_004, "Wrong WIP item state", "Look up the unit to see what comes next."),
    SERIAL_STATE(VAL_004, "Wrong serial state", "Look up the unit to see what comes next."),
    ALREADY_CONVERTED(VAL_004, "Already converted", "Go on with its serial number."),
    SERIAL_ALREADY_ISSUED(
            VAL_004, HttpStatus.BAD_REQUEST, "Unit has its serial number already", "Go on with its serial number."),
    ROUTE_WITHOUT_CONVERSION(
            VAL_004, "Route without conversion", "Go on with the WIP item, units of this lot have no serial number."),
    UNIT_SCRAPPED(VAL_004, "Unit is scrapped", "Set the unit aside."),
    UNIT_ON_HOLD(VAL_004, "Unit is on hold", "Ask quality to release the hold."),
    UNIT_BUSY(VAL_004, "Another step of the unit is running", "Complete or abort that step first."),

    // Stations and their sessions
    STATION_NOT_KNOWN(
            VAL_004, "Station not registered or inactive", "Register the station, or ask your manager to activate it."),
    STATION_SLOTS_EXHAUSTED(
            VAL_004, "No free slot at the station", "Close a session of the station that is no longer used."),
    STATION_SLOT_TAKEN(VAL_004, "Slot taken", "Choose another slot, or close the session that has it."),
    SESSION_STATE(VAL_004, "Wrong session state", "Open a new session."),
    SESSION_PROCESS(VAL_004, "Session of another process", "Open a session of this process."),

    // Execution
    STEP_NOT_ON_ROUTE(VAL_005, "Step not on the route", "Look up the route of the lot."),
    PREVIOUS_STEP_NOT_PASSED(VAL_005, "Previous step not passed", "Take the unit to that process first."),
    STEP_ALREADY_PASSED(VAL_004, "Step already passed", "Take the unit to its next step."),
    STEP_NOT_STARTED(VAL_004, "Step not started", "Start the step first."),
    STEP_RUNNING_BY_ANOTHER(CONF_003, "Step running by another worker", "Let whoever started it complete or abort it."),
    STEP_ALREADY_COMPLETED(
            CONF_003,
            "Step already completed differently",
            "Nothing was changed; ask your manager if the first result is wrong."),
    ATTEMPTS_EXHAUSTED(VAL_004, "Attempts exhausted", "Ask your manager for a rework order, or to scrap the unit."),
    EQUIPMENT_REQUIRED(VAL_004, "Equipment required", "Scan the label of the equipment."),
    EQUIPMENT_NOT_USABLE(VAL_004, "Equipment not usable", "Use other equipment, or ask your manager."),
    EQUIPMENT_NOT_FIT(VAL_004, "Equipment for another process or line", "Use equipment of this process and line."),
    FAIL_NEEDS_DEFECTS(VAL_004, "FAIL needs defects", "Choose what is wrong, then send again."),
    PASS_FORBIDS_DEFECTS(VAL_004, "PASS forbids defects", "Send PASS without defects, or FAIL with them."),
    DEFECT_UNKNOWN(VAL_004, "Defect not in the catalogue", "Choose a defect of the catalogue, then send again."),
    VERDICT_MISMATCH(VAL_004, "Verdict contradicts the measurements", "Measure again, or report FAIL with a defect."),
    EVENT_TIME(
            VAL_004,
            "Event time not accepted",
            "Check the clock; what is older than the window is entered as history by a manager."),
    REWORK_LIMIT(VAL_004, "Rework limit reached", "Ask your manager whether to scrap the unit."),
    NOTHING_TO_REWORK(VAL_004, "Nothing to rework", "Choose a step that the unit has completed."),
    WORKER_KNOWN(CONF_003, "Worker known"),
    EVENT_STATE(VAL_004, "Wrong state of the event", "Wait until it is processed, then look it up again."),

    // Labels
    LABEL_DOES_NOT_FIT(VAL_004, "Label does not fit", "Choose a larger label, another symbol or fewer letters."),
    PRINTER_MISSING(VAL_004, "No printer", "Ask an administrator to enter a printer."),
    PRINT_JOB_STATE(VAL_004, "Wrong state of the print job", "Load the list of print jobs again."),
    DATA_LEVEL(VAL_006, "Invalid data level"),

    // The server
    INTERNAL_ERROR(SRV_001, "Internal error", "Try again; if it happens again, tell IT the trace id."),
    SERVER_BUSY(
            RATE_LIMIT_EXCEEDED, HttpStatus.SERVICE_UNAVAILABLE, "Server busy", "Wait a moment, then send it again."),
    SERVER_DRAINING(
            RATE_LIMIT_EXCEEDED,
            HttpStatus.SERVICE_UNAVAILABLE,
            "Server going out of service",
            "Wait a moment, then send it again."),
    IDENTITY_PROVIDER_UNAVAILABLE(
            RATE_LIMIT_EXCEEDED,
            HttpStatus.SERVICE_UNAVAILABLE,
            "Identity provider unavailable",
            "Wait a moment, then send it again."),
    STORAGE_FULL(SRV_002, "Storage full", "Nothing was recorded; tell IT."),
    DATABASE_UNAVAILABLE(SRV_002, "Database unavailable");

    private static final String TYPE_PREFIX = "urn:neurohub:problem:";

    private final ErrorCode errorCode;
    private final HttpStatus status;
    private final String title;
    private final @Nullable String nextStep;

    Rule(ErrorCode errorCode, @CompileTimeConstant String title) {
        this(errorCode, errorCode.status(), title);
    }

    Rule(ErrorCode errorCode, @CompileTimeConstant String title, @CompileTimeConstant String nextStep) {
        this(errorCode, errorCode.status(), title, nextStep);
    }

    Rule(ErrorCode errorCode, HttpStatus status, @CompileTimeConstant String title) {
        this.errorCode = errorCode;
        this.status = status;
        this.title = title;
        this.nextStep = null;
    }

    Rule(
            ErrorCode errorCode,
            HttpStatus status,
            @CompileTimeConstant String title,
            @CompileTimeConstant String nextStep) {
        this.errorCode = errorCode;
        this.status = status;
        this.title = title;
        this.nextStep = nextStep;
    }

    /** The coarse code that clients branch on. */
    public ErrorCode errorCode() {
        return errorCode;
    }

    public HttpStatus status() {
        return status;
    }

    public Words title() {
        return Words.told(title);
    }

    /** What whoever is refused does next; null where the detail says all there is to say. */
    public @Nullable Words nextStep() {
        return nextStep == null ? null : Words.told(nextStep);
    }

    /** The detail with what to do next, for clients that show nothing else. */
    public Words withNextStep(Words detail) {
        return nextStep == null ? detail : Words.of("%s. %s", detail, Words.told(nextStep));
    }

    /** The problem type, a stable identifier that is not meant to be opened. */
    public URI type() {
        return URI.create(TYPE_PREFIX + name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /**
     * Makes the refusal of a request.
     *
     * @param pattern what is wrong this time, in the words a person on the shop floor reads; see {@link Words}
     */
    @FormatMethod
    public ProblemException because(@CompileTimeConstant @FormatString String pattern, @Nullable Object... arguments) {
        return because(Words.of(pattern, arguments), List.of());
    }

    /**
     * Makes the refusal of one field of a request.
     *
     * @param field the field's name on the wire
     * @param pattern what is wrong with it; one that begins with "must" goes on from the field's name
     */
    @FormatMethod
    public ProblemException at(
            String field, @CompileTimeConstant @FormatString String pattern, @Nullable Object... arguments) {
        return at(field, Words.of(pattern, arguments));
    }

    /** Makes the refusal of one field of a request, which something else has worded. */
    public ProblemException at(String field, Words detail) {
        FieldProblem problem = new FieldProblem(field, detail, name());
        return because(detail.pattern().startsWith("must ") ? problem.words() : detail, List.of(problem));
    }

    /** Makes the refusal of several fields of a request. */
    public ProblemException because(List<FieldProblem> fields) {
        return because(Words.joined(fields.stream().map(FieldProblem::words).toList()), fields);
    }

    /**
     * Makes the refusal of several fields of a request.
     *
     * @param detail all of it
     */
    public ProblemException because(Words detail, List<FieldProblem> fields) {
        return new ProblemException(this, detail, fields);
    }

    /** Finds a rule by its name. */
    static Optional<Rule> named(String name) {
        return Arrays.stream(values()).filter(rule -> rule.name().equals(name)).findFirst();
    }
}
