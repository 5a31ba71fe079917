package org.gridcase.supply.service;

import java.math.BigDecimal;
import org.gridcase.supply.domain.SupplyShare;
import org.gridcase.territory.PlaceCode;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The invented district's rule for heating: a number to try the service with, and nobody's law. */
@Component
@Profile("demo")
@Order(2)
class DemoSupplyRules implements ApplicationRunner {

    private static final PlaceCode DISTRICT = PlaceCode.of("990100");
    private static final SupplyShare SHARE = new SupplyShare(new BigDecimal("50.00"), "示范数值，不是法定比例：正式使用时由区按本地《供热条例》设定");

    private final SupplyRules rules;

    DemoSupplyRules(SupplyRules rules) {
        this.rules = rules;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (rules.of(DISTRICT.value()).isEmpty()) {
            rules.set(DISTRICT, "heating", SHARE, null, "gridcase");
        }
    }
}
