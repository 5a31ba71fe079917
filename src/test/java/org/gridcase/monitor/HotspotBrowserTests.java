package org.gridcase.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.gridcase.engine.Accounts;
import org.gridcase.tasklist.BrowserTest;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;

/** The hotspots on a desk and on a telephone: charts that are drawn from the tables, and what is in them. */
class HotspotBrowserTests extends BrowserTest {

    private static final LocalDate FROM = LocalDate.of(2025, 9, 1);
    private static final List<String> MATTERS =
            List.of("parking", "neighbour-noise", "water-leak", "property-service", "heating", "sanitation");
    private static final List<String> TITLES = List.of("夜里停车堵住单元门", "楼上半夜搬动家具", "卫生间漏水到楼下", "物业不修路灯", "暖气不热", "楼道堆放杂物");
    private static final String PAGE = "/monitor/hotspots?from=2025-09-01&to=2025-09-30";

    @Autowired
    private Accounts accounts;

    @Test
    void aManagerSeesWhereDisputesGather() {
        HotTown town = busy();
        page.signIn(town.centre()).open(PAGE);
        page.seeText("h1", "矛盾纠纷热点");
        page.see(By.cssSelector("[data-chart=tree] canvas, [data-chart=tree] svg"));
        page.see(By.cssSelector("[data-chart=stack] canvas, [data-chart=stack] svg"));
        seesNoLeftovers("h1", "#places-table", "#matters-table", ".clusters");
        page.longScreenshot("monitor-hotspots");
        page.click(By.cssSelector(".clusters summary"));
        page.see(By.cssSelector(".clusters details[open] code"));

        page.click(By.cssSelector("#places-table tbody th a"));
        page.seeText(".monitor-path [aria-current]", "镇001");
        assertThat(chromium.getCurrentUrl()).contains("from=2025-09-01");
        page.longScreenshot("monitor-hotspots-town");

        onTelephone();
        page.open(PAGE);
        page.see(By.cssSelector("[data-chart=stack] canvas, [data-chart=stack] svg"));
        page.longScreenshot("monitor-hotspots-phone");
        assertFits();
    }

    private HotTown busy() {
        HotTown town = HotTown.of(jdbc).withAccounts(accounts);
        Random random = new Random(7);
        for (int i = 0; i < 160; i++) {
            int matter = Math.min(random.nextInt(MATTERS.size()), random.nextInt(MATTERS.size()));
            String place = town.town("00" + (1 + random.nextInt(5) / 3))
                    + "00"
                    + (1 + random.nextInt(2))
                    + (random.nextInt(8) == 0 ? "" : "00" + (1 + random.nextInt(2)));
            Instant at = FROM.minusDays(30)
                    .atStartOfDay(ZoneId.of("Asia/Shanghai"))
                    .plusHours(random.nextInt(60 * 24))
                    .toInstant();
            town.reported(place, MATTERS.get(matter), at, TITLES.get(matter), false, null, random.nextInt(3) == 0);
        }
        return town;
    }
}
