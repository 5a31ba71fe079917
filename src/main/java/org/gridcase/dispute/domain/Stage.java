package org.gridcase.dispute.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gridcase.territory.Level;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;

/**
 * The stages of a dispute in the order in which it climbs: "small matters do not leave the building, big ones not the
 * grid, hard ones not the community" (小事不出楼宇, 大事不出网格, 难事不出社区). The deliberation station (议事站) belongs
 * to a grid; the district is where a town's matter goes that nobody at the town takes up.
 */
public enum Stage {
    BUILDING("building", "楼栋", Level.BUILDING, Post.BUILDING_HEAD),
    GRID("grid", "网格", Level.GRID, Post.GRID_WORKER),
    STATION("station", "议事站", Level.GRID, Post.STATION_MEMBER),
    COMMUNITY("community", "社区", Level.COMMUNITY, Post.COMMUNITY_MEDIATOR, Post.COMMUNITY_SECRETARY),
    TOWN("town", "镇街", Level.TOWN, Post.TOWN_OFFICER),
    DISTRICT("district", "区级", Level.DISTRICT, Post.DISTRICT_CENTRE);

    private final String code;
    private final String label;
    private final Level level;
    private final Post[] posts;

    Stage(String code, String label, Level level, Post... posts) {
        this.code = code;
        this.label = label;
        this.level = level;
        this.posts = posts;
    }

    /** The element id of the stage in the model and the word in data. */
    public String code() {
        return code;
    }

    /** The Chinese word, for task names and documents. */
    public String label() {
        return label;
    }

    /** Key of the word in the reader's language. */
    public String word() {
        return "case.level." + code;
    }

    /** The posts whose holders mediate here; any one of them may accept the case. */
    public List<Post> posts() {
        return List.of(posts);
    }

    /** The people who answer a whistle (吹哨) here: in a grid the volunteers go with the grid worker on duty. */
    public List<Post> whistlePosts() {
        return this == GRID ? List.of(Post.GRID_WORKER, Post.VOLUNTEER) : posts();
    }

    /** The place whose people hold this stage for a case at {@code place}; empty when the case's place lies above it. */
    public Optional<PlaceCode> placeFor(PlaceCode place) {
        return place.at(level);
    }

    /** Whether whoever mediates here may have the parties of a matter gathered (联席会商). */
    public boolean gathers() {
        return compareTo(COMMUNITY) >= 0;
    }

    public Optional<Stage> above() {
        return this == DISTRICT ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }

    /** Who is called next when nobody answers a whistle: the deliberation station is for talking, not for running. */
    public Optional<Stage> aboveForWhistle() {
        return above().flatMap(stage -> stage == STATION ? stage.above() : Optional.of(stage));
    }

    /** The stage to which this one may hand a case back, when the case's place reaches down to it. */
    public Optional<Stage> below(PlaceCode place) {
        return ordinal() == 0
                ? Optional.empty()
                : Optional.of(values()[ordinal() - 1])
                        .filter(stage -> stage.placeFor(place).isPresent());
    }

    /** This stage, or the lowest one above it that exists for a case at the place. */
    public Stage reachableFrom(PlaceCode place) {
        Stage stage = this;
        while (stage.placeFor(place).isEmpty()) {
            stage = stage.above().orElseThrow();
        }
        return stage;
    }

    public static Stage of(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("no stage " + code));
    }

    public static Optional<Stage> find(String code) {
        return Arrays.stream(values()).filter(stage -> stage.code.equals(code)).findFirst();
    }
}
