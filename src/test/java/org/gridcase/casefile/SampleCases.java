package org.gridcase.casefile;

import java.util.List;
import org.gridcase.territory.PlaceCode;

/** Facts for tests, in the demo district. */
final class SampleCases {

    static final String GRID = "990100001001001";
    static final String OTHER_COMMUNITY = "990100001002";

    private SampleCases() {}

    static NewCase at(String place) {
        return with(place, "楼上漏水 𠮷😀", "夜里漏水，已三次。");
    }

    static NewCase with(String place, String title, String description) {
        return new NewCase(
                "dispute-resolution",
                title,
                description,
                "water-leak",
                PlaceCode.of(place),
                "resident",
                null,
                List.of(new Party("张三丰", "13812341234", "幸福小区3号楼501室"), new Party("𠮷野", null, null)),
                null,
                "grid-worker",
                null);
    }
}
