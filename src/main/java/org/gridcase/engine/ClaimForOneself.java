package org.gridcase.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.gridcase.shared.CurrentUser;
import org.gridcase.shared.Refusal;

/** A task is taken up by the person who sends the request, for nobody else: the engine would believe any name. */
public class ClaimForOneself implements ContainerRequestFilter {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.getUriInfo().getPath().endsWith("/claim")) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        JsonNode claim = JSON.readTree(body);
        String claimant = claim == null ? null : claim.path("userId").asText(null);
        if (!CurrentUser.username().filter(name -> name.equals(claimant)).isPresent()) {
            throw Refusal.forbidden("engine.claim.forOthers");
        }
    }
}
