package org.gridcase.engine;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * What the web applications get when the engine refuses. Here and not in a filter behind: here the exception still has
 * its causes, among them what our own code threw inside a listener. Created by Jersey, so public and found by type.
 */
public abstract class EngineErrors<T extends Throwable> implements ExceptionMapper<T> {

    @Context
    private HttpServletRequest request;

    @Context
    private ServletContext servletContext;

    @Override
    public Response toResponse(T error) {
        EngineAnswers answers = WebApplicationContextUtils.getRequiredWebApplicationContext(servletContext)
                .getBean(EngineAnswers.class);
        int usual = ExceptionHandlerHelper.getInstance().getStatus(error).getStatusCode();
        EngineAnswers.Answer answer = answers.to(error, usual, request);
        return Response.status(answer.status())
                .entity(answer.body())
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }

    public static class OfAnyKind extends EngineErrors<Throwable> {}

    public static class OfTheEngine extends EngineErrors<ProcessEngineException> {}

    public static class OfTheApi extends EngineErrors<RestException> {}
}
