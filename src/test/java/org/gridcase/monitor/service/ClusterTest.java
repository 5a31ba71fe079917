package org.gridcase.monitor.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gridcase.GridcaseTest;
import org.gridcase.driving.ProcessDriver;
import org.gridcase.monitor.HotTown;
import org.gridcase.monitor.domain.Heat;
import org.gridcase.monitor.domain.MonitorPeriod;
import org.gridcase.monitor.service.Hotspots.Report;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the words of disputes say about their likeness, and whose they are. */
@GridcaseTest
class ClusterTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate FROM = LocalDate.of(2025, 3, 3);

    @Autowired
    private Hotspots hotspots;

    @Autowired
    private MonitorScopes scopes;

    @Autowired
    private JdbcClient jdbc;

    private HotTown town;

    @BeforeEach
    void setUp() {
        town = HotTown.of(jdbc);
    }

    @Test
    void whatIsWordedAlikeIsTold() {
        String community = town.town("001") + "001";
        Instant at = FROM.atStartOfDay(ZONE).toInstant();
        for (String title : List.of("楼上卫生间漏水到楼下", "楼上卫生间漏水到楼下客厅", "又是楼上卫生间漏水", "阳台雨水管堵塞返水")) {
            town.reported(community + "001001", "water-leak", at, title);
        }

        Report report = of(town.townOfficer());

        assertThat(report.clusters()).singleElement().satisfies(shown -> {
            assertThat(shown.cluster().size()).isEqualTo(4);
            assertThat(shown.cluster().alike()).isEqualTo(3);
            assertThat(shown.cluster().place().value()).isEqualTo(community + "001001");
        });
    }

    @Test
    void whatHasNoMatterIsAClusterByItsWordsOnly() {
        Instant at = FROM.atStartOfDay(ZONE).toInstant();
        for (String title : List.of("广场舞声音太大", "楼道堆放杂物", "快递柜占用通道")) {
            town.reported(town.town("001") + "001", "other", at, title);
        }
        for (int i = 0; i < 3; i++) {
            town.reported(town.town("001") + "002", "other", at, "广场舞声音太大影响休息");
        }

        Report report = of(town.townOfficer());

        assertThat(report.clusters())
                .extracting(shown -> shown.cluster().place().value())
                .containsExactly(town.town("001") + "002");
    }

    @Test
    void whatHasNoMatterPushesNoneOut() {
        // As many as are shown, and all of them larger.
        for (int month = 0; month < 9; month++) {
            Instant at = FROM.plusDays(40L * month).atStartOfDay(ZONE).toInstant();
            for (String community : List.of("001001", "001002", "002001", "002002")) {
                for (String title : List.of("广场舞声音太大", "楼道堆放杂物", "快递柜占用通道", "路灯不亮")) {
                    town.reported(town.district() + community, "other", at, title);
                }
            }
        }
        for (int i = 0; i < 3; i++) {
            town.reported(
                    town.town("001") + "002", "parking", FROM.atStartOfDay(ZONE).toInstant(), "车位 " + i);
        }

        Report report = ProcessDriver.as(
                town.centre(), () -> hotspots.of(scopes.mine(null), new MonitorPeriod(FROM, FROM.plusDays(365))));

        assertThat(report.clusters())
                .extracting(shown -> shown.cluster().matter())
                .containsExactly("parking");
    }

    @Test
    void territoriesOfDifferentLevelsAreEachShownByTheirOwnParts() {
        HotTown other = HotTown.of(jdbc);
        String inspector = town.hired("inspector", Post.INSPECTOR, town.district(), other.town("002"));
        Instant at = FROM.atStartOfDay(ZONE).toInstant();
        town.reported(town.town("001") + "001001", "parking", at, "车位");
        town.reported(town.district(), "parking", at, "全区车位");
        other.reported(other.town("002") + "001001", "parking", at, "别区车位");
        other.reported(other.town("001") + "001001", "parking", at, "别区别镇车位");

        Report report = of(inspector);

        assertThat(report.total().now()).isEqualTo(3);
        assertThat(report.places())
                .extracting(Heat::name, heat -> heat.counted().now(), heat -> heat.parts().stream()
                        .map(Heat::name)
                        .toList())
                .containsExactlyInAnyOrder(
                        tuple("热点区", 2L, List.of("热点区", "镇001")), tuple("镇002", 1L, List.of("社区002001")));
    }

    @Test
    void aDepartmentCountsWhatItWasCalledTo() {
        Instant at = FROM.atStartOfDay(ZONE).toInstant();
        String grid = town.town("002") + "001001";
        town.called(town.reported(grid, "heating", at, "暖气不热"));
        town.reported(grid, "heating", at, "暖气也不热");

        Report report = of(town.departmentOfficer());

        assertThat(report.places()).singleElement().satisfies(heat -> {
            assertThat(heat.place().value()).isEqualTo(town.town("002"));
            assertThat(heat.counted().now()).isEqualTo(1);
        });
        assertThat(report.clusters()).isEmpty();
    }

    private Report of(String user) {
        return ProcessDriver.as(user, () -> hotspots.of(scopes.mine(null), new MonitorPeriod(FROM, FROM.plusDays(1))));
    }
}
