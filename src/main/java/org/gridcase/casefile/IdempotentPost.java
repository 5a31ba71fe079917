package org.gridcase.casefile;

import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;
import org.gridcase.territory.Territory;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How a request of the signed-in person that makes something is carried out and answered: once for each key. */
@Component
public class IdempotentPost {

    private final Idempotency idempotency;
    private final Territory territory;

    IdempotentPost(Idempotency idempotency, Territory territory) {
        this.idempotency = idempotency;
        this.territory = territory;
    }

    /**
     * @param key the client's ({@code Idempotency-Key}), or null: carried out each time
     * @param request its content; with what the path says of it, if it says something
     * @param type of the answer, a record that JSON can hold
     */
    public <T> T once(String key, Object request, Class<T> type, Supplier<T> action) {
        return idempotency.once(key, territory.currentPerson().username(), idempotency.digest(request), type, action);
    }

    /** 201, the answer, and {@code where} what was made is found. */
    public <T> ResponseEntity<T> created(
            String key, Object request, Class<T> type, Supplier<T> action, Function<T, String> where) {
        T answer = once(key, request, type, action);
        return ResponseEntity.created(URI.create(where.apply(answer))).body(answer);
    }
}
