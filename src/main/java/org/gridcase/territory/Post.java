package org.gridcase.territory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The posts a person can hold at a place. A person may hold several; a post may be held by several. */
public enum Post {
    BUILDING_HEAD("building-head", "楼栋长", Level.BUILDING, true),
    GRID_WORKER("grid-worker", "网格员", Level.GRID, true),
    VOLUNTEER("volunteer", "志愿者", Level.GRID, true),
    STATION_MEMBER("station-member", "议事站成员", Level.GRID, true),
    COMMUNITY_MEDIATOR("community-mediator", "社区调解员", Level.COMMUNITY, true),
    COMMUNITY_SECRETARY("community-secretary", "社区党委书记", Level.COMMUNITY, true),
    /** Sent to the community; brings the parties of a property matter together. */
    PROPERTY_SECRETARY("property-secretary", "红领书记", Level.COMMUNITY, true),
    /** Of the committee that residents elect to oversee what is done in their name. */
    SUPERVISION_MEMBER("supervision-member", "居务监督委员会成员", Level.COMMUNITY, true),
    TOWN_OFFICER("town-officer", "镇街干部", Level.TOWN, true),
    DISTRICT_CENTRE("district-centre", "区社会治理中心干部", Level.DISTRICT, true),
    /** Sees only the cases its department is called to, never a territory. */
    DEPARTMENT_OFFICER("department-officer", "区直部门干部", Level.DEPARTMENT, false),
    /** Looks at a whole district, or at the towns that were assigned: one post held at each of them. */
    INSPECTOR("inspector", "民情巡察员", Level.DISTRICT, true, Level.TOWN),
    ADMINISTRATOR("administrator", "系统管理员", Level.DISTRICT, true);

    private final String code;
    private final String label;
    private final List<Level> levels;
    private final boolean seesTerritory;

    Post(String code, String label, Level level, boolean seesTerritory, Level... also) {
        this.code = code;
        this.label = label;
        List<Level> all = new ArrayList<>(List.of(level));
        all.addAll(List.of(also));
        this.levels = List.copyOf(all);
        this.seesTerritory = seesTerritory;
    }

    /** The word used in data, in the API and in candidate groups. */
    public String code() {
        return code;
    }

    /** The Chinese name of the post. */
    public String label() {
        return label;
    }

    /** The level of the places at which somebody ought to hold this post: without anybody it is vacant (空缺). */
    public Level level() {
        return levels.get(0);
    }

    /** The levels of the places at which this post may be held, {@link #level} first. */
    public List<Level> levels() {
        return levels;
    }

    /** Whether the holder sees the cases of the place and of everything in it. */
    public boolean seesTerritory() {
        return seesTerritory;
    }

    /** The candidate group of the people holding this post at the place. */
    public String groupAt(PlaceCode place) {
        return code + "." + place;
    }

    /** The posts at the level above that answer for this one; empty at the top. */
    public List<Post> superiors() {
        return switch (this) {
            case BUILDING_HEAD -> List.of(GRID_WORKER);
            case GRID_WORKER, VOLUNTEER, STATION_MEMBER -> List.of(COMMUNITY_MEDIATOR, COMMUNITY_SECRETARY);
            case COMMUNITY_MEDIATOR, COMMUNITY_SECRETARY, PROPERTY_SECRETARY, SUPERVISION_MEMBER ->
                List.of(TOWN_OFFICER);
            case TOWN_OFFICER, DEPARTMENT_OFFICER -> List.of(DISTRICT_CENTRE);
            case DISTRICT_CENTRE, INSPECTOR, ADMINISTRATOR -> List.of();
        };
    }

    /** The post whose holders act for a unit: a department, a town, or the district by its governance centre. */
    public static Post actingFor(PlaceCode unit) {
        return switch (unit.level()) {
            case DEPARTMENT -> DEPARTMENT_OFFICER;
            case TOWN -> TOWN_OFFICER;
            case DISTRICT -> DISTRICT_CENTRE;
            default -> throw new IllegalArgumentException("no unit: " + unit);
        };
    }

    public static Optional<Post> ofCode(String code) {
        return Arrays.stream(values()).filter(post -> post.code.equals(code)).findFirst();
    }
}
