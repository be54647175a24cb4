package com.f2x.neurohub.onboarding.failure;

import java.util.Arrays;
import java.util.Optional;

/**
 * Everything that can go wrong. The names stay: scripts compare them, and {@code docs/onboarding/TROUBLESHOOTING.md}
 * lists them.
 */
public enum FailureCode {
    CONFIG_MISSING(Exit.USAGE, "a setting that is needed has no value", "give the setting that the message names"),
    CONFIG_INVALID(
            Exit.USAGE, "a setting or an option has a value that cannot be right", "correct what the message names"),
    TABLE_NOT_CHOSEN(
            Exit.USAGE,
            "no table was named; none is chosen for you, since it may hold data nobody asked for",
            "look into accessible_tables.json and name tables with --table, --tables or --all-in-schema"),
    TABLE_AMBIGUOUS(
            Exit.USAGE, "several schemas have a table of that name", "name the schema with --schema or SCHEMA.TABLE"),
    MASK_RULES_INVALID(
            Exit.USAGE,
            "the file of --mask cannot be read as rules",
            "correct the line that the message names; the form is in ORACLE_EXTRACTION_INSTRUCTIONS.md"),

    CREDENTIALS_ABSENT(
            Exit.CREDENTIALS,
            "no source has the host, the service, the user and the password",
            "set the ORACLE_* variables, or have the parameters filled in"),
    CREDENTIALS_PARTIAL(
            Exit.CREDENTIALS,
            "a source has some of what is needed but not all; sources are never mixed",
            "set what the message names in that source, or choose another with --credentials"),
    CREDENTIALS_PLACEHOLDER(
            Exit.CREDENTIALS,
            "parameters or variables still hold a placeholder, as Terraform writes it",
            "write the real values: aws ssm put-parameter --overwrite, or the variables"),
    CREDENTIALS_DENIED(
            Exit.CREDENTIALS,
            "AWS refuses the caller the parameters or the key that encrypts them",
            "have ssm:GetParameters on the path and kms:Decrypt granted; compare --env, --app-prefix, --app-name"),
    CREDENTIALS_EXPIRED(
            Exit.CREDENTIALS, "the session with AWS is over, or its keys are unknown", "sign in to AWS again"),
    CREDENTIALS_THROTTLED(
            Exit.CREDENTIALS, "AWS refuses so many requests, also after several tries", "wait a minute, try again"),
    CREDENTIALS_UNREACHABLE(
            Exit.CREDENTIALS,
            "the parameter store or the credentials service does not answer in time",
            "check network, VPN, proxy, --region and the address"),
    CREDENTIALS_FAILED(
            Exit.CREDENTIALS,
            "the parameter store or the credentials service answers what cannot be used",
            "read the message; ask who runs the service"),

    HOST_UNKNOWN(
            Exit.CONNECT, "the name of the host has no address here", "correct ORACLE_HOST; connect the VPN", "17868"),
    NO_LISTENER(
            Exit.CONNECT,
            "nothing listens on the port",
            "correct ORACLE_HOST and ORACLE_PORT; ask whether the listener runs",
            "12541"),
    CONNECT_TIMEOUT(
            Exit.CONNECT,
            "nobody answers: a firewall or a missing VPN swallows the packets",
            "connect the VPN; have the port opened",
            "12170, 12535, 12606, 12609"),
    SERVICE_UNKNOWN(
            Exit.CONNECT,
            "the listener runs but does not know the service",
            "correct ORACLE_SERVICE_NAME; lsnrctl status lists the services",
            "12514, 12521"),
    SID_UNKNOWN(Exit.CONNECT, "the listener runs but does not know the SID", "use the service name", "12505"),
    LISTENER_REFUSED(
            Exit.CONNECT,
            "the listener has nobody to take the connection: the instance starts, is full or is blocked",
            "wait and try again; ask the database administrator",
            "12516, 12518, 12519, 12520, 12526, 12527, 12528, 12529, 12564"),
    NOT_ORACLE(
            Exit.CONNECT,
            "something answers on the port, but not an Oracle listener",
            "correct ORACLE_PORT; for TCPS give ORACLE_JDBC_URL",
            "17904, 17902, 12569, 12592"),
    ENCRYPTION_MISMATCH(
            Exit.CONNECT,
            "client and server have no encryption or checksum in common",
            "ask for the server's sqlnet.ora; no Instant Client is needed",
            "12650, 12660, 12599"),
    CONNECTION_LOST(
            Exit.CONNECT,
            "the connection broke, or no answer came in time",
            "try again; at the first contact, see that the port is the listener's and that it lets this machine in; later, look for firewalls that cut idle connections",
            "17002, 17800, 17008, 17009, 17410, 3113, 3114, 3135, 1012, 28, 2396, 12537, 12547, 12571, 12570"),
    LOGIN_REFUSED(
            Exit.CONNECT,
            "user or password is wrong; it was not tried again, since accounts lock",
            "correct the password where it is kept before the next try",
            "1017, 1005, 1004"),
    LOGIN_REFUSED_BEFORE(
            Exit.CONNECT,
            "the same user and password were refused a moment ago and are not tried again",
            "correct the password where it is kept"),
    ACCOUNT_LOCKED(
            Exit.CONNECT, "the account is locked", "have it unlocked, and find who tries wrong passwords", "28000"),
    PASSWORD_EXPIRED(Exit.CONNECT, "the password has expired", "have a new one set", "28001"),
    LOGIN_NOT_ALLOWED(Exit.CONNECT, "the user may not open sessions", "grant CREATE SESSION to the user", "1045, 1035"),
    DATABASE_UNAVAILABLE(
            Exit.CONNECT, "the database starts, stops or is down", "ask the administrator", "1033, 1034, 1089, 1090"),
    TOO_MANY_SESSIONS(
            Exit.CONNECT, "the user or the database has no session left", "try when less is done", "18, 20, 2391"),
    DRIVER_MISSING(
            Exit.CONNECT,
            "no JDBC driver takes the address",
            "use neurohub-extract.jar, which holds the Oracle driver; correct ORACLE_JDBC_URL"),
    CONNECT_FAILED(Exit.CONNECT, "connecting failed in another way", "look the ORA number of the message up"),

