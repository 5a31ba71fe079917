package org.gridcase.dispute.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.gridcase.dispute.domain.Matter;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "disputes")
class MatterController {

    private final MessageSource messages;

    MatterController(MessageSource messages) {
        this.messages = messages;
    }

    @GetMapping("/api/matters")
    @Operation(summary = "What a dispute can be about")
    List<MatterAnswer> matters(Locale locale) {
        return Arrays.stream(Matter.values())
                .map(matter ->
                        new MatterAnswer(matter.code(), messages.getMessage("matter." + matter.code(), null, locale)))
                .toList();
    }

    record MatterAnswer(String code, String label) {}
}
