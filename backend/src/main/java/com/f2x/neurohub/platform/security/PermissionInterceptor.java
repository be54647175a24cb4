package com.f2x.neurohub.platform.security;

import com.f2x.neurohub.shared.access.Caller;
import com.f2x.neurohub.shared.access.Open;
import com.f2x.neurohub.shared.access.Permission;
import com.f2x.neurohub.shared.access.PermissionTable;
import com.f2x.neurohub.shared.access.Requires;
import com.f2x.neurohub.shared.problem.ProblemException;
import com.f2x.neurohub.shared.problem.Rule;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses callers without the permission an operation requires, before its parameters and body are read. Which methods
 * a path takes is no secret to those who are signed in.
 */
final class PermissionInterceptor implements HandlerInterceptor {

    private static final String STATION_HEADER = "X-Station-ID";

    private final PermissionTable table;

    PermissionInterceptor(PermissionTable table) {
        this.table = table;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation
                && request.getDispatcherType() == DispatcherType.REQUEST
                && !HttpMethod.OPTIONS.matches(request.getMethod())
                && !operation.hasMethodAnnotation(Open.class)
                && !permitted(operation)) {
            throw refused(operation);
        }
        refuseForeignStation(request);
        return true;
    }

    /** A key that leaves its station is stolen or misplaced. */
    private static void refuseForeignStation(HttpServletRequest request) {
        String claimed = request.getHeader(STATION_HEADER);
        Caller caller = Caller.current();
        if (claimed != null && caller != null && caller.station() != null && !claimed.equals(caller.station())) {
            throw Rule.NOT_PERMITTED.because("The key belongs to another station");
        }
    }

    private static boolean permitted(HandlerMethod operation) {
        Requires requires = operation.getMethodAnnotation(Requires.class);
        Caller caller = Caller.current();
        return requires != null && caller != null && caller.may(requires.value());
    }

    private ProblemException refused(HandlerMethod operation) {
        Requires requires = operation.getMethodAnnotation(Requires.class);
        if (requires == null) {
            return Rule.NOT_PERMITTED.because("This operation is open to nobody");
        }
        Permission permission = requires.value();
        return Rule.NOT_PERMITTED.because(
                "This operation needs the permission %s (role %s or above)", permission, table.role(permission));
    }
}