    TABLE_NOT_FOUND(
            Exit.TABLE,
            "the dictionary shows the user no such table or view",
            "compare with the tables command; grant SELECT; write quoted names in quotes",
            "942, 4043"),
    NO_RIGHTS(Exit.TABLE, "the user may not read it", "grant SELECT on the table to the user", "1031, 1720, 41900"),
    TABLE_EMPTY(Exit.PARTIAL, "the table has no rows, and --fail-on-empty asks for some", "choose another table"),
    QUERY_TIMEOUT(
            Exit.PARTIAL,
            "the statement took longer than --query-timeout",
            "raise --query-timeout; lower --limit; take --sample-method first",
            "1013, 17011"),
    SNAPSHOT_TOO_OLD(
            Exit.PARTIAL,
            "the database no longer has the rows as they were when reading began",
            "extract fewer tables or rows at once, at a quieter time",
            "1555, 1466, 8176, 22924"),
    READ_FAILED(
            Exit.PARTIAL,
            "reading failed in another way",
            "look the ORA number of the message up; leave the table out"),
    PARTLY_FAILED(
            Exit.PARTIAL,
            "some tables could not be extracted; manifest.json says which and why",
            "mend the cause and run again, or pack what is there with zip --allow-partial"),
    ARCHIVE_INCOMPLETE(
            Exit.PARTIAL,
            "the directory has no manifest.json, or it tells of tables that failed",
            "run sample again, or pack what is there with zip --allow-partial"),
    ARCHIVE_CHANGED(
            Exit.PARTIAL,
            "a file is missing or differs from what manifest.json says",
            "run sample again; change no files by hand"),

    OUTPUT_FAILED(
            Exit.UNEXPECTED, "a file cannot be written", "free space, correct rights, or choose another --output"),
    UNEXPECTED(Exit.UNEXPECTED, "a fault of the tool", "report the message, and what was asked for"),
    INTERRUPTED(Exit.INTERRUPTED, "the run was ended from outside", "run it again; unfinished files have been removed");

    private final int exitCode;
    private final String cause;
    private final String action;
    private final String oracleNumbers;

    FailureCode(int exitCode, String cause, String action) {
        this(exitCode, cause, action, "");
    }

    FailureCode(int exitCode, String cause, String action, String oracleNumbers) {
        this.exitCode = exitCode;
        this.cause = cause;
        this.action = action;
        this.oracleNumbers = oracleNumbers;
    }

    /** Returns the code with which the command ends. */
    public int exitCode() {
        return exitCode;
    }

    /** Returns why it happens, in words that follow "because". */
    public String cause() {
        return cause;
    }

    /** Returns what to do about it. */
    public String action() {
        return action;
    }

    /** Returns the numbers of Oracle and its driver that mean this, with commas between; empty where none does. */
    public String oracleNumbers() {
        return oracleNumbers;
    }

    /** Returns what an error number of Oracle or of its driver means, if it is a known one. */
    public static Optional<FailureCode> ofOracle(int number) {
        return Arrays.stream(values()).filter(code -> code.means(number)).findFirst();
    }

    private boolean means(int number) {
        return (", " + oracleNumbers + ",").contains(", " + number + ",");
    }
}
