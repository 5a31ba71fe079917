package org.gridcase.call.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.gridcase.call.MakeCall;

/** The body of {@code POST /api/calls} and {@code POST /api/push-downs}. */
record CallRequest(
        @Schema(example = "城区道路塌陷", description = "One line without names", maxLength = 200)
        String title,

        @Schema(example = "泉畔路路面塌陷约两平方米，镇街已围挡", maxLength = 5000)
        String description,

        @Schema(example = "S-02", description = "Code of the entry of the lists that is cited; left out: not listed")
        String entry,

        @Schema(allowableValues = {"ordinary", "urgent"}) String urgency,

        @Schema(example = "other", description = "A code of GET /api/matters; left out: other")
        String matter,

        @Schema(example = "990100001", description = "The town, or a place in it")
        String placeCode,

        @Schema(description = "Where evidence is kept (http or https); files are attached to the case")
        String evidenceUrl) {

    MakeCall by(String username) {
        return new MakeCall(title, description, entry, urgency, matter, placeCode, evidenceUrl, null, username);
    }
}
