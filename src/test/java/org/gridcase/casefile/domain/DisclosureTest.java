package org.gridcase.casefile.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.Party;
import org.gridcase.territory.HeldPost;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisclosureTest {

    /** Who held the case, the posts of the reader, what the reader sees of the parties. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the level that holds it
                "building-head@990100001001001001 | building-head@990100001001001001 | EVERYTHING",
                "grid-worker@990100001001001       | grid-worker@990100001001001       | EVERYTHING",
                "station-member@990100001001001    | station-member@990100001001001    | EVERYTHING",
                "community-mediator@990100001001   | community-mediator@990100001001   | EVERYTHING",
                "community-mediator@990100001001   | community-secretary@990100001001  | EVERYTHING",
                "property-secretary@990100001001   | property-secretary@990100001001   | EVERYTHING",
                "supervision-member@990100001001   | supervision-member@990100001001   | EVERYTHING",
                "town-officer@990100001            | town-officer@990100001            | EVERYTHING",
                "department-officer@99010001       | department-officer@99010001       | EVERYTHING",
                // the level that held it before
                "grid-worker@990100001001001 community-mediator@990100001001 | grid-worker@990100001001001 | EVERYTHING",
                // above, and not asked yet
                "grid-worker@990100001001001       | community-mediator@990100001001   | OUTLINE",
                "grid-worker@990100001001001       | town-officer@990100001            | OUTLINE",
                "grid-worker@990100001001001       | district-centre@990100            | OUTLINE",
                // at the same place, but another post
                "grid-worker@990100001001001       | station-member@990100001001001    | OUTLINE",
                "community-mediator@990100001001   | property-secretary@990100001001   | OUTLINE",
                "community-mediator@990100001001   | supervision-member@990100001001   | OUTLINE",
                // the same post at another place
                "grid-worker@990100001001001       | grid-worker@990100001001002       | OUTLINE",
                "grid-worker@990100001001001       | volunteer@990100001001001         | NAME",
                "grid-worker@990100001001001       | volunteer@990100001001002         | OUTLINE",
                // called to the case, and not asked to handle it
                "town-officer@990100001            | department-officer@99010001       | OUTLINE",
                "department-officer@99010001       | department-officer@99010002       | OUTLINE",
                // never, even where they hold it by mistake
                "administrator@990100              | administrator@990100              | NOTHING",
                "inspector@990100                  | inspector@990100                  | NOTHING",
                // several posts: the widest
                "grid-worker@990100001001001 | administrator@990100 grid-worker@990100001001001 | EVERYTHING",
                "grid-worker@990100001001001 | inspector@990100 town-officer@990100001 | OUTLINE"
            })
    void seesWhatThePostNeeds(String holders, String posts, Disclosure disclosure) {
        assertThat(Disclosure.of(
                        each(posts)
                                .map(at -> new HeldPost(Post.ofCode(at[0]).orElseThrow(), PlaceCode.of(at[1])))
                                .toList(),
                        each(holders)
                                .map(at -> new Holder("x", at[0], at[1], null))
                                .toList()))
                .isEqualTo(disclosure);
    }

    @Test
    void seesNothingWithoutAPost() {
        assertThat(Disclosure.of(List.of(), List.of())).isEqualTo(Disclosure.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "EVERYTHING | 张三丰 | 13812341234 | 幸福小区3号楼2单元501室 | 张三丰 | 13812341234 | 幸福小区3号楼2单元501室",
                "NAME       | 张三丰 | 13812341234 | 幸福小区3号楼2单元501室 | 张三丰 | 138****1234 | 幸福小区***",
                "OUTLINE    | 张三丰 | 13812341234 | 幸福小区3号楼2单元501室 | 张*    | 138****1234 | 幸福小区***",
                "NOTHING    | 张三丰 | 13812341234 | 幸福小区3号楼2单元501室 | ***    | ***         | ***",
                "OUTLINE    | 𠮷野家 | 0531-88881234 | 解放路十二号         | 𠮷*    | 0531****1234 | 解放路***",
                "OUTLINE    | 李     | 12345       | 二里庄南里三单元       | 李*    | ****45      | 二里庄南里***",
                "OUTLINE    | A      | 7           | 槐荫广场               | A*     | ****7       | 槐荫广场",
                "OUTLINE    | 张三   | null        | null                   | 张*    | null        | null",
                "NOTHING    | 张三   | null        | null                   | ***    | null        | null"
            })
    void masksAParty(
            Disclosure disclosure,
            String name,
            String phone,
            String address,
            String shownName,
            String shownPhone,
            String shownAddress) {
        assertThat(PartyMask.show(new Party(name, phone, address), disclosure))
                .isEqualTo(new Party(shownName, shownPhone, shownAddress));
    }

    private static java.util.stream.Stream<String[]> each(String list) {
        return Arrays.stream(list.trim().split(" ")).map(one -> one.split("@"));
    }
}
