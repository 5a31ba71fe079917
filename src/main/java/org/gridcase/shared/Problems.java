package org.gridcase.shared;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Makes problem details (RFC 9457) in the reader's language. {@code code} is the key of the text: clients compare it. */
@Component
public class Problems {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final MessageSource messages;
    private final Clock clock;

    Problems(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public ProblemDetail of(Refusal refusal, Locale locale) {
        ProblemDetail problem = of(refusal.status(), refusal.messageKey(), locale, refusal.getArguments());
        if (refusal.field() != null) {
            problem.setProperty("field", refusal.field());
        }
        return problem;
    }

    public ProblemDetail of(HttpStatusCode status, String key, Locale locale, Object... arguments) {
        ProblemDetail problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:gridcase:problem:" + key));
        problem.setTitle(
                messages.getMessage("shared.problem." + status.value(), null, String.valueOf(status.value()), locale));
        problem.setDetail(messages.getMessage(key, readable(arguments), key, locale));
        problem.setProperty("code", key);
        return problem;
    }

    /** An instant is shown in the zone of the service; numbers without the grouping that a code would not have; a
     * {@link Word} in the reader's language, which the message source sees to. */
    private Object[] readable(Object[] arguments) {
        if (arguments == null) {
            return new Object[0];
        }
        return Arrays.stream(arguments)
                .map(argument -> argument instanceof Instant at ? MINUTE.format(at.atZone(clock.getZone())) : argument)
                .map(argument -> argument instanceof Word ? argument : String.valueOf(argument))
                .toArray();
    }
}
