package org.gridcase.supply.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.gridcase.supply.domain.SupplyShare;
import org.gridcase.supply.persistence.SupplyRuleRecord;
import org.gridcase.supply.service.SupplyRules;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/supply-rules")
@Tag(name = "supply", description = "应当供应的比例: from which share of households on a supplier must supply")
class SupplyRuleController {

    private final SupplyRules rules;

    SupplyRuleController(SupplyRules rules) {
        this.rules = rules;
    }

    @GetMapping
    @Operation(summary = "Every rule that a district set, by matter, oldest first")
    List<RuleView> rules(@RequestParam String district) {
        return rules.of(district).stream().map(RuleView::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Set the rule of a district for a matter",
            description =
                    "For officers of the district's governance centre. The rule before it ends when this one begins;"
                            + " cases that were counted before keep what was found then.")
    @ApiResponse(responseCode = "201", description = "Every rule of the district, the new one among them")
    List<RuleView> set(@RequestBody NewRule rule) {
        rules.set(rule.district(), rule.matter(), new SupplyShare(rule.percent(), rule.basis()), rule.from());
        return rules(rule.district());
    }

    record NewRule(
            @Schema(example = "990100") String district,

            @Schema(example = "heating", description = "A code of GET /api/matters")
            String matter,

            @Schema(example = "50.00", description = "Households that applied, of all, in percent")
            BigDecimal percent,

            @Schema(description = "The regulation that says so")
            String basis,

            @Schema(description = "The day from which it holds; left out: now")
            LocalDate from) {}

    record RuleView(String matter, int version, BigDecimal percent, String basis, Instant from, Instant to) {

        static RuleView of(SupplyRuleRecord rule) {
            return new RuleView(rule.matter(), rule.version(), rule.required(), rule.basis(), rule.from(), rule.to());
        }
    }
}
