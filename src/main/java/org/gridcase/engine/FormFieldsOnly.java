package org.gridcase.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.servlet.ServletContext;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * A person answers what the form asks, and nothing else: whatever is submitted beside the form's fields is left out. Without
 * this a client could overwrite the variables by which a process routes, its deadline and its candidate groups included.
 */
public class FormFieldsOnly implements ContainerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TASK = Pattern.compile(".*/task/([^/]+)/(?:submit-form|complete)");
    private static final Pattern START = Pattern.compile(".*/process-definition/(key/)?([^/]+)/submit-form");

    @Context
    private ServletContext servletContext;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        String path = "/" + request.getUriInfo().getPath();
        Matcher task = TASK.matcher(path);
        Matcher start = START.matcher(path);
        if (!task.matches() && !start.matches()) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        ObjectNode submission = parse(body);
        if (submission != null && submission.get("variables") instanceof ObjectNode variables) {
            (task.matches() ? forms().ofTask(task.group(1)) : fieldsOfStart(start)).ifPresent(variables::retain);
            request.setEntityStream(new ByteArrayInputStream(JSON.writeValueAsBytes(submission)));
        }
    }

    /** Null where the body is no object: the engine's API says so itself. */
    private static ObjectNode parse(byte[] body) throws IOException {
        try {
            return JSON.readTree(body) instanceof ObjectNode object ? object : null;
        } catch (JsonProcessingException malformed) {
            return null;
        }
    }

    private Optional<Set<String>> fieldsOfStart(Matcher start) {
        return start.group(1) == null ? forms().ofStart(start.group(2)) : forms().ofNewestStart(start.group(2));
    }

    private FormFields forms() {
        return WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(FormFields.class);
    }
}
