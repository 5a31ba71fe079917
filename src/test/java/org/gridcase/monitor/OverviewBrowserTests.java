package org.gridcase.monitor;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.gridcase.TestOfficers;
import org.gridcase.engine.Accounts;
import org.gridcase.engine.Accounts.Account;
import org.gridcase.monitor.service.ReadModelRefresh;
import org.gridcase.tasklist.BrowserTest;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** What a manager sees first, on a desk and on a telephone. */
class OverviewBrowserTests extends BrowserTest {

    private static final String DISTRICT = "939899";
    private static final String MANAGER = "overview.manager";

    @Autowired
    private Accounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private ReadModelRefresh refresh;

    @Autowired
    private Clock clock;

    @Test
    void aManagerSeesWhatIsStuckAndWhetherItGetsBetter() {
        HistoryRows rows = new HistoryRows(jdbc);
        List<String> places = Histories.district(rows, DISTRICT, 5, 2);
        Instant now = clock.instant();
        new Histories(rows, transaction, 4711, places, now.minus(Duration.ofDays(60)), now).happen(1_500);
        TestOfficers.inPost(jdbc, MANAGER, "区干部", Post.DISTRICT_CENTRE, DISTRICT);
        accounts.synchronize(List.of(new Account(MANAGER, "区干部", Set.of("staff"))));
        accounts.setSharedPassword(List.of(MANAGER), "gridcase");
        refresh.now();

        page.signIn(MANAGER).open("/monitor");
        page.seeText("h1", "现在卡住");
        page.see(By.cssSelector(".figures li svg"));
        seesNoLeftovers(".stuck", ".figures");
        page.longScreenshot("monitor-overview");
        page.click(By.cssSelector(".monitor-path summary"));
        page.click(By.linkText("镇1"));
        page.seeText(".monitor-path [aria-current]", "镇1");
        page.longScreenshot("monitor-overview-town");

        onTelephone();
        page.open("/monitor");
        page.seeText("h1", "现在卡住");
        page.longScreenshot("monitor-overview-phone");
        assertFits();
    }
}
