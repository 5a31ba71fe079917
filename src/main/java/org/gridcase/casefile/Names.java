package org.gridcase.casefile;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gridcase.calendar.ClockLedger.Holder;
import org.gridcase.casefile.CaseViews.HolderView;
import org.gridcase.territory.Person;
import org.gridcase.territory.Place;
import org.gridcase.territory.PlaceCode;
import org.gridcase.territory.Post;
import org.gridcase.territory.Territory;

/** Names of the people and places in one answer; each is asked for once. */
class Names {

    private final Territory territory;
    private final CaseWords words;
    private final Map<String, String> people = new HashMap<>();
    private final Map<PlaceCode, Place> places = new HashMap<>();

    Names(Territory territory, CaseWords words) {
        this.territory = territory;
        this.words = words;
    }

    /** The person's name; the username of somebody we do not know (a machine). */
    String person(String username) {
        return username == null
                ? null
                : people.computeIfAbsent(
                        username,
                        unknown -> territory.person(unknown).map(Person::name).orElse(unknown));
    }

    Place place(PlaceCode code) {
        return places.computeIfAbsent(code, unknown -> territory.find(unknown).orElseGet(() -> nameless(unknown)));
    }

    HolderView holder(Holder holder) {
        if (holder == null) {
            return null;
        }
        String postLabel = words.post(
                holder.post(), Post.ofCode(holder.post()).map(Post::label).orElse(holder.post()));
        String placeName = place(PlaceCode.of(holder.place())).name();
        String name = person(holder.username());
        String label = Stream.of(placeName, postLabel, name)
                .filter(part -> part != null)
                .collect(Collectors.joining(" · "));
        return new HolderView(
                holder.stage(),
                words.level(holder.stage()),
                holder.post(),
                postLabel,
                holder.place(),
                placeName,
                holder.username(),
                name,
                label);
    }

    private static Place nameless(PlaceCode code) {
        return new Place(code, code.value(), code.value());
    }
}
