package org.gridcase.engine;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.gridcase.shared.CurrentUser;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.util.UriUtils;

@Component
class EngineCockpitLinks implements CockpitLinks {

    private static final String COCKPIT = "/camunda/app/cockpit/default/#/";
    private static final String ANSWER = EngineCockpitLinks.class.getName();

    private final Memberships memberships;

    EngineCockpitLinks(Memberships memberships) {
        this.memberships = memberships;
    }

    @Override
    public Optional<String> dashboard() {
        return link("dashboard");
    }

    @Override
    public Optional<String> definition(String processDefinitionId) {
        return link("process-definition/" + segment(processDefinitionId) + "/runtime");
    }

    @Override
    public Optional<String> instance(String processInstanceId) {
        return link("process-instance/" + segment(processInstanceId) + "/runtime");
    }

    @Override
    public Optional<String> incidents(String processInstanceId) {
        return instance(processInstanceId).map(address -> address + "?tab=incidents-tab");
    }

    @Override
    public Optional<String> jobs(String processInstanceId) {
        return instance(processInstanceId).map(address -> address + "?tab=jobs-tab");
    }

    private static String segment(String id) {
        return UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }

    private Optional<String> link(String place) {
        return mayOpen() ? Optional.of(COCKPIT + place) : Optional.empty();
    }

    /** Asked once for each page, however many rows it has. */
    private boolean mayOpen() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return isOverseer();
        }
        Object known = request.getAttribute(ANSWER, RequestAttributes.SCOPE_REQUEST);
        if (known == null) {
            known = isOverseer();
            request.setAttribute(ANSWER, known, RequestAttributes.SCOPE_REQUEST);
        }
        return (Boolean) known;
    }

    private boolean isOverseer() {
        return CurrentUser.username()
                .filter(username -> memberships.has(username, Groups.ADMINISTRATORS, Groups.MANAGERS))
                .isPresent();
    }
}
